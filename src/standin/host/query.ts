/** Answers `load`: picks the properties that were asked for, under their names on the wire. */
import { apiNotFound } from './errors';
import type { HostObject, Json } from './object';
import type { QueryInfo } from './request';

/** `format/fill/color` → {Format: {Fill: {Color: {}}}}; an empty tree asks for every scalar. */
type Tree = Map<string, Tree>;

/** Names on the wire begin with a capital. */
export const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function treeOf(paths: readonly string[]): Tree {
  const root: Tree = new Map();
  for (const path of paths) {
    let tree = root;
    for (const step of path.split('/')) {
      if (step === '' || step === '$all' || step === 'items') continue;
      const name = wireName(step);
      const next: Tree = tree.get(name) ?? new Map();
      tree.set(name, next);
      tree = next;
    }
  }
  return root;
}

/** What identifies an object for the client. */
export const identity = (object: HostObject): Record<string, Json> =>
  object.id === undefined ? {} : { [object.idName ?? 'Id']: object.id };

async function read(object: HostObject, tree: Tree): Promise<Record<string, Json>> {
  const found: Record<string, Json> = { ...identity(object) };
  const wanted =
    tree.size === 0
      ? Object.keys(object.scalars).map((name): [string, Tree] => [name, new Map()])
      : [...tree];
  for (const [name, subtree] of wanted) {
    const scalar = object.scalars[name];
    const part = object.parts?.[name];
    if (scalar) found[name] = await scalar.get();
    else if (part) {
      const value = part();
      found[name] = value ? await answer(value, subtree) : null;
    } else throw apiNotFound(`${object.type}.${name}`);
  }
  return found;
}

/** Properties of a collection itself, and those of its items. */
async function answer(object: HostObject, tree: Tree, top?: number, skip = 0): Promise<Json> {
  if (!object.items) return read(object, tree);
  const own = new Map([...tree].filter(([name]) => object.scalars[name]));
  const ofItems = new Map([...tree].filter(([name]) => !object.scalars[name]));
  const result: Record<string, Json> = own.size > 0 ? await read(object, own) : {};
  if (tree.size > 0 && ofItems.size === 0) return result;
  const items = object.items().slice(skip, top === undefined ? undefined : skip + top);
  const list: Json[] = [];
  for (const item of items) list.push(await read(item, ofItems));
  return { ...result, _Items: list };
}

export function query(object: HostObject, info: QueryInfo): Promise<Json> {
  const tree = treeOf([...(info.Select ?? []), ...(info.Expand ?? [])]);
  return answer(object, tree, info.Top, info.Skip);
}

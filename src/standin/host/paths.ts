/** Resolves the object paths of one request, each once: `add()` calls sit in paths and must not run twice. */
import { apiNotFound, HostError, invalidArgument } from './errors';
import type { Model } from './model';
import { isHostObject, type Argument, type HostObject } from './object';
import type { References } from './references';
import { service } from './services';
import { pathTypes, type ArgumentInfo, type ObjectPath, type RequestBody } from './request';

export interface Paths {
  /** null = there is no such object (`…OrNullObject`). */
  resolve: (id: number) => Promise<HostObject | null>;
  /** The object of an action; using one that is not there is an error. */
  object: (id: number) => Promise<HostObject>;
  args: (info: ArgumentInfo | undefined) => Promise<Argument[]>;
}

const noObject = (): HostError =>
  new HostError('InvalidObjectPath', 'The object does not exist: isNullObject is to be looked at first.');

export function createPaths(
  body: RequestBody,
  root: HostObject,
  references: References,
  model: Model,
): Paths {
  const resolved = new Map<number, HostObject | null>();

  async function args(info: ArgumentInfo | undefined): Promise<Argument[]> {
    const found: Argument[] = [...(info?.Arguments ?? [])];
    for (const [index, id] of (info?.ReferencedObjectPathIds ?? []).entries())
      if (typeof id === 'number' && id !== 0) {
        const object = await resolve(id);
        if (!object) throw noObject();
        found[index] = object;
      }
    return found;
  }

  async function fromParent(path: ObjectPath): Promise<HostObject | null> {
    // What is got from an object that is not there is not there either.
    const parent = await resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (path.ObjectPathType === pathTypes.indexer) {
      const [key] = await args(path.ArgumentInfo);
      if (!parent.item) throw apiNotFound(`${parent.type}.getItem`);
      if (typeof key !== 'string' && typeof key !== 'number')
        throw invalidArgument('getItem takes a name or an id.');
      return parent.item(key);
    }
    if (path.ObjectPathType === pathTypes.property) {
      const part = parent.parts?.[path.Name];
      if (!part) throw apiNotFound(`${parent.type}.${path.Name}`);
      return part();
    }
    const method = parent.methods?.[path.Name];
    if (!method) throw apiNotFound(`${parent.type}.${path.Name}`);
    const result = await method(await args(path.ArgumentInfo));
    if (result !== null && !isHostObject(result))
      throw apiNotFound(`${parent.type}.${path.Name} as an object`);
    return result;
  }

  async function find(path: ObjectPath): Promise<HostObject | null> {
    switch (path.ObjectPathType) {
      case pathTypes.root:
        return root;
      case pathTypes.newObject: {
        const made = service(path.Name, model);
        if (!made) throw apiNotFound(path.Name);
        return made;
      }
      case pathTypes.reference: {
        const object = references.find(path.Name);
        if (!object) throw new HostError('InvalidObjectPath', 'The object is no longer held.');
        return object;
      }
      case pathTypes.none:
        return null;
      default:
        return fromParent(path);
    }
  }

  async function resolve(id: number): Promise<HostObject | null> {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = body.ObjectPaths[String(id)];
    if (!path) throw new HostError('InvalidObjectPath', `There is no object path ${id}.`);
    const object = await find(path);
    resolved.set(id, object);
    return object;
  }

  async function object(id: number): Promise<HostObject> {
    const found = await resolve(id);
    if (!found) throw noObject();
    return found;
  }

  return { resolve, object, args };
}

import type { Package } from '../../src/file';
import { isProblems, readPackage } from '../../src/file';
import { partBytes, partText } from '../../src/file/package';
import { deflateBytes, writeArchive } from '../../src/file/zip/writer';

export function opened(bytes: Uint8Array): Package {
  const pkg = readPackage(bytes);
  if (isProblems(pkg)) throw new Error(JSON.stringify(pkg));
  return pkg;
}

/** A package of parts given as text. */
export function packed(parts: Record<string, string | Uint8Array>): Uint8Array {
  return writeArchive(
    Object.entries(parts).map(([name, content]) =>
      deflateBytes(name, typeof content === 'string' ? new TextEncoder().encode(content) : content),
    ),
  );
}

/** The same package with some parts changed, added, or (null) removed. */
export function withParts(
  bytes: Uint8Array,
  changes: Record<string, string | Uint8Array | null | ((text: string) => string)>,
): Uint8Array {
  const pkg = opened(bytes);
  const parts: Record<string, string | Uint8Array> = {};
  for (const { name } of pkg.entries.values()) parts[name] = partBytes(pkg, name);
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) delete parts[name];
    else parts[name] = typeof change === 'function' ? change(partText(pkg, name)) : change;
  }
  return packed(parts);
}

/** Replaces text in a part; fails where it is not there, so that a test cannot pass by doing nothing. */
export function tampered(bytes: Uint8Array, part: string, from: string | RegExp, to: string): Uint8Array {
  return withParts(bytes, {
    [part]: (text) => {
      const changed = text.replace(from, () => to);
      if (changed === text) throw new Error(`nothing to replace in ${part}`);
      return changed;
    },
  });
}

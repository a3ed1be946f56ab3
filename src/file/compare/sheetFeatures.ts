import type { Package } from '../package';
import { readPart } from '../package';
import type { Attributes } from '../xml/sax';

/** How often each feature occurs; the key is `kind\nwhich`. */
export type Features = Map<string, number>;

/**
 * Counts what a worksheet holds, whatever it is: each leaf element below the root and each member of a list below
 * it, with the range that it names; cells only as numbers of values and formulas, dynamic arrays by cell.
 */
export function sheetFeatures(pkg: Package, part: string): Features {
  const features: Features = new Map();
  const count = (kind: string, which = ''): void => {
    const key = `${kind}\n${which}`;
    features.set(key, (features.get(key) ?? 0) + 1);
  };
  const path: { name: string; attributes: Attributes; children: number }[] = [];
  readPart(pkg, part, {
    open(name, a) {
      const parent = path.at(-1);
      if (parent) parent.children++;
      if (path[1]?.name === 'sheetData') {
        // `cm` points to the metadata that makes an array formula dynamic (ECMA-376 part 1, 18.3.1.4).
        if (name === 'c' && a.cm !== undefined) count('dynamicArray', a.r ?? '');
        if (name === 'f') count('formulas');
        if (name === 'v' || name === 'is') count('values');
        if (name === 'row' && a.hidden !== undefined) count('hiddenRow', a.r ?? '');
      } else if (path.length === 2) count(name, which(a) || which(path[1]?.attributes ?? {}));
      path.push({ name, attributes: a, children: 0 });
    },
    close() {
      const closed = path.pop();
      if (path.length === 1 && closed?.children === 0 && closed.name !== 'sheetData') count(closed.name);
    },
  });
  return features;
}

/** What tells one member of a list from another. Numbers of relationships may differ and mean the same. */
function which(a: Attributes): string {
  return a.sqref ?? a.ref ?? a.uri ?? a.name ?? '';
}

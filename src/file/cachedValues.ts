import type { Package } from './package';
import { partText } from './package';
import type { FileProblem } from './problems';
import { isProblems, problemsOf } from './problems';
import { readPackage } from './readPackage';
import { readWorkbook } from './read/workbook';
import { draftOf, putText } from './write/draft';
import { writeArchive } from './zip/writer';
import type { PackageLimits } from './zip/limits';

/** A cell with a formula: attributes, `f`, value. Formula texts have no `<` unescaped. */
const FORMULA_CELL =
  /<((?:\w+:)?)c\b([^>]*)>(\s*<\1f\b[^>]*?(?:\/>|>[^<]*<\/\1f>))\s*(?:<\1v\b[^>]*?(?:\/>|>[^<]*<\/\1v>))?\s*<\/\1c>/g;

export interface OverwrittenValues {
  bytes: Uint8Array;
  /** Cells with a formula whose value was replaced. */
  count: number;
}

/**
 * Replaces the cached value of every formula cell by a number that no formula gives, so that a recalculation that
 * skips a cell is seen. For tests: each sheet is held as one text.
 */
export function overwriteCachedValues(
  bytes: Uint8Array,
  sentinel: number,
  limits: Partial<PackageLimits> = {},
): OverwrittenValues | FileProblem[] {
  const pkg = readPackage(bytes, limits);
  if (isProblems(pkg)) return pkg;
  return problemsOf(() => overwrite(pkg, sentinel));
}

function overwrite(pkg: Package, sentinel: number): OverwrittenValues {
  const draft = draftOf(pkg);
  let count = 0;
  for (const { kind, part } of readWorkbook(pkg).sheets) {
    if (kind !== 'worksheet') continue;
    const text = partText(pkg, part).replace(
      FORMULA_CELL,
      (_, prefix: string, attributes: string, formula: string) => {
        count++;
        const plain = attributes.replace(/\s+t="[^"]*"/, '');
        return `<${prefix}c${plain}>${formula}<${prefix}v>${sentinel}</${prefix}v></${prefix}c>`;
      },
    );
    putText(draft, part, text);
  }
  return { bytes: writeArchive([...draft.entries.values()]), count };
}

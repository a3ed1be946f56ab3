import type { Package } from '../package';
import { hasPart } from '../package';
import { readRelationships } from '../relationships';
import type { WorkbookSheet } from '../read/workbook';
import type { Draft } from './draft';
import { removeParts, removeRelationships } from './draft';

/**
 * All parts that can be reached from the package's relationships (ISO 29500-2, 6.5.1), lower case; `without`
 * are passed by, with all that only they lead to.
 */
export function reachableParts(
  pkg: Package,
  sources: readonly string[] = [''],
  without: ReadonlySet<string> = new Set(),
): Set<string> {
  const seen = new Set<string>();
  const waiting = [...sources];
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    for (const { target, external } of readRelationships(pkg, source)) {
      const key = target.toLowerCase();
      if (external || seen.has(key) || without.has(key) || !hasPart(pkg, target)) continue;
      seen.add(key);
      waiting.push(target);
    }
  }
  return seen;
}

/**
 * Takes sheets out of the package with what only they need: tables, drawings, charts, comments, printer
 * settings. Parts that something else reaches, or that nothing ever reached, stay.
 */
export function removeSheets(draft: Draft, sheets: readonly WorkbookSheet[]): void {
  if (sheets.length === 0) return;
  const before = reachableParts(draft);
  removeRelationships(draft, draft.workbookPart, new Set(sheets.map((sheet) => sheet.relationshipId)));
  const after = reachableParts(draft);
  removeParts(
    draft,
    [...before].filter((part) => !after.has(part)),
  );
}

/** The calculation chain is Excel's cache (ECMA-376 part 1, 18.6); with our cells in it, it would be wrong. */
export function removeCalcChain(draft: Draft): void {
  const chains = readRelationships(draft, draft.workbookPart).filter((r) => r.kind === 'calcChain');
  removeRelationships(draft, draft.workbookPart, new Set(chains.map((r) => r.id)));
  removeParts(
    draft,
    chains.map((r) => r.target),
  );
}

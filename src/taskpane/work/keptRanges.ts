/** The staff's own ranges that the workbook keeps as brought in, as they stand now. */
import type { Snapshot } from '../../workbook';
import type { RangeAnswer } from '../../workbook/bring';
import { keptTable } from '../../workbook/bring/keptNames';

/** Null where no mapping is kept; nothing more is read then. */
export async function keptRanges(snapshot: Snapshot): Promise<readonly RangeAnswer[] | null> {
  if (!keptTable(snapshot)) return null;
  const [{ prepareBringing }, { readRanges }] = await Promise.all([
    import('../../workbook/bring'),
    import('../../excel'),
  ]);
  return readRanges(prepareBringing(snapshot)?.requests ?? []);
}

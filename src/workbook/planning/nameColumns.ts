/** The column that says by name whose a row is. */
import type { PlannedColumn } from '../plan';
import { label } from './columns';

/** @param members position of each row's member; @param heading 団体名, or what the member is in the row */
export function nameOfMember(
  { memberNames }: { memberNames: readonly string[] },
  members: readonly number[],
  heading = '団体名',
): PlannedColumn {
  return label(
    heading,
    members.map((member) => memberNames[member] ?? ''),
  );
}

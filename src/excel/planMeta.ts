/** What a plan says of its own run, on the sheet 控え that it writes. */
import type { Plan } from '../workbook';

export interface PlanMeta {
  run: number;
  inputHash: string;
}

/** Null for a plan that is no run (a template). */
export function planMeta(plan: Plan): PlanMeta | null {
  const deposit = plan.sheets.find(
    ({ role, table }) => role === 'record' && table.name.endsWith('控え'),
  )?.table;
  const column = (heading: string) => deposit?.columns.find((c) => c.heading === heading)?.values;
  const [kinds, texts] = [column('種別'), column('内容')];
  if (!deposit || !kinds || !texts) return null;
  for (let row = 0; row < deposit.rowCount; row++) {
    if (kinds[row] !== '計画') continue;
    try {
      const { run, hash } = JSON.parse(String(texts[row])) as { run?: unknown; hash?: unknown };
      return { run: Number(run ?? 0), inputHash: String(hash ?? '') };
    } catch {
      return null;
    }
  }
  return null;
}

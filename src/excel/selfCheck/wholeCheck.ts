/** The whole way: a small plan written, read back, written over, restored; the workbook is as it was. */
import type { Plan, PlannedColumn } from '../../workbook';
import { applyPlan } from '../applyPlan';
import { readBlocks } from '../readBlocks';
import { restore, savedStates } from '../restore';
import { inExcel, sessionOn } from '../session';
import type { Finding } from './types';

/** Two towns: 1,000 and 2,000 sheets at a price; 12.5 yen gives 12,500 and 25,000. */
function planOf(prefix: string, price: number, replaces: readonly string[]): Plan {
  const column = (
    heading: string,
    values: PlannedColumn['values'],
    more: Partial<PlannedColumn>,
  ): PlannedColumn => ({
    heading,
    values,
    format: 'integer',
    style: 'calculated',
    width: 12,
    ...more,
  });
  const table = `${prefix}結果`;
  return {
    contractVersion: 'self-check',
    sheets: [
      {
        name: `${prefix} 結果`,
        role: 'result',
        title: '自己診断',
        note: '自己診断のシート。終わると消える。',
        frozenColumns: 1,
        orientation: 'landscape',
        highlights: [],
        table: {
          name: table,
          rowCount: 2,
          columns: [
            column('団体名', ['葉山町', '寒川町'], { format: 'text' }),
            column('枚数', [1000, 2000], {}),
            column('金額', [1000 * price, 2000 * price], {
              format: 'yen',
              formula: `=${table}[[#This Row],[枚数]]*${prefix}単価`,
            }),
          ],
        },
      },
    ],
    names: [{ name: `${prefix}単価`, refersTo: String(price) }],
    replacedSheets: replaces,
    replacedNames: replaces.length > 0 ? [`${prefix}単価`] : [],
  };
}

const cellsOf = (sheet: string): Promise<string> =>
  inExcel(async (context) => {
    const [content] = await readBlocks(sessionOn(context), [{ sheet, top: 1, left: 1, bottom: 6, right: 3 }]);
    return JSON.stringify(content);
  });

/** Run only where no state is saved: it would push out those that are. */
export async function wholeCheck(prefix: string, now: string): Promise<Finding> {
  const expected = '書いた値が一致、書き直し、元どおり、消えた';
  const said: string[] = [];
  const first = planOf(prefix, 12.5, []);
  const [sheet] = first.sheets.map(({ name }) => name);
  const written = await applyPlan(first, { now, confirmed: true });
  said.push(
    written.kind === 'applied' && written.readBack?.differences.length === 0
      ? '書いた値が一致'
      : JSON.stringify(written),
  );
  const before = await cellsOf(sheet ?? '');
  const again = await applyPlan(planOf(prefix, 10, sheet ? [sheet] : []), { now, confirmed: true });
  said.push(
    again.kind === 'applied' && again.readBack?.differences.length === 0 ? '書き直し' : JSON.stringify(again),
  );
  await restore(1, { now });
  said.push((await cellsOf(sheet ?? '')) === before ? '元どおり' : '違う');
  // The oldest of the states is the one without any sheet of ours.
  await restore((await savedStates()).length, { now });
  const left = await inExcel(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet ?? '');
    await context.sync();
    return !found.isNullObject;
  });
  said.push(left ? '残った' : '消えた');
  return { expected, found: said.join('、') };
}

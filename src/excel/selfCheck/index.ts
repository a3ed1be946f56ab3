/** 自己診断: runs what we rely on inside the Excel that this is, and reports row by row. */
import { supportedSet } from '../capabilities';
import { FLOOR } from '../checks/refusals';
import { eventsOn } from '../events';
import { clearSavedStates, keepsAnything } from '../clearSaved';
import { errorCode, errorPlace, inExcel } from '../session';
import { sameName } from '../address';
import { reportTable } from './report';
import { CELL_CHECKS } from './cellChecks';
import type { Bench, SelfCheck, SelfCheckReport, SelfCheckRow } from './types';
import { wholeCheck } from './wholeCheck';
import { WORKBOOK_CHECKS } from './workbookChecks';

export type { SelfCheckReport, SelfCheckRow } from './types';

/** What the checks put into the workbook, and take away again; reports and a person's sheets may be called alike. */
const PREFIX = '割勘診断';
const SHEETS = [`${PREFIX} 一`, `${PREFIX}二`, `${PREFIX} 結果`];
const NAMES = [`${PREFIX}単価`];
/** Sheet of the report; 2, 3 … behind it while earlier reports are kept. */
const REPORT = `${PREFIX}結果`;

/** `onRow`: each row as it is known. The sheets of the person are never touched. */
export async function selfCheck(
  now: string,
  onRow: (row: SelfCheckRow) => void = () => undefined,
): Promise<SelfCheckReport> {
  const apiSet = supportedSet();
  const rows: SelfCheckRow[] = [];
  const add = (row: SelfCheckRow): void => {
    rows.push(row);
    onRow(row);
  };
  add({
    id: 'apiSet',
    what: 'ExcelApi の版',
    page: 'Excel JavaScript API requirement sets',
    expected: `${FLOOR}以上`,
    found: apiSet ?? 'なし',
    ok: Office.context.requirements.isSetSupported('ExcelApi', FLOOR),
  });
  const active = await activeSheet();
  for (const check of [...CELL_CHECKS, ...WORKBOOK_CHECKS]) add(await runOne(check));
  // The whole way would push out saved states, or meet work that was broken off.
  const kept = await keepsAnything();
  if (!kept)
    add(
      await guarded({ id: 'whole', what: '書く、読み戻す、書き直す、戻す', page: 'docs/excel-host.md' }, () =>
        wholeCheck(PREFIX, now),
      ),
    );
  if (!kept) await clearSavedStates();
  await removeBench();
  await eventsOn();
  await showSheet(active);
  const [platform, sheet] = [String(Office.context.platform), await freeReport()];
  return { apiSet, platform, rows, ok: rows.every(({ ok }) => ok), sheet };
}

type Named = Pick<SelfCheck, 'id' | 'what' | 'page'>;

async function guarded(
  check: Named,
  work: () => Promise<{ expected: string; found: string }>,
): Promise<SelfCheckRow> {
  const { id, what, page } = check;
  try {
    const { expected, found } = await work();
    return { id, what, page, expected, found, ok: expected === found };
  } catch (error) {
    return {
      id,
      what,
      page,
      expected: 'エラーなし',
      found: `${errorCode(error)} ${errorPlace(error)}`,
      ok: false,
    };
  }
}

/** Each check has a fresh sheet: one that fails leaves nothing to the next. */
async function runOne(check: SelfCheck): Promise<SelfCheckRow> {
  await removeBench();
  return guarded(check, () =>
    inExcel(async (context) => {
      const name = `${PREFIX} 一`;
      const sheet = context.workbook.worksheets.add(name);
      await context.sync();
      const bench: Bench = { context, sheet, name, prefix: PREFIX };
      return check.run(bench);
    }),
  );
}

/** Takes away whatever the checks may have left, protected or not. */
async function removeBench(): Promise<void> {
  await inExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/name,items/protection/protected');
    names.load('items/name');
    await context.sync();
    for (const sheet of worksheets.items.filter(({ name }) => SHEETS.includes(name))) {
      if (sheet.protection.protected) sheet.protection.unprotect();
      sheet.delete();
    }
    names.items.filter(({ name }) => NAMES.includes(name)).forEach((name) => name.delete());
    await context.sync();
  });
}

/** A sheet's name under which no report stands yet; its table is called like it. */
const freeReport = (): Promise<string> =>
  inExcel(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load('items/name');
    tables.load('items/name');
    await context.sync();
    const taken = [...worksheets.items, ...tables.items].map(({ name }) => name);
    for (let n = 1; ; n++) {
      const name = n === 1 ? REPORT : `${REPORT}${n}`;
      if (![name, reportTable(name)].some((own) => taken.some((one) => sameName(one, own)))) return name;
    }
  });

const activeSheet = (): Promise<string> =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    await context.sync();
    return sheet.name;
  });

const showSheet = (name: string): Promise<void> =>
  inExcel(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });

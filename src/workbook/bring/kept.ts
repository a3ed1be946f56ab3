/** 割勘取込: the table on a sheet of ours that keeps the mappings, readable and correctable by people. */
import type { Place, PlacedIssue } from '../place';
import type { PlannedColumn, PlannedName, PlannedSheet } from '../plan';
import { createReport, type Report } from '../read/report';
import { addressAt, originOf } from '../read/address';
import type { CellValue, Snapshot, TableSnapshot } from '../snapshot';
import { absoluteRange, addressOf, areaOf, sheetRange } from './grid';
import { KEPT_SHEET, KEPT_TABLE, keptTable } from './keptNames';
import { targetNamed } from './known';
import { headingText, type MappedColumn, type Mapping } from './mapping';

/** Names that move with the cells of a range when rows are inserted above it. */
const RANGE_NAME = '割勘取込範囲';

const USES = { column: '列', total: '合計', aside: '使わない' } as const;
const [CONSTANT, WRITTEN] = ['定数', '書いた表'];
const DIRECTIONS = { rows: '縦', columns: '横' } as const;

/** Headings of the table, with what the note says of each. */
const HEADINGS: readonly (readonly [heading: string, width: number, help: string])[] = [
  ['取込名', 20, '取り込みの名。同じ名の行が1つの取り込み'],
  ['シート', 18, '元のシート'],
  ['範囲', 14, '元の範囲。書き換えればその範囲になる'],
  ['向き', 8, '縦＝1行が1件、横＝1列が1件'],
  ['見出し行', 10, '範囲の何行目か（1、または 1、2）'],
  ['表', 14, '取り込む先の表'],
  ['元の列', 10, '元の列'],
  ['元の見出し', 28, '上段／下段'],
  ['扱い', 12, '列、合計、使わない、定数（どの行にも同じ値）、書いた表（控え）'],
  ['列', 18, '取り込む先の列'],
  ['名', 28, '見出しから読む名（団体名=A町；回次=第1回）。定数ではその値'],
  ['単位', 10, '元の単位'],
  ['倍率', 10, '元の単位の1が取り込む先でいくつか'],
  ['確からしさ', 12, '0から1'],
  ['範囲の名', 16, '範囲に付けた名（行が増えても動く）'],
  ['前回の範囲', 14, '前に取り込んだときの範囲'],
];

export interface KeptMapping {
  mapping: Mapping;
  /** Name in the workbook that refers to its range; '' for a new one. */
  rangeName: string;
}

export interface Kept {
  mappings: readonly KeptMapping[];
  /** Mark of what was written into each table, by its official name. */
  written: ReadonlyMap<string, string>;
  /** The table, null where the workbook has none. */
  table: TableSnapshot | null;
  issues: readonly PlacedIssue[];
}

type Cells = (heading: string) => CellValue;

/** Errors: `bringKeptColumn`, `bringKeptUnreadable`. Findings: `bringRangeMoved`. */
export function readKept(snapshot: Snapshot): Kept {
  const table = keptTable(snapshot);
  const report = createReport();
  if (!table) return { mappings: [], written: new Map(), table, issues: [] };
  const position = new Map(table.headings.map((heading, i) => [heading.trim(), i]));
  for (const [heading] of HEADINGS)
    if (!position.has(heading))
      report.error(
        'bringKeptColumn',
        { sheet: table.sheet, table: table.name, column: heading },
        { expected: heading },
      );
  const written = new Map<string, string>();
  const groups = new Map<string, { row: number; cells: Cells }[]>();
  table.rows.forEach((cells, row) => {
    const at: Cells = (heading) => cells[position.get(heading) ?? -1] ?? null;
    const name = text(at('取込名'));
    if (text(at('扱い')) === WRITTEN) written.set(text(at('列')), text(at('名')));
    else if (name !== '') groups.set(name, [...(groups.get(name) ?? []), { row, cells: at }]);
  });
  const place = (row: number, heading: string): Place => ({
    sheet: table.sheet,
    table: table.name,
    row: row + 1,
    column: heading,
    cell: addressAt(originOf(table.address), row, position.get(heading) ?? 0),
  });
  const mappings = [...groups].flatMap(([name, rows]) => readMapping(name, rows, snapshot, place, report));
  return { mappings, written, table, issues: report.issues() };
}

function readMapping(
  name: string,
  rows: readonly { row: number; cells: Cells }[],
  snapshot: Snapshot,
  place: (row: number, heading: string) => Place,
  report: Report,
): KeptMapping[] {
  const first = rows[0]!;
  let readable = true;
  const refuse = (
    row: number,
    heading: string,
    found: CellValue,
    expected: string | readonly string[],
  ): void => {
    report.error('bringKeptUnreadable', place(row, heading), { found: text(found), expected });
    readable = false;
  };
  const said = (heading: string): CellValue => first.cells(heading);
  const target = targetNamed(text(said('表')));
  if (!target) refuse(first.row, '表', said('表'), '発注予定');
  const address = areaOf(text(said('範囲')).replaceAll('$', ''));
  if (!address) refuse(first.row, '範囲', said('範囲'), 'A1:H20');
  const headingLines = text(said('見出し行'))
    .normalize('NFKC')
    .split(/[、,・\s]+/)
    .filter((part) => part !== '')
    .map(Number);
  const goodLines =
    (headingLines.length === 1 || headingLines.length === 2) &&
    headingLines.every((line) => Number.isInteger(line) && line > 0);
  if (!goodLines) refuse(first.row, '見出し行', said('見出し行'), ['1', '1、2']);
  const direction = text(said('向き')) === DIRECTIONS.columns ? 'columns' : 'rows';
  const columns: MappedColumn[] = [];
  const constants: Record<string, CellValue> = {};
  for (const { row, cells } of rows) {
    const use = text(cells('扱い'));
    const to = text(cells('列'));
    const known = target?.columns.some(({ heading }) => heading === to) ?? true;
    const expected = target?.columns.map(({ heading }) => heading) ?? [];
    if (use === CONSTANT) {
      if (known) constants[to] = cells('名');
      else refuse(row, '列', to, expected);
      continue;
    }
    const kind = (['column', 'total', 'aside'] as const).find((one) => USES[one] === use);
    if (!kind) {
      refuse(row, '扱い', use, [...Object.values(USES), CONSTANT]);
      continue;
    }
    if (kind === 'column' && !known) refuse(row, '列', to, expected);
    const factor = cells('倍率');
    const multiple = factor === null ? 1 : Number(factor);
    if (!(multiple > 0)) refuse(row, '倍率', factor, '1000');
    const heading = text(cells('元の見出し'));
    columns.push({
      at: text(cells('元の列')),
      heading: heading === '' ? [] : heading.split('／'),
      use: kind,
      to: kind === 'column' ? to : '',
      names: kind === 'column' ? namesOf(text(cells('名'))) : {},
      unit: text(cells('単位')),
      factor: multiple,
      confidence: Number(cells('確からしさ') ?? 1),
    });
  }
  if (!readable || !target || !address) return [];
  const rangeName = text(said('範囲の名'));
  const typed = addressOf(address);
  const mapping: Mapping = {
    name,
    sheet: text(said('シート')),
    range: typed,
    direction,
    headingLines,
    target: target.name,
    columns,
    constants,
  };
  const before = areaOf(text(said('前回の範囲')));
  const edited = before === null || addressOf(before) !== typed;
  const named = snapshot.names.find((one) => one.sheet === undefined && one.name === rangeName);
  const now = edited || !named ? null : sheetRange(named.refersTo);
  if (!now) return [{ mapping, rangeName }];
  if (now.sheet !== mapping.sheet || now.address !== typed)
    report.note('bringRangeMoved', place(first.row, '範囲'), {
      found: typed,
      read: `${now.sheet}!${now.address}`,
    });
  return [{ mapping: { ...mapping, sheet: now.sheet, range: now.address }, rangeName }];
}

function namesOf(said: string): Record<string, string> {
  return Object.fromEntries(
    said
      .split(/[；;]/)
      .map((part) => /^\s*([^=＝]+)[=＝](.+)$/.exec(part))
      .filter((found) => found !== null)
      .map((found) => [found[1]!.trim(), found[2]!.trim()]),
  );
}

function text(value: CellValue): string {
  if (value === null) return '';
  return (typeof value === 'object' ? value.error : String(value)).trim();
}

/** Range names for mappings that have none yet. */
export function withRangeNames(mappings: readonly KeptMapping[], taken: readonly string[]): KeptMapping[] {
  const used = new Set(
    [...taken, ...mappings.map(({ rangeName }) => rangeName)].map((name) => name.toLowerCase()),
  );
  let number = 0;
  return mappings.map((kept) => {
    if (kept.rangeName !== '') return kept;
    do number++;
    while (used.has(`${RANGE_NAME}${number}`));
    used.add(`${RANGE_NAME}${number}`);
    return { ...kept, rangeName: `${RANGE_NAME}${number}` };
  });
}

export function keptNames(mappings: readonly KeptMapping[]): PlannedName[] {
  return mappings.map(({ mapping, rangeName }) => ({
    name: rangeName,
    refersTo: absoluteRange(mapping.sheet, mapping.range),
  }));
}

export function keptSheet(
  mappings: readonly KeptMapping[],
  written: ReadonlyMap<string, string>,
): PlannedSheet {
  const rows: Readonly<Record<string, CellValue>>[] = mappings.flatMap(({ mapping, rangeName }) => {
    const same = {
      取込名: mapping.name,
      シート: mapping.sheet,
      範囲: mapping.range,
      向き: DIRECTIONS[mapping.direction],
      見出し行: mapping.headingLines.join('、'),
      表: mapping.target,
      範囲の名: rangeName,
      前回の範囲: mapping.range,
    };
    return [
      ...mapping.columns.map((column) => ({ ...same, ...columnRow(column) })),
      ...Object.entries(mapping.constants).map(([heading, value]) => ({
        ...same,
        扱い: CONSTANT,
        列: heading,
        名: value,
      })),
    ];
  });
  for (const [table, mark] of written)
    rows.push({ 取込名: '－', 表: table, 扱い: WRITTEN, 列: table, 名: mark });
  return {
    name: KEPT_SHEET,
    role: 'record',
    title: '取り込み：元のシートのどの列が、どの表のどの列になるか',
    note: HEADINGS.map(([heading, , help]) => `${heading}：${help}。`).join('　'),
    table: {
      name: KEPT_TABLE,
      rowCount: rows.length,
      columns: HEADINGS.map(([heading, width]): PlannedColumn => ({
        heading,
        values: rows.map((row) => row[heading] ?? null),
        format: heading === '倍率' || heading === '確からしさ' || heading === '名' ? 'general' : 'text',
        style: ['範囲の名', '前回の範囲', '確からしさ'].includes(heading) ? 'result' : 'input',
        width,
        ...(heading === '扱い' ? { choices: [...Object.values(USES), CONSTANT!, WRITTEN!] } : {}),
        ...(heading === '向き' ? { choices: Object.values(DIRECTIONS) } : {}),
      })),
    },
    frozenColumns: 1,
    orientation: 'landscape',
    highlights: [],
  };
}

function columnRow({
  at,
  heading,
  use,
  to,
  names,
  unit,
  factor,
  confidence,
}: MappedColumn): Record<string, CellValue> {
  return {
    元の列: at,
    元の見出し: headingText(heading) || null,
    扱い: USES[use],
    列: to || null,
    名:
      Object.entries(names)
        .map(([key, name]) => `${key}=${name}`)
        .join('；') || null,
    単位: unit || null,
    倍率: use === 'column' ? factor : null,
    確からしさ: use === 'column' ? Math.round(confidence * 100) / 100 : null,
  };
}

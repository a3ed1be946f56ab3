/**
 * 団体票: one A4 page for one member, or one for each. Every figure follows the name in the page's first row, so the
 * page of another member is a matter of one cell.
 */
import type { PlannedSheet } from '../plan';
import type { CellValue } from '../snapshot';
import { formula, label, mixed, numbers, sheet } from './columns';
import { cell, dataCell, layout, refOf, type TableRef } from './layout';
import type { Naming } from './naming';

export const MEMBER_PAGE_TITLE = '団体票';

/** 団体票1, 団体票2 …: the pages of all members, by 番号. */
export const memberPageTitle = (number: number): string => `${MEMBER_PAGE_TITLE}${number}`;

/** Whose page, by position; `link`: the cell of 条件 that names it, where one does. */
export interface MemberChoice {
  /** 団体票 or, where every member has one, 団体票 and the 番号. */
  title: string;
  position: number;
  name: string;
  link: string | null;
}

interface Figure {
  formula: string;
  value: CellValue;
}

/** A row below the name. */
export interface MemberRow {
  section: string;
  item: string;
  amount?: Figure;
  /** A saving rate, or the member's part of the whole. */
  rate?: Figure;
  /** 重み of the member, and of all who take part. */
  weight?: Figure;
  weightTotal?: Figure;
  /** Why: the key, the scope. */
  why?: string;
}

/** How rows refer to the member and to their own cells. */
export interface MemberCells {
  /** 団体番号 of the row. */
  number: string;
  own: (heading: '項目' | '金額' | '割合' | '重み' | '重みの計') => string;
}

/** What a job puts on the page. */
export interface MemberPart {
  /** 番号 of the member whose name stands in a cell. */
  numberOf: (nameCell: string) => string;
  rows: (cells: MemberCells, position: number) => readonly MemberRow[];
}

const HEADINGS = ['番号', '団体番号', '区分', '項目', '金額', '割合', '重み', '重みの計', '根拠'] as const;

export function memberPage(
  naming: Naming,
  choice: MemberChoice,
  parts: readonly MemberPart[],
): PlannedSheet | null {
  const [first] = parts;
  if (!first) return null;
  const open = refOf(layout(naming, choice.title, HEADINGS, 1));
  const cells = cellsOf(open);
  const rows = parts.flatMap((part) => part.rows(cells, choice.position));
  const l = layout(naming, choice.title, HEADINGS, rows.length + 1);
  const single = choice.title === MEMBER_PAGE_TITLE;
  const none = { formula: null, value: null };
  const figures = (pick: (row: MemberRow) => Figure | undefined) => [
    none,
    ...rows.map((row) => pick(row) ?? none),
  ];
  return {
    ...sheet(
      l,
      'result',
      single
        ? '団体票（1団体の負担、年度別の額、今との比較）'
        : `団体票 ${choice.name}（負担、年度別の額、今との比較）`,
      `初めの行の団体についての額。${single ? '団体の名を変えれば、すべての額が変わる。' : ''}割合は全体に占める割合、または削減率。重みは按分の重み（均等割は1、人口割は人口）。単位：円`,
      [
        numbers(rows.length + 1),
        formula(
          '団体番号',
          first.numberOf(dataCell(open, '項目', 1)),
          rows.concat([{ section: '', item: '' }]).map(() => choice.position + 1),
          { width: 8 },
        ),
        label('区分', ['団体', ...rows.map((row) => row.section)], { width: 8 }),
        mixed(
          '項目',
          [
            { formula: choice.link, value: choice.name },
            ...rows.map((row) => ({ formula: null, value: row.item })),
          ],
          { format: 'text', width: 30, style: 'result' },
        ),
        mixed(
          '金額',
          figures((row) => row.amount),
          { format: 'yen', width: 15, style: 'result' },
        ),
        mixed(
          '割合',
          figures((row) => row.rate),
          { format: 'rate', width: 9 },
        ),
        mixed(
          '重み',
          figures((row) => row.weight),
          { format: 'yen', width: 12 },
        ),
        mixed(
          '重みの計',
          figures((row) => row.weightTotal),
          { format: 'yen', width: 12 },
        ),
        label('根拠', ['', ...rows.map((row) => row.why ?? '')], { width: 32 }),
      ],
      { orientation: 'portrait' },
    ),
    onePage: true,
  };
}

function cellsOf(me: TableRef): MemberCells {
  return { number: cell(me, '団体番号'), own: (heading) => cell(me, heading) };
}

/** Fits the headings of a range to one table of the contract. */
import type { ColumnSpec, TableSpec } from '../contract';
import { looseKey } from '../read/sameName';
import type { CellValue } from '../snapshot';
import type { Grid } from './grid';
import { meaningOf, type Meaning } from './headings';
import { nameMeant, type Known } from './known';
import type { HeadedColumn, Layout } from './layout';
import type { MappedColumn } from './mapping';
import type { Unit } from './units';

export interface Fit {
  spec: TableSpec;
  columns: readonly MappedColumn[];
  constants: Readonly<Record<string, CellValue>>;
  /** Constants that were taken from the title, or because there is one such name only. */
  supposed: readonly string[];
  /** Key columns of the table that nothing feeds. */
  missingKeys: readonly string[];
  /** Required columns that are no keys and that nothing feeds. */
  missingValues: readonly string[];
  /** From 0 to 1. */
  score: number;
}

interface Read {
  headed: HeadedColumn;
  position: number;
  meanings: readonly Meaning[];
  numbers: number;
  texts: readonly string[];
}

/** 第1回, 第3回RFI, 再入札. */
const ROUND_LIKE = /第?\s*[0-9]+\s*回|RFI|RFP|再入札/;
const ROUND_KEYS = ['回次', '見積回'];
const MEMBER_LIKE = /(市|町|村|区|県|府|都|道|組合|連合)$/;

export function fitTo(
  spec: TableSpec,
  grid: Grid,
  layout: Layout,
  headed: readonly HeadedColumn[],
  known: Known,
  given: Readonly<Record<string, CellValue>>,
): Fit {
  const reads = headed.map((one, position) => readColumn(grid, layout, one, position, spec, known));
  const names = reads.map((read) => namesOf(read));
  const to: (Meaning['column'] | null)[] = reads.map((read) => bestColumn(read));
  const total = reads.map(({ meanings }) => meanings.some((meaning) => meaning.total));
  const fed = new Set(Object.keys(given));
  const feeds = (heading: string): boolean =>
    fed.has(heading) ||
    reads.some((_, i) => !total[i] && (to[i]?.heading === heading || heading in names[i]!));

  // Where the heading does not say so in so many words, cells that are known names tell what the column is.
  reads.forEach((read, i) => {
    if (total[i] || Object.keys(names[i]!).length > 0) return;
    const called = to[i];
    const nobody = called !== null && called !== undefined && namesNobody(read, called.heading, known);
    if (called?.score === 1 && !nobody) return;
    const heading = columnOfNames(read, spec, known, (one) => feeds(one) && called?.heading !== one);
    if (heading !== null)
      to[i] = { heading, score: called?.heading === heading ? Math.max(0.8, called.score) : 0.8 };
    else if (nobody) to[i] = { ...called, score: called.score * 0.4 };
  });
  reads.forEach((read, i) => {
    const column = spec.columns.find(({ heading }) => heading === to[i]?.heading);
    if (column && holdsSomethingElse(read, column)) to[i] = null;
  });
  nameUnknownHeadings(reads, names, to, total, spec, known, feeds);
  reads.forEach((_, i) => {
    if (total[i] || to[i] || Object.keys(names[i]!).length === 0) return;
    const heading = valueColumn(spec, reads[i]!, layout, feeds);
    if (heading !== null) to[i] = { heading, score: 0.7 };
  });
  // Two columns of one meaning: the likelier one holds.
  const taken = new Map<string, number>();
  const order = to.map((_, i) => i).sort((a, b) => (to[b]?.score ?? 0) - (to[a]?.score ?? 0) || a - b);
  for (const i of order) {
    const found = to[i];
    if (!found || total[i]) continue;
    const key = JSON.stringify([found.heading, names[i]]);
    if (taken.has(key)) to[i] = null;
    else taken.set(key, i);
  }

  const columns = reads.map((read, i): MappedColumn => {
    const target = total[i] ? null : to[i];
    const column = spec.columns.find(({ heading }) => heading === target?.heading);
    const unit = unitFor(read.headed.unit, layout.corner, column);
    return {
      at: grid.columnName(i),
      heading: read.headed.heading,
      use: total[i] ? 'total' : column ? 'column' : 'aside',
      to: column?.heading ?? '',
      names: column ? names[i]! : {},
      unit: column ? (unit?.text ?? '') : '',
      factor: column ? (unit?.factor ?? 1) : 1,
      confidence: target?.score ?? 1,
    };
  });
  const empty = (i: number): boolean =>
    columns[i]!.use === 'aside' &&
    columns[i]!.heading.length === 0 &&
    reads[i]!.numbers + reads[i]!.texts.length === 0;
  const full = columns.filter((_, i) => !empty(i));
  return complete(spec, full, layout, known, given);
}

function readColumn(
  grid: Grid,
  layout: Layout,
  headed: HeadedColumn,
  position: number,
  spec: TableSpec,
  known: Known,
): Read {
  let numbers = 0;
  const texts: string[] = [];
  for (let row = layout.firstData; row < grid.rows && texts.length < 60; row++) {
    const value = grid.own(row, position);
    if (typeof value === 'number') numbers++;
    else if (typeof value === 'string') texts.push(value);
  }
  const meanings = headed.heading.map((text) => meaningOf(text, spec, known));
  return { headed, position, meanings, numbers, texts };
}

function namesOf({ meanings }: Read): Record<string, string> {
  const names: Record<string, string> = {};
  for (const { name } of meanings) if (name && !(name.heading in names)) names[name.heading] = name.name;
  return names;
}

/** The lower heading says what the figures are, where both say something. */
function bestColumn({ meanings }: Read): Meaning['column'] {
  let best: Meaning['column'] = null;
  for (const { column } of meanings) if (column && column.score >= (best?.score ?? 0)) best = column;
  return best;
}

function columnOfNames(
  { texts, numbers }: Read,
  spec: TableSpec,
  known: Known,
  feeds: (heading: string) => boolean,
): string | null {
  if (texts.length === 0 || numbers > texts.length) return null;
  for (const { heading, kind } of spec.columns) {
    if (kind !== 'name' || feeds(heading)) continue;
    const meant = texts.filter((text) => nameMeant(known, heading, text) !== '').length;
    if (meant * 2 >= texts.length) return heading;
  }
  return null;
}

/** Words where none of the choices stands, texts where there should be figures: the heading misled. */
function holdsSomethingElse({ texts, numbers }: Read, { kind, choices, choiceAliases }: ColumnSpec): boolean {
  if (kind === 'choice') {
    const words = new Set([...(choices ?? []), ...(choiceAliases ?? []).flat()].map(looseKey));
    return texts.length > 0 && !texts.some((text) => words.has(looseKey(text)));
  }
  if (kind !== 'number' && kind !== 'wholeNumber') return false;
  return numbers === 0 && texts.length > 0 && !texts.some((text) => /[0-9０-９]/.test(text));
}

/** Whether none of the cells is a name that the column's table knows. */
function namesNobody({ texts }: Read, heading: string, known: Known): boolean {
  return (
    known.has(heading) && texts.length > 0 && texts.every((text) => nameMeant(known, heading, text) === '')
  );
}

/** Headings that are neither columns nor known names, side by side: names of a key that nothing feeds yet. */
function nameUnknownHeadings(
  reads: readonly Read[],
  names: Record<string, string>[],
  to: (Meaning['column'] | null)[],
  total: readonly boolean[],
  spec: TableSpec,
  known: Known,
  feeds: (heading: string) => boolean,
): void {
  const unknownIn = ({ meanings }: Read): string =>
    meanings.find(({ name, column, total: isTotal }) => !name && !column && !isTotal)?.text ?? '';
  const candidates = reads.filter(
    (read, i) =>
      !total[i] &&
      unknownIn(read) !== '' &&
      read.numbers > 0 &&
      (read.meanings.length > 1 || (!to[i] && Object.keys(names[i]!).length === 0)),
  );
  const texts = new Set(candidates.map((read) => looseKey(unknownIn(read))));
  if (texts.size < 2) return;
  const free = spec.columns.filter(
    ({ heading, kind, presence }) => kind === 'name' && presence === 'key' && !feeds(heading),
  );
  const mostAre = (pattern: RegExp): boolean =>
    candidates.filter((read) => pattern.test(unknownIn(read).normalize('NFKC'))).length * 2 >
    candidates.length;
  const roundLike = mostAre(ROUND_LIKE);
  const fitting = free.filter(({ heading }) => ROUND_KEYS.includes(heading) === roundLike);
  const key =
    (mostAre(MEMBER_LIKE) ? free.find(({ heading }) => heading === '団体名') : undefined) ??
    fitting.find(({ heading }) => !known.has(heading)) ??
    free.find(({ heading }) => !known.has(heading)) ??
    free[0];
  if (!key) return;
  for (const read of candidates) names[read.position]![key.heading] = unknownIn(read);
}

const MARKS = /^[○〇◯◎×✕△●✓]$/;

/** What figures under names are: as the title says, by their unit, by what stands there. */
function valueColumn(
  spec: TableSpec,
  { headed, numbers, texts }: Read,
  layout: Layout,
  feeds: (heading: string) => boolean,
): string | null {
  const marks = texts.filter((text) => MARKS.test(text.trim())).length;
  if (marks > numbers) return spec.columns.find(({ choices }) => choices?.includes('○'))?.heading ?? null;
  const values = spec.columns.filter(({ kind }) => kind === 'number' || kind === 'wholeNumber');
  const title = looseKey(layout.title);
  const called = values.find(({ heading }) => title.includes(looseKey(heading)));
  const likely = values.find(
    ({ heading }) => meaningOf(layout.title, spec, new Map()).column?.heading === heading,
  );
  const base = headed.unit?.base ?? (layout.corner.length === 1 ? layout.corner[0]!.base : undefined);
  const byUnit = base === undefined ? undefined : values.find(({ unit }) => unit === base);
  const found =
    called ??
    likely ??
    byUnit ??
    values.find(({ presence, heading }) => presence === 'required' && !feeds(heading)) ??
    values[0];
  return found?.heading ?? null;
}

/** The heading's own unit; else the corner's, where it is of the same kind. */
export function unitFor(
  own: Unit | null,
  corner: readonly Unit[],
  column: ColumnSpec | undefined,
): Unit | null {
  if (!column || (column.kind !== 'number' && column.kind !== 'wholeNumber')) return null;
  if (own) return own;
  const { unit } = column;
  if (unit !== undefined) return corner.find(({ base }) => base === unit) ?? null;
  return corner.length === 1 ? corner[0]! : null;
}

function complete(
  spec: TableSpec,
  columns: readonly MappedColumn[],
  layout: Layout,
  known: Known,
  given: Readonly<Record<string, CellValue>>,
): Fit {
  const fed = new Set([
    ...Object.keys(given),
    ...columns.flatMap(({ to, names, use }) => (use === 'column' ? [to, ...Object.keys(names)] : [])),
  ]);
  const constants: Record<string, CellValue> = { ...given };
  const supposed: string[] = [];
  for (const { heading, presence, kind } of spec.columns) {
    if (presence !== 'key' || fed.has(heading)) continue;
    const name = kind === 'name' || heading === '年度' ? nameInTitle(layout.title, heading, known) : '';
    if (name === '') continue;
    constants[heading] = name;
    supposed.push(heading);
    fed.add(heading);
  }
  const lacking = spec.columns.filter(({ heading }) => !fed.has(heading));
  const missingKeys = lacking.filter(({ presence }) => presence === 'key').map(({ heading }) => heading);
  const missingValues = lacking
    .filter(({ presence }) => presence === 'required')
    .map(({ heading }) => heading);
  const counted = columns.filter(({ use, to }) => use !== 'total' && to !== '参考');
  const weight = counted.reduce(
    (sum, { use, confidence, names }) =>
      sum +
      (use !== 'column'
        ? 0
        : Object.keys(names).length === 0
          ? confidence
          : namedWeight(names, confidence, known)),
    0,
  );
  const hasValue = columns.some(
    ({ to }) =>
      spec.columns.find(({ heading }) => heading === to)?.presence !== 'key' && to !== '' && to !== '参考',
  );
  const needsValue = spec.columns.some(({ kind }) => kind === 'number' || kind === 'wholeNumber');
  const base = counted.length === 0 ? 0 : weight / counted.length;
  const called = looseKey(layout.title).includes(looseKey(spec.name)) ? spec.name.length * 0.03 : 0;
  const score =
    weight === 0
      ? 0
      : Math.min(
          1,
          (base + called) *
            0.8 ** missingKeys.length *
            0.6 ** missingValues.length *
            (needsValue && !hasValue ? 0.3 : 1),
        );
  return { spec, columns, constants, supposed, missingKeys, missingValues, score };
}

/** A column under a name: sure where the name is known; else as likely as its own heading is plain, or a guess. */
function namedWeight(names: Readonly<Record<string, string>>, confidence: number, known: Known): number {
  const meant = Object.entries(names).every(([heading, name]) => nameMeant(known, heading, name) !== '');
  if (meant) return Math.max(0.8, confidence);
  return confidence === 1 ? 0.75 : Math.min(0.5, confidence);
}

function nameInTitle(title: string, heading: string, known: Known): string {
  const names = known.get(heading)?.names ?? [];
  const found = names.filter((name) => looseKey(title).includes(looseKey(name)));
  // 第1回 is part of 第1回再入札: the longest name is meant.
  const longest = [...found].sort((a, b) => b.length - a.length)[0];
  if (longest !== undefined && found.every((name) => looseKey(longest).includes(looseKey(name))))
    return longest;
  if (heading === '年度') {
    const year =
      /(令和|平成|昭和|[RHS])\s*(\d{1,2}|元)\s*年度?|\d{4}\s*年度/.exec(title.normalize('NFKC'))?.[0] ?? '';
    return year === '' ? '' : nameMeant(known, heading, year);
  }
  // A workbook that has no rounds yet: the title's own.
  if (names.length === 0 && ROUND_KEYS.includes(heading))
    return /第\s*[0-9]+\s*回/.exec(title.normalize('NFKC'))?.[0] ?? '';
  return names.length === 1 ? names[0]! : '';
}

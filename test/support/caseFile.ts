/** Case files (docs/cases.md): read strictly, so that a misspelt expectation cannot pass unseen. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CellValue } from '../../src/workbook';
import { holdsForms, holdsScores } from '../../src/workbook/read/jobs';
import { snapshotOf, type Tables } from './tables';

export interface ExpectedFigures {
  /** Result table by its title: 回次比較, 団体別帳票費用 … */
  table: string;
  /** Cells that tell which row is meant; exactly one row has them. */
  where: Readonly<Record<string, string | number>>;
  /** Expected values by heading. */
  values: Readonly<Record<string, string | number>>;
  /** Compare numbers rounded to this many places (ratios that do not end). */
  places?: number;
}

export interface ExpectedIssue {
  code: string;
  table?: string;
  row?: number;
  column?: string;
}

export interface ExpectedDecision {
  code: string;
  matter: string;
  options: readonly string[];
}

export interface CaseFile {
  file: string;
  title: string;
  source: string;
  calculation: readonly string[];
  tables: Tables;
  expect: {
    outcome: 'completed' | 'decisionRequired' | 'rejected';
    figures?: readonly ExpectedFigures[];
    /** All findings, in any order: none else may come. */
    findings?: readonly ExpectedIssue[];
    decisions?: readonly ExpectedDecision[];
    issues?: readonly ExpectedIssue[];
  };
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Fields = { readonly [key: string]: Json };

class Reader {
  constructor(private readonly file: string) {}

  fail(at: string, what: string): never {
    throw new Error(`${this.file}: ${at}: ${what}`);
  }

  fields(
    value: Json | undefined,
    at: string,
    required: readonly string[],
    optional: readonly string[] = [],
  ): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      this.fail(at, 'expected an object');
    const fields = value as Fields;
    for (const key of Object.keys(fields))
      if (!required.includes(key) && !optional.includes(key)) this.fail(at, `unknown field ${key}`);
    for (const key of required) if (fields[key] === undefined) this.fail(at, `missing field ${key}`);
    return fields;
  }

  text(value: Json | undefined, at: string): string {
    return typeof value === 'string' && value !== '' ? value : this.fail(at, 'expected a text');
  }

  list<T>(value: Json | undefined, at: string, read: (item: Json, at: string) => T): T[] {
    if (!Array.isArray(value)) this.fail(at, 'expected a list');
    return (value as readonly Json[]).map((item, i) => read(item, `${at}[${i}]`));
  }

  texts = (value: Json | undefined, at: string): string[] =>
    this.list(value, at, (item, to) => this.text(item, to));

  number(value: Json | undefined, at: string): number {
    return typeof value === 'number' ? value : this.fail(at, 'expected a number');
  }

  cell(value: Json, at: string): CellValue {
    return typeof value === 'object' && value !== null
      ? this.fail(at, 'expected a cell value')
      : (value as CellValue);
  }

  record(value: Json | undefined, at: string): Record<string, string | number> {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      this.fail(at, 'expected an object');
    const entries = Object.entries(value as Fields);
    if (entries.length === 0) this.fail(at, 'expected at least one value');
    return Object.fromEntries(
      entries.map(([key, v]) => [
        key,
        typeof v === 'string' || typeof v === 'number'
          ? v
          : this.fail(`${at}.${key}`, 'expected a number or a text'),
      ]),
    );
  }
}

const OUTCOMES = ['completed', 'decisionRequired', 'rejected'] as const;

export function parseCase(file: string, text: string): CaseFile {
  const r = new Reader(file);
  const all = r.fields(JSON.parse(text) as Json, 'case', [
    'title',
    'source',
    'calculation',
    'tables',
    'expect',
  ]);
  const tables = r.fields(all['tables'], 'tables', [], Object.keys(all['tables'] ?? {}));
  const expected = r.fields(
    all['expect'],
    'expect',
    ['outcome'],
    ['figures', 'findings', 'decisions', 'issues'],
  );
  const outcome =
    OUTCOMES.find((one) => one === expected['outcome']) ?? r.fail('expect.outcome', OUTCOMES.join(', '));
  const allowed = {
    completed: ['figures', 'findings'],
    decisionRequired: ['decisions', 'findings'],
    rejected: ['issues'],
  };
  for (const key of Object.keys(expected))
    if (key !== 'outcome' && !allowed[outcome].includes(key))
      r.fail('expect', `${key} says nothing when ${outcome}`);
  for (const key of allowed[outcome])
    if (expected[key] === undefined) r.fail('expect', `missing field ${key}`);
  return {
    file,
    title: r.text(all['title'], 'title'),
    source: r.text(all['source'], 'source'),
    calculation: r.texts(all['calculation'], 'calculation'),
    tables: Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [
        name,
        r.list(rows, `tables.${name}`, (row, at) => r.list(row, at, (value, to) => r.cell(value, to))),
      ]),
    ),
    expect: {
      outcome,
      ...(expected['figures'] === undefined
        ? {}
        : { figures: r.list(expected['figures'], 'figures', (v, at) => figures(r, v, at)) }),
      ...(expected['findings'] === undefined
        ? {}
        : { findings: r.list(expected['findings'], 'findings', (v, at) => issue(r, v, at)) }),
      ...(expected['issues'] === undefined
        ? {}
        : { issues: r.list(expected['issues'], 'issues', (v, at) => issue(r, v, at)) }),
      ...(expected['decisions'] === undefined
        ? {}
        : { decisions: r.list(expected['decisions'], 'decisions', (v, at) => decision(r, v, at)) }),
    },
  };
}

function figures(r: Reader, value: Json, at: string): ExpectedFigures {
  const f = r.fields(value, at, ['table', 'where', 'values'], ['places']);
  return {
    table: r.text(f['table'], `${at}.table`),
    where: r.record(f['where'], `${at}.where`),
    values: r.record(f['values'], `${at}.values`),
    ...(f['places'] === undefined ? {} : { places: r.number(f['places'], `${at}.places`) }),
  };
}

function issue(r: Reader, value: Json, at: string): ExpectedIssue {
  const f = r.fields(value, at, ['code'], ['table', 'row', 'column']);
  return {
    code: r.text(f['code'], `${at}.code`),
    ...(f['table'] === undefined ? {} : { table: r.text(f['table'], `${at}.table`) }),
    ...(f['row'] === undefined ? {} : { row: r.number(f['row'], `${at}.row`) }),
    ...(f['column'] === undefined ? {} : { column: r.text(f['column'], `${at}.column`) }),
  };
}

function decision(r: Reader, value: Json, at: string): ExpectedDecision {
  const f = r.fields(value, at, ['code', 'matter', 'options']);
  return {
    code: r.text(f['code'], `${at}.code`),
    matter: r.text(f['matter'], `${at}.matter`),
    options: r.texts(f['options'], `${at}.options`),
  };
}

/** Cases of evaluating proposals have scores or items to score (docs/workbook.md). */
export const isScores = (tables: Tables): boolean => holdsScores(snapshotOf(tables));

/** Cases of cost sharing have no rounds, no bids and no scores. */
export const isCosts = (tables: Tables): boolean => !holdsForms(snapshotOf(tables)) && !isScores(tables);

/** All cases of a folder, by name: `WARIKAN_CASES`, or ours. */
export function loadCases(
  folder = process.env['WARIKAN_CASES'] ?? join(__dirname, '..', 'cases'),
): CaseFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parseCase(basename(name, '.json'), readFileSync(join(folder, name), 'utf8')));
}

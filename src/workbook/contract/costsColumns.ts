/** Columns that several tables of cost sharing have in common. */
import type { ColumnSpec } from './spec';

/** 単位 of amounts; blank is 円. The factors stand in the same order. */
export const YEN_UNITS = ['円', '千円', '百万円', '億円'] as const;
export const YEN_PER_UNIT: readonly number[] = [1, 1_000, 1_000_000, 100_000_000];

export const TAX_MARKS = ['税込', '税抜'] as const;
/** ○ existing, ◎ new with the cloud, × dropped after the request for proposals. */
export const USE_STATES = ['○', '◎', '×'] as const;
export const USE_STATE_ALIASES = [
  ['〇', '◯', '既存', 'existing'],
  ['新規', 'new'],
  ['✕', 'x', '取止め', '見送り', 'dropped'],
] as const;

export const REMARK: ColumnSpec = {
  heading: '参考',
  aliases: ['備考', 'Remarks'],
  kind: 'text',
  presence: 'optional',
  help: '計算に使わない覚え書き。',
};

export const SOURCE: ColumnSpec = {
  heading: '出典',
  aliases: ['Source'],
  kind: 'text',
  presence: 'optional',
  help: '数値の根拠。資料にない数値は「仮定」と書く。',
};

export const UNIT: ColumnSpec = {
  heading: '単位',
  aliases: ['Unit'],
  kind: 'choice',
  presence: 'optional',
  choices: YEN_UNITS,
  choiceAliases: [['yen'], ['thousandYen'], ['millionYen'], ['hundredMillionYen']],
  help: 'その行の金額の単位。空欄は円。',
};

export const TAX: ColumnSpec = {
  heading: '税区分',
  aliases: ['Tax'],
  kind: 'choice',
  presence: 'optional',
  choices: TAX_MARKS,
  choiceAliases: [['included'], ['税別', 'excluded']],
  help: '金額が税込か税抜か。条件の「税の扱い」で換算するときに要る。',
};

/** Of amounts that 税の扱い cannot convert: totals of years that may hold several rates, rounds that are compared. */
export const TAX_SAID: ColumnSpec = {
  ...TAX,
  help: '金額が税込か税抜か。換算しないので、計算の税区分（条件の「税の扱い」）と違えば誤り。',
};

export const SUPPLIED: ColumnSpec = {
  heading: '供給日',
  aliases: ['Supplied'],
  kind: 'date',
  presence: 'optional',
  help: '税率が決まる日。税込と税抜を換算するときに要る。',
};

export const YEAR: ColumnSpec = {
  heading: '年度',
  aliases: ['FiscalYear'],
  kind: 'text',
  presence: 'optional',
  help: '平成23年度、令和7年度、2011 のように書く。空欄は期間全体。',
};

/** A reference to a name that another table lists. */
export function key(heading: string, alias: string, help: string): ColumnSpec {
  return { heading, aliases: [alias], kind: 'name', presence: 'key', help };
}

export function text(heading: string, alias: string, help: string): ColumnSpec {
  return { heading, aliases: [alias], kind: 'text', presence: 'optional', help };
}

/** A name that may be missing. */
export function optionalName(heading: string, alias: string, help: string): ColumnSpec {
  return { heading, aliases: [alias], kind: 'name', presence: 'optional', help };
}

/** An amount in the row's 単位. Whole yen once it is converted. */
export function amount(
  heading: string,
  alias: string,
  presence: 'required' | 'optional',
  help: string,
): ColumnSpec {
  return { heading, aliases: [alias], kind: 'number', presence, minimum: 0, unit: '円', help };
}

export function number(heading: string, alias: string, unit: string, help: string): ColumnSpec {
  return { heading, aliases: [alias], kind: 'number', presence: 'optional', minimum: 0, unit, help };
}

export function whole(
  heading: string,
  alias: string,
  minimum: number,
  unit: string,
  help: string,
): ColumnSpec {
  return { heading, aliases: [alias], kind: 'wholeNumber', presence: 'optional', minimum, unit, help };
}

export function date(heading: string, alias: string, help: string): ColumnSpec {
  return { heading, aliases: [alias], kind: 'date', presence: 'optional', help };
}

/** 基準日 of the figures that a row shares by. */
export const AS_OF: ColumnSpec = date(
  '基準日',
  'AsOf',
  '指標に基準日が二つ以上あるとき、どの基準日の数値を使うか。空欄は条件の「指標の基準日」。',
);

/** A percentage as Excel keeps it: 0.3, shown 30.0 %. */
export function rate(heading: string, alias: string, help: string): ColumnSpec {
  return { heading, aliases: [alias], kind: 'number', presence: 'optional', minimum: 0, unit: '％', help };
}

export function choice(
  heading: string,
  alias: string,
  presence: 'required' | 'optional',
  choices: readonly string[],
  choiceAliases: readonly (readonly string[])[],
  help: string,
): ColumnSpec {
  return { heading, aliases: [alias], kind: 'choice', presence, choices, choiceAliases, help };
}

/** ○ or nothing. */
export function mark(heading: string, alias: string, help: string): ColumnSpec {
  return choice(heading, alias, 'optional', ['○'], [['〇', '◯', '1', 'はい']], help);
}

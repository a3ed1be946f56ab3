/**
 * What a computation can end in, and the shapes of its problems and explanations.
 * Wording lives in `src/messages`; here are codes and values only.
 */

/** What an issue or a step is about, in the words of the case (names as the workbook gives them). */
export interface Subject {
  round?: string;
  form?: string;
  member?: string;
  bidder?: string;
  /** The thing bids are made for: a form, or a joint order unit (発注単位). */
  item?: string;
  /** 経費名: a cost to be shared. */
  cost?: string;
  /** 方法名: a key of sharing (按分方法). */
  key?: string;
  /** 指標: a basis of sharing (人口, 世帯数 …). */
  indicator?: string;
  /** 基準日 of the indicator, where it has several. */
  asOf?: string;
  /** 業務名 */
  service?: string;
  /** 契約名 */
  contract?: string;
  /** 要望名: a customisation request. */
  request?: string;
  /** 年度: the Japanese fiscal year, by the year it begins in. */
  year?: number;
  /** The column or parameter in question, by its official heading (予定枚数, 単独単価, 条件名 …). */
  field?: string;
}

/** A value that a message may name: yen, sheets, names. */
export type IssueValue = string | number | readonly string[] | readonly number[];

/** A problem (`error`: the case cannot be computed) or a finding (`warning`, `note`: a person should see it). */
export interface Issue {
  severity: 'error' | 'warning' | 'note';
  code: string;
  about: Subject;
  values: Readonly<Record<string, IssueValue>>;
}

/** An operand of a step: a number with a label code, its unit, and what it is about. */
export interface Operand {
  /** Label code, worded in `src/messages` (e.g. `sheets`, `unitPrice`). */
  label: string;
  value: number;
  unit: 'yen' | 'sheets' | 'yenPerUnit' | 'ratio' | 'count' | 'months' | 'persons' | 'points' | 'percent';
  about?: Subject;
}

/** How the operands of a step give its result; `test` replays every one of them. */
export type StepOperation =
  | { kind: 'given' }
  | { kind: 'sum' }
  | { kind: 'subtract' }
  | { kind: 'multiply' }
  | { kind: 'divide' }
  | { kind: 'minimum' }
  | { kind: 'round'; mode: 'cut' | 'halfUp' | 'up'; unit: number }
  /** whole × part ÷ total, rounded to the yen. */
  | { kind: 'proportion'; mode: 'cut' | 'halfUp' | 'up' }
  | { kind: 'wholeBoxes' }
  /** The place of the first operand behind all the others. */
  | { kind: 'rank' }
  /** ⌊whole × weight ÷ total⌋ in multiples of `unit` (1 yen where absent), one unit more for the places handed out. */
  | { kind: 'largestRemainder'; place: number; unit?: number };

/** One step of a figure's explanation: operands, operation, result. */
export interface Step {
  code: string;
  operands: readonly Operand[];
  operation: StepOperation;
  result: Operand;
}

/** A draw or a choice that only people can make; its answer comes back in the 決定 table under `matter`. */
export interface DecisionRequest {
  code: 'drawAward' | 'chooseAboveCeiling' | 'drawRemainder' | 'orderTied';
  /** The exact text for the 事項 column of the 決定 table. */
  matter: string;
  options: readonly string[];
  about: Subject;
  values: Readonly<Record<string, IssueValue>>;
}

export type Outcome<Figures> =
  | { kind: 'completed'; figures: Figures; findings: readonly Issue[] }
  | { kind: 'decisionRequired'; decisions: readonly DecisionRequest[]; findings: readonly Issue[] }
  | { kind: 'rejected'; issues: readonly Issue[] };

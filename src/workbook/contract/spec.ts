/** Shapes in which the contract is written down: what a table is called, which columns it has, what stands in them. */

/** What a cell of a column may hold. `name` = a key that formulas join on, checked for what Excel would misread. */
export type ColumnKind = 'name' | 'text' | 'wholeNumber' | 'number' | 'date' | 'choice';

export interface ColumnSpec {
  /** The official heading (Japanese). */
  heading: string;
  /** Other headings that are accepted when reading (English, usual variants). */
  aliases: readonly string[];
  kind: ColumnKind;
  /** `key`: part of the row's key. `required`: must be filled. `optional`: may be empty, and the column may be missing. */
  presence: 'key' | 'required' | 'optional';
  /** For kind `choice`: the official words, in the order in which formulas count them (1, 2, 3 …). */
  choices?: readonly string[];
  /** For kind `choice`: accepted variants of each word, in the same order. */
  choiceAliases?: readonly (readonly string[])[];
  /** Lowest accepted number. */
  minimum?: number;
  /** Unit, as the template shows it. */
  unit?: string;
  /** One sentence in Japanese for the template's note. */
  help: string;
}

export interface TableSpec {
  /** Official table name (no `_`, no full-width brackets, never a sheet's name). */
  name: string;
  /** Other table names that are accepted when reading. */
  aliases: readonly string[];
  /** The sheet on which the template puts it. */
  sheet: string;
  /** One sentence in Japanese: what a row is. */
  title: string;
  columns: readonly ColumnSpec[];
  /** A matrix: besides `columns`, one column for each member, of this kind and presence. */
  memberColumns?: { kind: 'wholeNumber' | 'number'; minimum: number; unit: string };
  /** A matrix of words: besides `columns`, one column for each member, with one of these words or nothing. */
  memberChoices?: { choices: readonly string[]; choiceAliases: readonly (readonly string[])[] };
  /** A matrix whose other headings are names themselves (指標): each further column holds numbers ≥ 0. */
  nameColumns?: { of: string };
}

/** A parameter of the 条件 table: its default is data, with unit and source. */
export interface ParameterSpec {
  /** 条件名 */
  name: string;
  aliases: readonly string[];
  defaultValue: number | string;
  /** Allowed values, in the order in which formulas count them. */
  choices?: readonly (number | string)[];
  minimum?: number;
  /** Neither a number nor one of `choices`: a month or day (digits: 201110, 20101001), or a text that another table explains. */
  kind?: 'month' | 'day' | 'text';
  unit: string;
  source: string;
  /** 説明, one sentence in Japanese. */
  help: string;
}

import { nameKey } from '../names';
import { formulaPieces, specifierColumns } from '../formulaText';

/** What formulas may refer to. */
export interface FormulaContext {
  /** Headings by table, both as keys. */
  tables: ReadonlyMap<string, ReadonlySet<string>>;
  sheets: ReadonlySet<string>;
  /** Formulas found to be sound already. */
  sound: Set<string>;
}

/** Functions that change without an input changing. */
const VOLATILE = words('OFFSET INDIRECT NOW TODAY RAND RANDBETWEEN RANDARRAY CELL INFO');

/**
 * Functions that every Excel from 2007 on knows under their plain name; later ones need a prefix in the file
 * (`_xlfn.`), and those later than 2019 are unknown to some of our users. Source: [MS-XLSX] 2.2.2, ftab.
 */
const KNOWN = words(
  'ABS AND ASC AVERAGE AVERAGEIF AVERAGEIFS CEILING CHAR CHOOSE CLEAN CODE COLUMN COLUMNS CONCATENATE COUNT COUNTA' +
    ' COUNTBLANK COUNTIF COUNTIFS DATE DATEDIF DATEVALUE DAY DAYS360 EDATE EOMONTH ERROR.TYPE EXACT EXP FALSE FIND' +
    ' FIXED FLOOR FREQUENCY GCD HLOOKUP HOUR HYPERLINK IF IFERROR INDEX INT ISBLANK ISERR ISERROR ISEVEN ISLOGICAL' +
    ' ISNA ISNUMBER ISODD ISTEXT LARGE LCM LEFT LEN LENB LN LOG LOG10 LOOKUP LOWER MATCH MAX MEDIAN MID MIN MINUTE MMULT' +
    ' MOD MODE MONTH MROUND N NA NETWORKDAYS NOT OR PERCENTILE POWER PRODUCT QUARTILE QUOTIENT RANK REPLACE REPT' +
    ' RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SECOND SIGN SMALL SQRT STDEV STDEVP SUBSTITUTE SUBTOTAL SUM' +
    ' SUMIF SUMIFS SUMPRODUCT SUMSQ T TEXT TIME TRANSPOSE TRIM TRUE TRUNC TYPE UPPER VALUE VAR VARP VLOOKUP WEEKDAY' +
    ' WORKDAY YEAR YEARFRAC',
);

/** Excel's longest formula, in characters. */
const FORMULA_LIMIT = 8_192;
const REMEMBERED = 50_000;

function words(text: string): Set<string> {
  return new Set(text.split(' '));
}

/** Faults of a formula as it stands in a file: rule and detail. `own`: written by Warikan, so our rules hold. */
export function lintFormula(
  formula: string,
  context: FormulaContext,
  own: boolean,
): [rule: string, detail: string][] {
  // The same formula stands in each row of a column.
  const key = `${own ? 1 : 0}${formula}`;
  if (context.sound.has(key)) return [];
  const found = faults(formula, context, own);
  if (found.length === 0 && context.sound.size < REMEMBERED) context.sound.add(key);
  return found;
}

function faults(formula: string, context: FormulaContext, own: boolean): [rule: string, detail: string][] {
  const found: [string, string][] = [];
  if (formula.startsWith('=')) found.push(['formulaEquals', formula]);
  if (formula.length > FORMULA_LIMIT) found.push(['formulaTooLong', String(formula.length)]);
  const pieces = formulaPieces(formula);
  let open = 0;
  pieces.forEach(({ kind, value }, i) => {
    const next = pieces[i + 1];
    if (value === '(') open++;
    if (value === ')' && --open < 0) found.push(['formulaUnbalanced', formula]);
    // `@` is how Excel shows it; files have [#This Row] and SINGLE() ([MS-XLSX] 2.2.2).
    if (value === '@' || (kind === 'bracket' && /\[\s*@/.test(value))) found.push(['formulaAt', formula]);
    if (kind === 'word' && next?.value === '(' && own) {
      const name = value.toUpperCase();
      if (VOLATILE.has(name)) found.push(['formulaVolatile', value]);
      else if (!KNOWN.has(name)) found.push(['formulaFunction', value]);
    }
    if (kind === 'word' && next?.kind === 'bracket') found.push(...lintSpecifier(value, next.value, context));
    if (kind === 'sheet' && next?.value === '!') {
      const sheet = value.slice(1, -1).replace(/''/g, "'");
      if (!sheet.includes('[') && !context.sheets.has(nameKey(sheet))) found.push(['formulaSheet', sheet]);
    }
  });
  if (open > 0) found.push(['formulaUnbalanced', formula]);
  return found;
}

/** A reference to a table or column that is not there makes Excel drop the formula when it opens the file. */
function lintSpecifier(table: string, bracket: string, context: FormulaContext): [string, string][] {
  const headings = context.tables.get(nameKey(table));
  if (!headings) return [['formulaTable', table]];
  return specifierColumns(bracket)
    .filter((column) => !headings.has(nameKey(column)))
    .map((column) => ['formulaColumn', `${table}[${column}]`]);
}

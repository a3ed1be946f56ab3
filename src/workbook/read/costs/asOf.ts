/** Which figures of an indicator are meant where it has several reference dates (基準日). */
import { INDICATOR_DATE } from '../../contract';
import type { Place } from '../../place';
import { readDate } from '../dateCells';
import type { NameIndex } from '../nameIndex';
import type { ParametersTable } from '../parametersTable';
import type { Report } from '../report';
import { dayDigits } from '../serial';
import { placeIn, type TableView } from '../view';
import type { IndicatorsTables } from './indicators';
import { parameterPlace } from './policy';

/** A date that a row says, and where; `day` 0: none. */
export interface SaidDate {
  day: number;
  place: Place;
}

/**
 * The position in the case of an indicator's figures of a date; −1 after an error.
 * Errors: `asOfUnknown` (no figure of that date), `asOfNotChosen` (several dates, none said).
 * @param name position of the indicator's name
 */
export type FigureFinder = (name: number, said: SaidDate) => number;

/** Names of indicators, and the figures that are meant by one. */
export interface NamedFigures {
  index: NameIndex;
  figureOf: FigureFinder;
}

export function figureFinder(
  { index, series, days, indicators }: IndicatorsTables,
  parameters: ParametersTable,
  report: Report,
): FigureFinder {
  const byDefault = Number(parameters.values.get(INDICATOR_DATE) || 0);
  return (name, said) => {
    const [only, ...others] = series[name] ?? [];
    if (only === undefined) return -1;
    if (said.day === 0 && others.length === 0) return only;
    const day = said.day || byDefault;
    const found = [only, ...others].find((one) => days[one] === day && day > 0);
    if (found !== undefined) return found;
    const dates = [only, ...others].map((one) => indicators[one]?.asOf ?? '');
    const values = { indicator: index.names[name] ?? '', expected: dates.filter((date) => date !== '') };
    if (day === 0) report.error('asOfNotChosen', said.place, { ...values, parameter: INDICATOR_DATE });
    else {
      const place = said.day > 0 ? said.place : parameterPlace(parameters, INDICATOR_DATE);
      report.error('asOfUnknown', place, { ...values, found: dayText(day) });
    }
    return -1;
  };
}

/** The row's own 基準日. @param otherwise the column that stands for it where the table has none */
export function readSaidDate(view: TableView, row: number, otherwise: string): SaidDate {
  const column = view.columns.get('基準日') ?? view.columns.get(otherwise);
  const date = readDate(view, row, view.columns.get('基準日'));
  return { day: date ? dayDigits(date) : 0, place: placeIn(view, row, column?.position) };
}

/** 20101001 → 2010-10-01 */
function dayText(day: number): string {
  return String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}

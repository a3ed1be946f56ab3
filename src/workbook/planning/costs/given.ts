/** Cells of the user's tables as formulas read them: by row number, blank cells, words by number, amounts with units. */
import { block } from '../layout';
import type { Source } from '../source';
import type { Choices } from './choices';

/** `INDEX(範囲,行)`, or null when the table has no such column. @param row formula text of a 1-based data row */
export function given(source: Source | undefined, official: string, row: string): string | null {
  const heading = source?.heading(official);
  return source === undefined || heading === undefined ? null : `INDEX(${block(source.ref, heading)},${row})`;
}

/** A number or text, or what holds where the cell is blank. */
export function givenOr(source: Source | undefined, official: string, row: string, blank: string): string {
  const value = given(source, official, row);
  return value === null ? blank : `IF(${value}&""="",${blank},${value})`;
}

/** The reading takes spaces for nothing: a cell of spaces must not be compared or counted with as text. */
export function isBlankCell(value: string): string {
  return `TRIM(SUBSTITUTE(${value},"　",""))=""`;
}

/** A date as its number; 0 where the cell is blank, an error where it holds no date. */
export function dateOr0(source: Source | undefined, official: string, row: string): string {
  const value = given(source, official, row);
  return value === null ? '0' : `IF(${isBlankCell(value)},0,${value}*1)`;
}

/** 番号 of the word in a cell, or what holds where it is blank. */
export function wordOr(
  choices: Choices,
  list: string,
  source: Source | undefined,
  official: string,
  row: string,
  blank: string,
): string {
  const word = given(source, official, row);
  return word === null ? blank : `IF(${word}&""="",${blank},${choices.number(list, word)})`;
}

/** 1 where a cell is marked (○), else 0. */
export function marked(source: Source | undefined, official: string, row: string): string {
  const value = given(source, official, row);
  return value === null ? '0' : `IF(${value}&""="",0,1)`;
}

/** Whole yen: the amount times its 単位. */
export function yenOf(choices: Choices, source: Source | undefined, official: string, row: string): string {
  const value = given(source, official, row);
  if (value === null) return '0';
  const unit = given(source, '単位', row);
  return unit === null
    ? `ROUND(${value},0)`
    : `ROUND(${value}*IF(${unit}&""="",1,${choices.factor(unit)}),0)`;
}

/** An expression of a row that may not be there (0). */
export function ifRow(row: string, expression: string, otherwise = '0'): string {
  return expression === otherwise ? expression : `IF(${row}=0,${otherwise},${expression})`;
}

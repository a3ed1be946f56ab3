/** Where something is, in words: 入力 発注予定／発注予定 3行目［予定枚数］(E7). */
import type { Subject } from '../core';
import { fiscalYearName } from '../core/calendar';
import type { Place } from '../workbook';
import type { Lang } from './lang';

/** '' when nothing is known of the place. */
export function placeText({ sheet, table, row, column, cell }: Place, lang: Lang): string {
  const where = lang === 'ja' ? [sheet, table].filter(isGiven).join('／') : english(sheet, table);
  const line = row === undefined ? '' : lang === 'ja' ? ` ${row}行目` : `${where ? ', ' : ''}row ${row}`;
  const heading = isGiven(column) ? (lang === 'ja' ? `［${column}］` : ` [${column}]`) : '';
  const address = isGiven(cell) ? (lang === 'ja' ? `(${cell})` : ` (${cell})`) : '';
  const text = `${where}${line}${heading}${address}`.trim();
  return lang === 'ja' ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function english(sheet: string | undefined, table: string | undefined): string {
  return [isGiven(sheet) ? `sheet ${sheet}` : '', isGiven(table) ? `table ${table}` : '']
    .filter(isGiven)
    .join(', ');
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

/** 第1回・様式1・A町・業者 or 運営費・平成24年度・A町: what a subject names, from the widest to the narrowest; '' when nothing. */
export function subjectText(subject: Subject, lang: Lang): string {
  const { round, item, form, cost, key, indicator, asOf, contract, service, request, year, member, bidder } =
    subject;
  const named = [
    round,
    item === form ? undefined : item,
    form,
    cost,
    key,
    indicator,
    asOf,
    contract,
    service,
    request,
    year === undefined ? undefined : fiscalYearName(year),
    member,
    bidder,
  ].filter(isGiven);
  return named.join(lang === 'ja' ? '・' : ', ');
}

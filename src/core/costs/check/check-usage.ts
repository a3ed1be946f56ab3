/**
 * Do services, uses, terms, requests and quotes make sense?
 */
import { FIRST_SERIAL, serialOf } from '../../calendar';
import { error, warning, type Report } from '../../issue';
import type { Subject } from '../../outcome';
import type { CostsCase } from '../case';
import { nameAt } from '../context';
import { wholeNumbers } from '../keys/whole-numbers';
import { checkCount, checkYen, repeated } from './numbers';

/** 9999-12-31, the last date of spreadsheets. */
const LAST_SERIAL = serialOf(9999, 12, 31);

export function checkUsage(c: CostsCase, report: Report): void {
  const members = c.members.length;
  if (c.metered !== null && c.metered.firstMonth > c.metered.lastMonth)
    report.errors.push(error('periodReversed', { field: '計算期間' }));
  for (const { name, monthlyPrice } of c.services) {
    const about = { service: name, field: '月額単価' };
    if (Number.isNaN(monthlyPrice)) continue;
    if (monthlyPrice < 0) report.errors.push(error('amountNegative', about, { value: monthlyPrice }));
    else if (wholeNumbers([monthlyPrice]) === null)
      report.errors.push(error('weightTooFine', about, { decimals: 4 }));
  }
  const terms = c.terms.map(({ contract, member }) => contract * members + member);
  for (const at of repeated(terms))
    report.errors.push(
      error('termTwice', {
        contract: nameAt(c.contracts, Math.floor(at / members)),
        member: nameAt(c.members, at % members),
        field: '契約期間',
      }),
    );
  checkDates(c, report);
  checkUses(c, report);
  checkRequired(c, report);
}

/** Whole serials from 1900-03-01 to 9999-12-31; NaN where a date may be left out. */
function checkDates(c: CostsCase, report: Report): void {
  const check = (value: number, about: Subject): void => {
    if (!(Number.isInteger(value) && value >= FIRST_SERIAL && value <= LAST_SERIAL))
      report.errors.push(error('dateNotUsable', about, Number.isNaN(value) ? {} : { value }));
  };
  for (const { contract, member, start, end } of c.terms) {
    const about = { contract: nameAt(c.contracts, contract), member: nameAt(c.members, member) };
    if (start !== 'undecided') check(start, { ...about, field: '開始' });
    if (!Number.isNaN(end)) check(end, { ...about, field: '終了' });
  }
  for (const { service, member, start, end } of c.uses) {
    const about = { service: nameAt(c.services, service), member: nameAt(c.members, member) };
    if (!Number.isNaN(start)) check(start, { ...about, field: '開始' });
    if (!Number.isNaN(end)) check(end, { ...about, field: '終了' });
  }
}

function checkUses(c: CostsCase, report: Report): void {
  const members = c.members.length;
  for (const { service, member, state, volume } of c.uses) {
    const about = { service: nameAt(c.services, service), member: nameAt(c.members, member) };
    checkCount(volume, { ...about, field: '数量' }, report);
    const used = c.services[service];
    if (used === undefined) report.errors.push(error('serviceUnknown', { ...about, field: '業務名' }));
    else if (state !== 'dropped') {
      if (used.kind === 'excluded')
        report.findings.push(warning('excludedServiceUsed', { ...about, field: '区分' }));
      if (c.metered !== null && Number.isNaN(used.monthlyPrice))
        report.errors.push(error('monthlyPriceMissing', { ...about, field: '月額単価' }));
    }
  }
  for (const at of repeated(c.uses.map(({ service, member }) => service * members + member)))
    report.errors.push(
      error('useTwice', {
        service: nameAt(c.services, Math.floor(at / members)),
        member: nameAt(c.members, at % members),
        field: '利用',
      }),
    );
}

/** 必須: every member whose term in the contract has a date is to use the service. */
function checkRequired(c: CostsCase, report: Report): void {
  c.services.forEach(({ kind, contract, name }, service) => {
    if (kind !== 'required') return;
    const without = c.terms
      .filter((term) => term.contract === contract && term.start !== 'undecided')
      .filter(
        ({ member }) =>
          !c.uses.some((use) => use.service === service && use.member === member && use.state !== 'dropped'),
      )
      .map(({ member }) => nameAt(c.members, member));
    if (without.length > 0)
      report.findings.push(
        warning('requiredServiceUnused', { service: name, field: '区分' }, { members: without }),
      );
  });
}

export function checkRequestsAndQuotes(c: CostsCase, report: Report): void {
  for (const { name, prices, takers } of c.requests) {
    for (const { amount } of prices) checkYen(amount, { request: name, field: '金額' }, report);
    for (const m of repeated(takers))
      report.errors.push(
        error('participantTwice', { request: name, member: nameAt(c.members, m), field: '要望団体' }),
      );
    for (const count of repeated(prices.map(({ takers: n }) => n ?? -1)))
      report.errors.push(error('requestPriceTwice', { request: name, field: '団体数' }, { takers: count }));
  }
  for (const { member, service, setup, monthly, quotedMonths, months } of c.quotes) {
    const about = { member: nameAt(c.members, member), service: nameAt(c.services, service) };
    checkYen(setup, { ...about, field: '初期費用' }, report);
    checkYen(monthly, { ...about, field: '月額' }, report);
    checkCount(quotedMonths, { ...about, field: '見積月数' }, report);
    checkCount(months, { ...about, field: '月数' }, report);
  }
  for (const { name, rows } of c.quoteRounds)
    for (const { member, current, migration, cloud } of rows)
      for (const [field, yen] of [
        ['現行経費', current],
        ['移行費', migration],
        ['利用料', cloud],
      ] as const)
        checkYen(
          yen,
          { round: name, field, ...(member === null ? {} : { member: nameAt(c.members, member) }) },
          report,
        );
}

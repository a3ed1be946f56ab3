/**
 * Do costs, keys and current costs make sense before anything is computed?
 */
import { error, note, type Report } from '../../issue';
import type { Subject } from '../../outcome';
import { AMOUNT_UNITS } from '../../money/rounding';
import type { Cost, CostsCase, ShareRule, SharingKey } from '../case';
import { nameAt, participantsOf } from '../context';
import { checkAllowed, checkYen, repeated } from './numbers';

export function checkCosts(c: CostsCase, report: Report): void {
  for (const key of c.keys) checkKey(c, key, report);
  for (const cost of c.costs) checkCost(c, cost, report);
  for (const { member, item, amount } of c.currentCosts)
    checkYen(amount, { member: nameAt(c.members, member), cost: item, field: '現行経費' }, report);
  checkTaxMarks(c, report);
}

function checkKey(c: CostsCase, key: SharingKey, report: Report): void {
  if (key.components.length === 0)
    report.errors.push(error('keyEmpty', { key: key.name, field: '按分方法' }));
  for (const { rule } of key.components) checkRule(c, rule, { key: key.name }, report);
}

function checkRule(c: CostsCase, { unit, mode, remainder }: ShareRule, about: Subject, report: Report): void {
  checkAllowed(unit, AMOUNT_UNITS, { ...about, field: '端数の単位' }, report);
  if (remainder === 'largestRemainder' && mode !== 'cut')
    report.errors.push(error('remainderNeedsCut', { ...about, field: '端数の方法' }, { mode }));
  const leads = c.members.filter((member) => member.lead).map((member) => member.name);
  if (remainder === 'lead' && leads.length !== 1)
    report.errors.push(
      error(leads.length === 0 ? 'leadMissing' : 'moreThanOneLead', { ...about, field: '幹事' }, { leads }),
    );
}

function checkCost(c: CostsCase, cost: Cost, report: Report): void {
  const about: Subject = { cost: cost.name };
  for (const { amount, year } of cost.lines)
    checkYen(amount, { ...about, field: '金額', ...(year === null ? {} : { year }) }, report);
  const participants = participantsOf(c, cost.participants);
  if (participants.length === 0) report.errors.push(error('costWithoutMembers', { ...about, field: '参加' }));
  for (const m of repeated(participants))
    report.errors.push(error('participantTwice', { ...about, member: nameAt(c.members, m), field: '参加' }));
  checkDivision(c, cost, participants, report);
  if (cost.payer !== null && c.members[cost.payer] === undefined)
    report.errors.push(error('payerUnknown', { ...about, field: '支払団体' }));
}

function checkDivision(c: CostsCase, cost: Cost, participants: readonly number[], report: Report): void {
  const { name, division, lines, guaranteed } = cost;
  const about: Subject = { cost: name };
  const given = lines.filter(({ money }) => money === 'contributions');
  if (division.kind === 'key') {
    const key = c.keys[division.key];
    if (key === undefined) report.errors.push(error('keyUnknown', { ...about, field: '按分方法' }));
    else if (guaranteed && bySaving(key))
      report.errors.push(error('savingKeyInGuarantee', { ...about, key: key.name, field: '保証の対象' }));
    if (lines.length === 0) report.errors.push(error('costWithoutAmount', { ...about, field: '金額' }));
    else if (given.length === 0) report.findings.push(note('nothingToShare', { ...about, field: '財源' }));
  }
  if (division.kind === 'direct') {
    let sum = 0;
    for (const m of participants) {
      checkYen(
        division.amounts[m] ?? NaN,
        { ...about, member: nameAt(c.members, m), field: '固定額' },
        report,
      );
      sum += division.amounts[m] ?? 0;
    }
    const expected = given.reduce((total, { amount }) => total + amount, 0);
    // Where they differ, the two are compared once they are converted.
    if (given.length > 0 && sum !== expected && sameMarks(c, cost))
      report.errors.push(error('directNotSum', { ...about, field: '固定額' }, { sum, expected }));
  }
  if (division.kind === 'metered' && c.metered === null)
    report.errors.push(error('periodMissing', { ...about, field: '計算期間' }));
}

/** Fixed amounts and the lines that they sum to say the same of tax: they are compared as written. */
export function sameMarks(c: CostsCase, { division, lines, participants }: Cost): boolean {
  if (c.policy.tax.basis === 'asGiven' || division.kind !== 'direct') return true;
  const said = participantsOf(c, participants).map((m) => division.said?.[m]?.tax ?? '');
  const given = lines.filter(({ money }) => money === 'contributions').map(({ tax }) => tax);
  return new Set([...said, ...given]).size <= 1;
}

/** A key with a component 削減額割 waits for the guarantee. */
export function bySaving({ components }: SharingKey): boolean {
  return components.some(({ basis }) => basis.kind === 'saving');
}

/** 税込 and 税抜 side by side cannot be added or compared as they are. */
function checkTaxMarks(c: CostsCase, report: Report): void {
  if (c.policy.tax.basis !== 'asGiven') return;
  const marks = new Set([
    ...c.costs.flatMap(({ lines }) => lines.map(({ tax }) => tax)),
    ...c.currentCosts.filter(({ compared }) => compared).map(({ tax }) => tax),
  ]);
  if (marks.has('in') && marks.has('out'))
    report.errors.push(error('taxMixed', { field: '税区分' }, { found: ['in', 'out'] }));
}

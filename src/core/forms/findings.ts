/**
 * What people should see beside the figures: quantities that differ, members worse off, rounds that
 * cannot be compared. One finding per real case; nothing is kept for clean cells.
 */
import { note, warning, type Report } from '../issue';
import type { IssueValue } from '../outcome';
import { aboutBid } from './check-case';
import type { FormsCase } from './case';
import { firstLeast } from './comparison';
import type { FormsFigures } from './figures';
import { nameOf, sheetsAt } from './orders';

export function addFindings(c: FormsCase, figures: FormsFigures, report: Report): void {
  readingsAssumed(c, report);
  quotesForOtherQuantities(c, report);
  quantitiesThatDiffer(c, report);
  worseThanAlone(c, figures, report);
  membersWorseThanAlone(c, figures, report);
  roundsThatDiffer(c, report);
  bestRounds(c, figures, report);
}

/** 推定 / 仮定: a price that rests on a reading of its source. */
function readingsAssumed(c: FormsCase, report: Report): void {
  for (const round of c.rounds)
    for (const bid of round.bids) {
      if (bid.reading === '') continue;
      const values: Record<string, IssueValue> = { reading: bid.reading };
      if (!Number.isNaN(bid.price)) values.price = bid.price;
      if (bid.target.kind === 'group') values.group = bid.target.group + 1;
      report.findings.push(
        warning('readingAssumed', { ...aboutBid(c, round, bid), field: '読み方' }, values),
      );
    }
}

/** A quote alone carries the quantity it was made for. */
function quotesForOtherQuantities(c: FormsCase, report: Report): void {
  for (const round of c.rounds)
    eachCell(c, (form, member, cell) => {
      const planned = sheetsAt(round, cell);
      const quoted = round.quotedSheets[cell] ?? NaN;
      if (!(planned > 0) || !(quoted > 0) || quoted === planned) return;
      const about = { round: round.name, form: nameOf(c.forms, form), member: nameOf(c.members, member) };
      report.findings.push(warning('quoteForOtherQuantity', about, { quoted, planned }));
    });
}

function quantitiesThatDiffer(c: FormsCase, report: Report): void {
  eachCell(c, (form, member, cell) => {
    if (!differsBetweenRounds(c, cell)) return;
    report.findings.push(
      warning(
        'quantityDiffers',
        { form: nameOf(c.forms, form), member: nameOf(c.members, member) },
        {
          rounds: c.rounds.map((round) => round.name),
          quantities: c.rounds.map((round) => sheetsAt(round, cell)),
        },
      ),
    );
  });
}

/** 共同金額 above 単独金額 for one order. */
function worseThanAlone(c: FormsCase, { amount, alone }: FormsFigures, report: Report): void {
  const cells = c.forms.length * c.members.length;
  c.rounds.forEach((round, r) => {
    eachCell(c, (form, member, cell) => {
      const joint = amount[r * cells + cell] ?? 0;
      const own = alone[r * cells + cell] ?? 0;
      if (!(joint > own)) return;
      const about = { round: round.name, form: nameOf(c.forms, form), member: nameOf(c.members, member) };
      report.findings.push(warning('aboveAlone', about, { amount: joint, alone: own, excess: joint - own }));
    });
  });
}

/** A member's whole bill of a round, lump shares included, above its bill alone. */
function membersWorseThanAlone(c: FormsCase, { byMember }: FormsFigures, report: Report): void {
  c.rounds.forEach((round, r) => {
    c.members.forEach((member, m) => {
      const totals = byMember[r * c.members.length + m];
      if (!totals || !(totals.joint > totals.alone)) return;
      const values = { amount: totals.joint, alone: totals.alone, excess: -totals.saving };
      report.findings.push(warning('memberAboveAlone', { round: round.name, member: member.name }, values));
    });
  });
}

/** What keeps the printed totals of the rounds from being compared; a value only for what differs. */
function roundsThatDiffer(c: FormsCase, report: Report): void {
  if (c.rounds.length < 2) return;
  const values: Record<string, IssueValue> = {};
  const members = namesNotInAllRounds(c, c.members, (cell) => cell % c.members.length);
  const forms = namesNotInAllRounds(c, c.forms, (cell) => Math.floor(cell / c.members.length));
  let quantities = 0;
  eachCell(c, (_form, _member, cell) => {
    if (differsBetweenRounds(c, cell)) quantities++;
  });
  if (members.length > 0) values.members = members;
  if (forms.length > 0) values.forms = forms;
  if (quantities > 0) values.quantities = quantities;
  const taxes = c.rounds.map((round) => round.tax);
  const assumptions = c.rounds.map((round) => round.assumptions);
  if (new Set(taxes).size > 1) values.tax = taxes;
  if (new Set(assumptions).size > 1) values.assumptions = assumptions;
  if (Object.keys(values).length === 0) return;
  values.rounds = c.rounds.map((round) => round.name);
  report.findings.push(warning('roundsNotComparable', {}, values));
}

/** Members (or forms) with orders in some rounds but not in all. */
function namesNotInAllRounds(
  c: FormsCase,
  list: readonly { name: string }[],
  indexOf: (cell: number) => number,
): string[] {
  const inRounds = list.map(() => new Set<number>());
  c.rounds.forEach((round, r) => {
    eachCell(c, (_form, _member, cell) => {
      if (sheetsAt(round, cell) > 0) inRounds[indexOf(cell)]?.add(r);
    });
  });
  return list
    .filter((_, i) => (inRounds[i]?.size ?? 0) > 0 && (inRounds[i]?.size ?? 0) < c.rounds.length)
    .map(({ name }) => name);
}

/** The cheapest round as printed against the cheapest one on one basis; lump sums stay outside of the latter. */
function bestRounds(c: FormsCase, { byRound, bases, lumpShares }: FormsFigures, report: Report): void {
  if (bases.length === 0) return;
  const printed = firstLeast(byRound.map((totals) => totals.joint));
  for (const basis of bases) {
    if (basis.bestForAll === printed) continue;
    report.findings.push(
      warning(
        'bestRoundDiffers',
        { round: nameOf(c.rounds, basis.round) },
        {
          printed: nameOf(c.rounds, printed),
          onBasis: nameOf(c.rounds, basis.bestForAll),
          basis: nameOf(c.rounds, basis.round),
        },
      ),
    );
  }
  if (lumpShares.length > 0) {
    const rounds = [...new Set(lumpShares.map((share) => nameOf(c.rounds, share.round)))];
    report.findings.push(note('lumpsNotCompared', {}, { rounds }));
  }
}

function differsBetweenRounds(c: FormsCase, cell: number): boolean {
  const first = c.rounds[0];
  if (!first) return false;
  const sheets = sheetsAt(first, cell);
  for (let r = 1; r < c.rounds.length; r++) {
    const round = c.rounds[r];
    if (round && sheetsAt(round, cell) !== sheets) return true;
  }
  return false;
}

function eachCell(c: FormsCase, visit: (form: number, member: number, cell: number) => void): void {
  let cell = 0;
  for (let form = 0; form < c.forms.length; form++)
    for (let member = 0; member < c.members.length; member++) visit(form, member, cell++);
}

/**
 * The whole computation of the pre-printed forms: groups → bids → award → amounts → lump sums → totals → comparison.
 */
import { emptyReport, error, note, type Report } from '../issue';
import type { Outcome } from '../outcome';
import { aloneAmounts, emptyJointAmounts, enterJointAmounts } from './amounts';
import { awardUnit } from './award';
import { bidFigures, emptyRowSums, valueBid } from './bid-value';
import type { FormsCase } from './case';
import { checkCase } from './check-case';
import { compareRounds, comparableOrders } from './comparison';
import { noteUnusedDecisions } from './decisions';
import type { AwardFigure, BidFigure, FormsFigures, GroupProposal, LumpRest, LumpShare } from './figures';
import { addFindings } from './findings';
import { shareLumpSum } from './lump-sums';
import { formsOfUnits } from './orders';
import { classCount, priceBook, rowsByUnit } from './price-book';
import { checkGroups, groupsInForce, priceClasses } from './price-class';
import { objectiveInForce, proposeGroups } from './proposals';
import { totalUp } from './totals';

/**
 * Prices a case. Never throws for bad data: `rejected` lists every problem at once, `decisionRequired`
 * every draw and choice that is open, `completed` carries the figures and what people should look at.
 */
export function priceForms(c: FormsCase): Outcome<FormsFigures> {
  const report = emptyReport();
  checkCase(c, report);
  const sound = report.errors.length === 0;
  const used = new Set<string>();
  const cells = c.forms.length * c.members.length;

  const alone = aloneAmounts(c, report);
  const joint = emptyJointAmounts(c);
  const priceClass = new Int32Array(c.rounds.length * cells).fill(-1);
  const winner = new Array<string | null>(c.rounds.length * c.forms.length).fill(null);
  const bids: BidFigure[] = [];
  const awards: AwardFigure[] = [];
  const proposals: GroupProposal[] = [];
  const lumpShares: LumpShare[] = [];
  const lumpRests: LumpRest[] = [];

  c.rounds.forEach((round, r) => {
    const unitForms = formsOfUnits(c, round);
    const classOf = classesOfRound(c, r, sound, proposals, report);
    if (classOf === null) return;
    priceClass.set(classOf, r * cells);
    if (round.bids.length === 0 && classOf.some((one) => one >= 0)) {
      report.errors.push(error('noBids', { round: round.name }));
      return;
    }
    const sums = emptyRowSums(round);
    const classes = classCount(c, round, classOf);
    rowsByUnit(round).forEach((bidders, unit) => {
      const forms = unitForms[unit] ?? [];
      const ordered = forms.some((form) => hasOrders(classOf, form, c.members.length));
      if (!ordered) {
        if (bidders.size > 0)
          report.findings.push(
            note('bidsWithoutOrders', { round: round.name, item: round.units[unit]?.name ?? '' }),
          );
        return;
      }
      const books = [...bidders].map(([bidder, rows]) =>
        priceBook(c, round, forms, bidder, rows, classes, report),
      );
      const totals = books.map((book) => valueBid(c, round, unit, forms, classOf, book, sums, report));
      const award = awardUnit(c, r, round, unit, totals, classOf, report);
      if (award.matter !== null) used.add(award.matter);
      for (const figure of award.figures) awards.push(figure);
      const book = books[award.winner];
      if (book === undefined) return;
      for (const form of forms) winner[r * c.forms.length + form] = book.bidder;
      enterJointAmounts(c, r, round, forms, classOf, book, joint, report);
      if (!(book.lumpSum > 0) || !sound) return;
      const shared = shareLumpSum(
        c,
        r,
        round,
        unit,
        forms,
        book.lumpSum,
        joint.amount,
        alone.planned,
        report,
      );
      if (shared === null) return;
      if (shared.matter !== null) used.add(shared.matter);
      for (const share of shared.shares) lumpShares.push(share);
      lumpRests.push(shared.rest);
    });
    for (const figure of bidFigures(c, r, round, sums)) bids.push(figure);
  });

  if (report.errors.length > 0) return { kind: 'rejected', issues: report.errors };
  if (report.decisions.length > 0)
    return { kind: 'decisionRequired', decisions: report.decisions, findings: report.findings };

  noteUnusedDecisions(c, used, report);
  const totals = totalUp(c, joint.amount, alone, lumpShares, lumpRests, report);
  const comparable = comparableOrders(c, joint.price);
  const bases = compareRounds(c, joint, alone, comparable, report);
  if (report.errors.length > 0) return { kind: 'rejected', issues: report.errors };
  const figures: FormsFigures = {
    priceClass,
    price: joint.price,
    amount: joint.amount,
    alone: alone.planned,
    aloneAsQuoted: alone.quoted,
    bids,
    awards,
    winner,
    lumpShares,
    lumpRests,
    ...totals,
    comparable,
    bases,
    proposals,
  };
  addFindings(c, figures, report);
  return { kind: 'completed', figures, findings: report.findings };
}

/** Price classes of a round; null where a proposal would need inputs that are missing. */
function classesOfRound(
  c: FormsCase,
  roundIndex: number,
  sound: boolean,
  proposals: GroupProposal[],
  report: Report,
): Int32Array | null {
  const round = c.rounds[roundIndex];
  if (round === undefined) return null;
  if (round.scheme !== 'group') return priceClasses(c, round, null);
  if (!sound && round.groupSource === 'proposal') return null;
  const unitForms = formsOfUnits(c, round);
  const proposed = sound ? proposeGroups(c, roundIndex, round, unitForms) : [];
  const groups = groupsInForce(c, round, new Map(proposed.map((one) => [one.unit, one.proposed])));
  checkGroups(c, round, groups, report);
  for (const one of proposed)
    proposals.push({
      ...one,
      objectiveInForce: objectiveInForce(c, round, unitForms[one.unit] ?? [], one.unit, groups),
    });
  return priceClasses(c, round, groups);
}

function hasOrders(classOf: Int32Array, form: number, members: number): boolean {
  for (let member = 0; member < members; member++)
    if ((classOf[form * members + member] ?? -1) >= 0) return true;
  return false;
}

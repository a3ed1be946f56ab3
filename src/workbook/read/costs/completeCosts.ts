/** Costs with their divisions and participants: what 経費, 参加 and 按分方法 say together. */
import type { Cost } from '../../../core/costs/case';
import type { MembersTable } from '../members';
import type { Report } from '../report';
import type { FigureFinder } from './asOf';
import type { CostsTable } from './costsTable';
import { divisionFor, type KeyBook } from './divisions';
import type { KeysTable } from './keys';
import type { ParticipantsTable } from './participants';
import type { ServicesTable } from './services';
import type { DefaultRule } from './shareRules';

/** Also all keys, those that only 経費 names included. Finding: `valueNotUsed`. */
export function completeCosts(
  {
    costs,
    participants,
    keys,
    services,
    members,
    defaults,
    figureOf,
  }: {
    costs: CostsTable;
    participants: ParticipantsTable;
    keys: KeysTable;
    services: ServicesTable;
    members: MembersTable;
    defaults: DefaultRule;
    figureOf: FigureFinder;
  },
  report: Report,
): { costs: readonly Cost[]; book: KeyBook } {
  const book: KeyBook = { keys: [...keys.keys], rows: [...keys.rows] };
  const nothing = new Float64Array(members.members.length).fill(NaN);
  const complete = costs.costs.map((one, i): Cost => {
    const own = participants.byCost[i];
    const direct = own ? { amounts: own.amounts, said: own.said } : { amounts: nothing };
    // Without a division the reading is rejected.
    const word = one.division ?? { kind: 'direct' as const, word: '' };
    const division = divisionFor(word, one.contract, services.contracts, book, defaults, direct, {
      of: figureOf,
      said: { day: 0, place: costs.placeOf(one, '按分方法') },
    });
    const components = division.kind === 'key' ? (book.keys[division.key]?.components ?? []) : [];
    const usesRatios = components.some(({ basis }) => basis.kind === 'fixed');
    const usesContract =
      division.kind === 'metered' || components.some(({ basis }) => basis.kind === 'metered');
    reportUnused(one.name, division.kind === 'direct', usesRatios, own, participants, report);
    if (one.contract !== null && one.division && !usesContract)
      report.warning('valueNotUsed', costs.placeOf(one, '契約名'), {
        found: one.name,
        expected: '契約名',
        division: word.word,
      });
    return {
      name: one.name,
      lines: one.lines,
      division,
      participants: own ? own.members : null,
      fixedRatio: usesRatios ? (own?.ratios ?? null) : null,
      scope: one.scope,
      newServices: one.newServices,
      guaranteed: one.guaranteed,
      penalty: one.penalty,
      payer: one.payer,
      source: one.source,
    };
  });
  return { costs: complete, book };
}

/** Ratios and amounts that the cost's key does not look at are findings. */
function reportUnused(
  cost: string,
  direct: boolean,
  usesRatios: boolean,
  own: ParticipantsTable['byCost'][number],
  { placeOf }: ParticipantsTable,
  report: Report,
): void {
  if (!own) return;
  const unused = (heading: string, values: Float64Array) => {
    const member = values.findIndex((value) => !Number.isNaN(value));
    if (member >= 0)
      report.warning('valueNotUsed', placeOf(own.rows[member] ?? 0, heading), {
        found: cost,
        expected: heading,
      });
  };
  if (!direct) unused('固定額', own.amounts);
  if (!usesRatios) unused('固定割合', own.ratios);
}

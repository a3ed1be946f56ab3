/** Which table and row a field of the core's issues stands in: by the field's name, with what the subject names. */
import type { CostsCase, Subject, TaxSaid } from '../../../core';
import {
  CEILINGS,
  COSTS,
  CURRENT_COSTS,
  GUARANTEE,
  GUARANTEE_LEVELS,
  INDICATORS,
  KEYS,
  MEMBERS,
  MEMBERSHIP,
  PAID,
  PARTICIPANTS,
  PRINTED_RATES,
  QUOTES,
  QUOTE_ROUNDS,
  QUOTE_ROWS,
  REQUESTERS,
  REQUESTS,
  SERVICES,
  TAX_RATES,
  TERMS,
  USES,
  YEAR_TOTALS,
  YEAR_WEIGHTS,
  type TableSpec,
} from '../../contract';
import type { LocatedCost } from './located';
import type { CostsRows, CostsSources } from './reading';

/** A cell by table, row (1-based; undefined or 0: none) and official heading. */
export interface FieldPlace {
  source: keyof CostsSources;
  spec: TableSpec;
  row?: number | undefined;
  heading: string;
}

export interface Finder {
  c: CostsCase;
  rows: CostsRows;
  sources: ReadonlySet<keyof CostsSources>;
  about: Subject;
  at: LocatedCost;
}

type Find = (finder: Finder, field: string) => FieldPlace;

/** Whether an amount lacks what the field names: 税区分, or a 供給日 to convert it by. */
const lacks = (c: CostsCase, { tax = '', supplied = NaN }: TaxSaid, field: string): boolean =>
  field === '税区分'
    ? tax === ''
    : field === '供給日' && tax !== '' && tax !== c.policy.tax.basis && Number.isNaN(supplied);

const ofCost: Find = ({ c, rows, at }, field) => {
  const lines = c.costs[at.cost]?.lines ?? [];
  const ofYear = ({ year }: { year: number | null }): boolean => year === at.year;
  const lacking = lines.findIndex((line) => ofYear(line) && lacks(c, line, field));
  const line = lacking >= 0 || at.year === null ? lacking : lines.findIndex(ofYear);
  return {
    source: 'costs',
    spec: COSTS,
    row: rows.lines[at.cost]?.[line] ?? rows.costs[at.cost]?.[0],
    heading: field,
  };
};
const ofMove: Find = ({ c, rows, at }, field) => ({
  source: 'membership',
  spec: MEMBERSHIP,
  row: rows.moves[c.moves.findIndex(({ member }) => member === at.member)],
  heading: field,
});
const ofRequest: Find = ({ c, rows, at }, field) => {
  const prices = c.requests[at.request]?.prices ?? [];
  const lacking = prices.findIndex((price) => price.amount > 0 && lacks(c, price, field));
  return {
    source: 'requests',
    spec: REQUESTS,
    row: rows.requests[at.request]?.[Math.max(0, lacking)],
    heading: field,
  };
};
const ofAmount: Find = (finder, field) =>
  finder.at.request >= 0 ? ofRequest(finder, field) : ofCost(finder, field);
/** A key that 経費 alone names (人口割) has no rows of its own: the cost's 按分方法 is its place. */
const ofKey: Find = (finder, field) => {
  const { rows, at } = finder;
  const row = rows.keys[at.key]?.[0];
  if (row === undefined && at.cost >= 0) return ofCost(finder, '按分方法');
  return { source: 'keys', spec: KEYS, row, heading: field };
};
const ofMember: Find = ({ rows, at }, field) => ({
  source: 'members',
  spec: MEMBERS,
  row: rows.members[at.member],
  heading: field,
});
const ofParticipant: Find = ({ rows, at }, field) => ({
  source: 'participants',
  spec: PARTICIPANTS,
  row: rows.participants[at.cost]?.[at.member],
  heading: field === '参加' ? '団体名' : field,
});
const ofIndicator: Find = ({ c, rows, at, sources }) => {
  const row = rows.indicators[at.indicator]?.[at.member];
  const matrix = sources.has('indicatorsMatrix');
  const heading = matrix ? (c.indicators[at.indicator]?.name ?? '団体名') : '値';
  return { source: matrix ? 'indicatorsMatrix' : 'indicators', spec: INDICATORS, row, heading };
};
const ofService: Find = ({ rows, at }, field) => ({
  source: 'services',
  spec: SERVICES,
  row: rows.services[at.service],
  heading: field,
});
const ofTerm: Find = ({ c, rows, at }, field) => {
  const term = c.terms.findIndex(({ contract, member }) => contract === at.contract && member === at.member);
  return {
    source: 'terms',
    spec: TERMS,
    row: rows.terms[term],
    heading: field === '契約期間' ? '開始' : field,
  };
};
const ofUse: Find = ({ c, rows, at, sources }, field) => {
  const use = c.uses.findIndex(({ service, member }) => service === at.service && member === at.member);
  if (!sources.has('usesMatrix'))
    return { source: 'uses', spec: USES, row: rows.uses[use], heading: field === '数量' ? field : '業務名' };
  const heading = c.members[at.member]?.name ?? '業務名';
  const volume = rows.volumes[use] ?? 0;
  if (field === '数量' && volume > 0) return { source: 'volumesMatrix', spec: USES, row: volume, heading };
  return { source: 'usesMatrix', spec: USES, row: rows.uses[use], heading };
};
const ofQuote: Find = ({ c, rows, at }, field) => {
  const quote = c.quotes.findIndex(({ service, member }) => service === at.service && member === at.member);
  return { source: 'quotes', spec: QUOTES, row: rows.quotes[quote], heading: field };
};
const ofGuarantee: Find = ({ rows, at }, field) => {
  // What is agreed per member stands in a table of its own.
  if (field === '合意額')
    return {
      source: 'guaranteeLevels',
      spec: GUARANTEE_LEVELS,
      row: rows.guaranteeLevels[at.member],
      heading: '発動額',
    };
  const heading = field === '保証' ? '発動条件' : field === '再按分' ? '再按分の基準' : field;
  return { source: 'guarantee', spec: GUARANTEE, row: rows.guarantee, heading };
};
const ofCurrent: Find = ({ c, rows, about, at }, field) => {
  const mine = c.currentCosts.map(
    ({ member, item }) => member === at.member && (about.cost === undefined || item === about.cost),
  );
  const lacking = c.currentCosts.findIndex((one, i) => mine[i] === true && lacks(c, one, field));
  const row = lacking >= 0 ? lacking : mine.indexOf(true);
  return { source: 'currentCosts', spec: CURRENT_COSTS, row: rows.currentCosts[row], heading: '金額' };
};
const ofQuoteRow: Find = ({ c, rows, at }, field) => {
  const row = c.quoteRounds[at.round]?.rows.findIndex(({ member }) => (member ?? -1) === at.member) ?? -1;
  return { source: 'quoteRows', spec: QUOTE_ROWS, row: rows.quoteRows[at.round]?.[row], heading: field };
};
const ofRate: Find = ({ c, rows, at }) => {
  if (at.round >= 0)
    return { source: 'quoteRounds', spec: QUOTE_ROUNDS, row: rows.quoteRounds[at.round], heading: '印字率' };
  const rate = c.printedRates.findIndex(({ member }) => (member ?? -1) === at.member);
  return { source: 'printedRates', spec: PRINTED_RATES, row: rows.printedRates[rate], heading: '印字率' };
};
const ofYear: Find = ({ c, rows, at }, field) => {
  const years = c.yearly?.years ?? [];
  const year = at.year === null ? -1 : years.indexOf(at.year);
  if (field === '年度の総額')
    return { source: 'yearTotals', spec: YEAR_TOTALS, row: rows.yearTotals[year], heading: field };
  const row = year < 0 ? undefined : rows.yearWeights[at.member * years.length + year];
  return { source: 'yearWeights', spec: YEAR_WEIGHTS, row, heading: '重み' };
};

/** 固定額の供給日: the column of the row that holds the amount. */
const TAX_FIELD = /^(.+)の(税区分|供給日)$/;

export function placeByField(finder: Finder, field: string): FieldPlace | undefined {
  const [, amount = '', heading = ''] = TAX_FIELD.exec(field) ?? [];
  if (amount === '') return PLACES[field]?.(finder, field);
  const find = { 金額: ofRequest, 現行経費: ofCurrent }[amount];
  const found = find ? find(finder, heading) : PLACES[amount]?.(finder, amount);
  return found && { ...found, heading };
}

/** By field; a field that a round of quotes has, too, is looked for there when the subject names a round. */
const PLACES: Readonly<Record<string, Find>> = {
  団体: ofMember,
  幹事: ofMember,
  値: ofIndicator,
  契約期間: ofTerm,
  開始: ofTerm,
  終了: ofTerm,
  業務名: ofService,
  月額単価: ofService,
  区分: ofService,
  利用: ofUse,
  数量: ofUse,
  金額: ofAmount,
  年度: ofCost,
  税区分: ofCost,
  供給日: ofCost,
  財源: ofCost,
  支払団体: ofCost,
  保証の対象: ofCost,
  按分方法: (finder, field) => (finder.at.cost >= 0 ? ofCost(finder, field) : ofKey(finder, '方法名')),
  参加: ofParticipant,
  固定割合: ofParticipant,
  固定額: ofParticipant,
  割合: ofKey,
  指標: ofKey,
  端数の単位: ofKey,
  端数の方法: ofKey,
  残りの行先: ofKey,
  端数処理の段階: ofKey,
  均等割: (finder) => ofKey(finder, '基準'),
  従量: (finder) => ofKey(finder, '基準'),
  削減額割: (finder) => ofKey(finder, '基準'),
  保証: ofGuarantee,
  保証額の単位: ofGuarantee,
  発動条件: ofGuarantee,
  調整後: ofGuarantee,
  再按分: ofGuarantee,
  再按分の基準: ofGuarantee,
  再按分の単位: ofGuarantee,
  回数: ofGuarantee,
  合意額: ofGuarantee,
  現行経費: (finder, field) => (finder.at.round >= 0 ? ofQuoteRow(finder, field) : ofCurrent(finder, field)),
  移行費: ofQuoteRow,
  利用料: ofQuoteRow,
  団体数: ofRequest,
  按分: ofRequest,
  要望団体: ({ rows, at, c }) => {
    const taker = c.requests[at.request]?.takers.indexOf(at.member) ?? -1;
    const row = rows.requesters[at.request]?.[taker] ?? rows.requesters[at.request]?.[0];
    return { source: 'requesters', spec: REQUESTERS, row, heading: '要望名' };
  },
  初期費用: ofQuote,
  月額: ofQuote,
  見積月数: ofQuote,
  月数: ofQuote,
  提案上限額: ({ rows, at }) => ({
    source: 'ceilings',
    spec: CEILINGS,
    row: rows.ceilings[at.member],
    heading: '上限額',
  }),
  予告日: ofMove,
  異動日: ofMove,
  加入金: ofMove,
  既納額: ({ rows, at }, field) => ({
    source: 'paid',
    spec: PAID,
    row: rows.paid[at.member],
    heading: field,
  }),
  削減率: ofRate,
  適用開始: (_, field) => ({ source: 'taxRates', spec: TAX_RATES, heading: field }),
  年度の総額: ofYear,
  重み: ofYear,
};

/** Without a field, or with one that no column has: the row that defines what the subject names, from the narrowest. */
export function definingPlace(finder: Finder): FieldPlace | undefined {
  const { at, rows } = finder;
  if (at.request >= 0) return ofRequest(finder, '要望名');
  if (at.cost >= 0) return ofCost(finder, '経費名');
  if (at.key >= 0) return ofKey(finder, '方法名');
  if (at.service >= 0 && at.member >= 0) return ofUse(finder, '利用');
  if (at.service >= 0) return ofService(finder, '業務名');
  if (at.contract >= 0) return ofTerm(finder, '契約名');
  if (at.round >= 0)
    return { source: 'quoteRounds', spec: QUOTE_ROUNDS, row: rows.quoteRounds[at.round], heading: '見積回' };
  if (at.indicator >= 0) return ofIndicator(finder, '値');
  return at.member >= 0 ? ofMember(finder, '団体名') : undefined;
}

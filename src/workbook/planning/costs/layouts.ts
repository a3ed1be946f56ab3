/** The tables of a cost sharing case: titles, headings and sizes, before any formula is written. */
import { RATE_ROUNDS } from '../../../core';
import { layout, refOf, type Layout, type TableRef } from '../layout';
import { isLater, participants, sharesOf, sum, yearName, type CostsModel } from './model';
import { SUBJECT } from './asOf';
import { isFlattened } from './flattened';
import { rateHeading } from './margins';
import { guaranteePasses, passHeading } from './guarantee/blocks';
import { convertsFees, meteredCosts, spanNames, tellsRates } from './metered/feeSpans';
import { DIGITS } from './split';
import { taxKinds } from './taxKinds';

/** Columns that convert an amount to the basis of tax, between 入力額 and the amount in use. */
const SAID_COLUMNS = ['税区分', '供給日', '税率'] as const;
const TAX_COLUMNS = [...SAID_COLUMNS, '税額'] as const;

/** Headings of one sharing: a row is a component of a line (or of a request). */
const PART = [
  '番号',
  '経費番号',
  '経費名',
  '年度',
  '成分',
  '明細行',
  '入力行',
  '基準番号',
  ...SUBJECT,
  '総額',
  '割合',
  '割合重み',
  '割合計',
  '割合剰余',
  '割合整数部',
  '割合順位',
  '成分額',
  '端数単位',
  '方法番号',
  '行先番号',
  '尺度',
  '重み計',
  ...DIGITS,
  '丸め計',
  '残り',
  '別掲',
] as const;

const SHARE = [
  '番号',
  '成分番号',
  '経費名',
  '年度',
  '成分',
  '団体名',
  '団体番号',
  '基準量',
  '小数桁数',
  '重み',
  '重み計',
  '剰余',
  '整数部',
  '端数剰余',
  '切捨額',
  '順番',
  '順位',
  '丸め額',
  '重み順位',
  '調整',
  '配分額',
] as const;

export function costsLayouts(m: CostsModel) {
  const { case: c, figures: f, memberNames: members } = m;
  const make = (title: string, headings: readonly string[], rows: number): Layout =>
    layout(m.naming, title, headings, rows);
  const converts = c.policy.tax.basis !== 'asGiven';
  const tax = converts ? TAX_COLUMNS : [];
  const said = converts ? SAID_COLUMNS : [];
  /** 入力額 and its tax before an amount; nothing where amounts count as given. */
  const entered = converts ? ['入力額', ...TAX_COLUMNS] : [];
  const taxRate = f.taxes.length > 0 ? ['税率'] : [];
  const years = m.years.map((y) => yearName(y));
  const yearly = f.yearly?.years.map((y) => yearName(y)) ?? [];
  const metered = f.metered?.years.map((y) => yearName(y)) ?? [];
  const spans = spanNames(m);
  const parts = spans.filter((name) => !metered.includes(name));
  const termMonths = [...metered, ...parts].map((name) => `月数 ${name}`);
  const rowsOf = (later: boolean): { parts: number; shares: number; costs: number } => {
    const components = sharesOf(m, later).flatMap((share) => share.components);
    return {
      parts: components.length,
      shares: sum(components.map((one) => one.members.length)),
      costs: c.costs.filter((_, i) => isLater(m, i) === later).length,
    };
  };
  const first = rowsOf(false);
  const later = rowsOf(true);
  const mixed = c.costs.filter(
    (cost) => cost.division.kind === 'key' && c.keys[cost.division.key]?.rounding === 'mix',
  );
  const mixedComponents = mixed.map((cost) =>
    cost.division.kind === 'key' ? (c.keys[cost.division.key]?.components.length ?? 0) : 0,
  );
  const most = Math.max(1, ...mixedComponents);
  const numbered = (title: string): string[] => Array.from({ length: most }, (_, k) => `${title}${k + 1}`);
  const direct = c.costs.map((cost, i) => (cost.division.kind === 'direct' ? participants(m, i).length : 0));
  return {
    members: make('構成団体', ['番号', '団体名', '入力行', '幹事', '現行経費'], members.length),
    indicators: make(
      '指標',
      ['番号', '指標', '基準日', '入力列', '日付行', '年月日', ...members, '計'],
      c.indicators.length,
    ),
    taxRates: make(
      '税率表',
      ['番号', '入力行', '適用開始', '税率'],
      tax.length > 0 ? c.policy.tax.rates.length : 0,
    ),
    current: make(
      '現行明細',
      ['番号', '入力行', '団体名', '費目', '対象', '入力額', ...tax, '採用額'],
      c.currentCosts.length,
    ),
    lines: make(
      '経費明細',
      ['番号', '入力行', '経費名', '年度', '財源番号', '入力額', ...tax, '総額'],
      sum(c.costs.map((cost) => cost.lines.length)),
    ),
    participation: make('参加団体', ['番号', '経費名', ...members], c.costs.length),
    fixed: make(
      '固定割合',
      ['番号', '経費名', ...members],
      c.costs.some((cost) => cost.fixedRatio) ? c.costs.length : 0,
    ),
    direct: make('固定額', ['番号', '入力行', '経費名', '団体名', ...entered, '固定額'], sum(direct)),
    years: make('年度', ['番号', '年度', '年', '四月', '期間月数'], years.length),
    services: make(
      '業務単価',
      [
        '番号',
        '入力行',
        '業務名',
        '契約名',
        '契約番号',
        '月額単価',
        ...(convertsFees(m) ? ['税区分'] : []),
        '尺度',
        '尺度月額',
      ],
      f.metered ? c.services.length : 0,
    ),
    feeSpans: make(
      '料金の税率',
      ['番号', '区分', '始め', '終り', '始月', '終月', '始めの日', '終りの日', '税率', '変更'],
      tellsRates(m) ? spans.length : 0,
    ),
    terms: make('契約月数', [...TERM, ...termMonths], f.metered ? c.terms.length : 0),
    useTerms: make(
      '利用期間',
      ['番号', '入力行', '団体名', '業務名', '契約行', ...TERM.slice(4), ...termMonths],
      f.metered ? ownTerms(m).length : 0,
    ),
    uses: make(
      '従量料金',
      [
        '番号',
        '団体名',
        '業務名',
        '業務番号',
        '契約名',
        '契約行',
        ...(ownTerms(m).length > 0 ? ['期間行'] : []),
        '状態番号',
        '月数',
        '尺度額',
        '尺度',
        ...(c.metered?.partMonth === 'days' ? ['始端料金', '終端料金'] : []),
        ...(convertsFees(m) ? ['額', '税額'].flatMap((word) => spans.map((s) => `${word} ${s}`)) : []),
        ...parts.map((s) => `料金 ${s}`),
        ...metered.map((y) => `料金 ${y}`),
        '金額',
      ],
      f.metered ? c.uses.length : 0,
    ),
    contractFees: make(
      '契約別料金',
      ['番号', '契約名', ...members, '計'],
      f.metered ? c.contracts.length : 0,
    ),
    newFees: make('新規料金', ['番号', '契約名', ...members], f.metered ? c.contracts.length : 0),
    requestPrices: make(
      '要望価格',
      ['番号', '入力行', '要望名', '団体数', ...entered, '価格'],
      sum(c.requests.map((r) => r.prices.length)),
    ),
    requests: make(
      '要望単価',
      [
        '番号',
        '要望名',
        '状態行',
        '状態番号',
        '団体数',
        '指標元',
        '指定日',
        '指標番号',
        '価格',
        ...taxRate,
        '尺度',
        '重み計',
        ...DIGITS,
        '残り',
        '要望額',
        '負担額',
      ],
      c.requests.length,
    ),
    requestShares: make(
      '要望配分',
      [
        '番号',
        '要望番号',
        '要望名',
        '団体名',
        '団体番号',
        '基準量',
        '小数桁数',
        '重み',
        '剰余',
        '整数部',
        '順番',
        '順位',
        '要望額',
        '負担額',
        ...taxRate,
      ],
      sum(c.requests.map((r) => r.takers.length)),
    ),
    quotes: make(
      '費用再計算',
      [
        '番号',
        '入力行',
        '団体名',
        '業務名',
        '状態番号',
        '初期費用',
        '月額',
        '見積月数',
        '月数',
        ...said,
        ...(converts ? ['見積入力額', '見積税額'] : []),
        '見積額',
        ...(converts ? ['再計算入力額', '再計算税額'] : []),
        '再計算額',
        '新規分',
      ],
      c.quotes.length,
    ),
    mixBase: make(
      '一括基準',
      ['番号', '経費名', '成分', '入力行', '割合', '基準番号', ...SUBJECT, ...members, '尺度'],
      sum(mixedComponents),
    ),
    mixWeights: make(
      '一括重み',
      ['番号', '経費名', '成分', ...members, '計', '公約数', '既約計'],
      sum(mixedComponents),
    ),
    mixes: make(
      '一括',
      [
        '番号',
        '経費名',
        ...numbered('行'),
        ...numbered('割合'),
        ...numbered('既約計'),
        '割合公約数',
        '公倍数',
        ...members,
        '公約数',
        '計',
      ],
      mixed.length,
    ),
    parts: make('成分', PART, first.parts),
    shares: make('配分', SHARE, first.shares),
    laterParts: make('削減成分', PART, later.parts),
    laterShares: make('削減配分', SHARE, later.shares),
    burdens: make('経費負担', [...BURDEN, ...members], first.costs),
    laterBurdens: make('削減負担', [...BURDEN, ...members], later.costs),
    savings: make(
      '削減額',
      ['番号', '団体名', '現行経費', '保証の前', '保証の後', '削減額', '重み'],
      later.costs > 0 ? members.length : 0,
    ),
    levels: make(
      '合意水準',
      [
        '番号',
        '団体名',
        '入力行',
        ...said,
        ...['発動', '調整', '再按分'].flatMap((word) => [
          ...(converts ? [`${word}入力額`] : []),
          `${word}額`,
        ]),
        '再按分割合',
      ],
      c.guarantee && m.sources.guaranteeLevels ? members.length : 0,
    ),
    guarantee: make('保証', guaranteeHeadings(m), c.guarantee ? members.length : 0),
    guaranteeSums: make('保証集計', ['番号', '項目', '単位', '値'], c.guarantee ? 8 : 0),
    byCost: make(
      '経費別負担',
      ['番号', '経費名', '対象範囲', '範囲番号', ...members, '計', '別掲', '総額'],
      c.costs.length,
    ),
    newServices: make(
      '新規負担',
      ['番号', '経費名', '範囲番号', '新規', '区分番号', '契約番号', ...members],
      f.newServices.some((yen) => yen !== 0) ? c.costs.length : 0,
    ),
    burden: make(
      '団体別負担',
      [
        '番号',
        '団体名',
        '現行経費',
        '業務システム',
        '共同化経費',
        '対象外の経費',
        '保証の調整',
        '負担額',
        '削減額',
        '削減率',
        '新規業務',
        '既存業務の負担',
        '業務システムの負担',
        '共同化経費込みの負担',
        'すべての負担',
        '現行超過',
      ],
      members.length,
    ),
    rates: make(
      '削減率',
      [
        '番号',
        '範囲番号',
        '対象範囲',
        '団体名',
        '団体番号',
        '現行経費',
        '負担額',
        '削減額',
        '削減率',
        '整数％',
        '％の剰余',
        '印字率',
      ],
      f.rates.length,
    ),
    spread: make(
      '年度配分',
      [
        '番号',
        '団体名',
        '負担額',
        ...DIGITS,
        ...yearly.map((y) => `基礎 ${y}`),
        '尺度',
        ...yearly.map((y) => `重み ${y}`),
        '重み計',
        ...['剰余', '整数部', '端数剰余', '切捨額', '順位'].flatMap((step) =>
          yearly.map((y) => `${step} ${y}`),
        ),
        '残り',
      ],
      f.yearly && !c.yearly?.yearTotals ? members.length : 0,
    ),
    yearWeights: make(
      '年度の重み',
      [
        '番号',
        '団体名',
        '負担額',
        ...yearly.map((y) => `基礎 ${y}`),
        '尺度',
        ...yearly.map((y) => `重み ${y}`),
        ...(f.yearly?.margins
          ? [...yearly.map((y) => `調整後 ${y}`), '調整後の計', ...yearly.map((y) => `累計 ${y}`)]
          : [...yearly.map((y) => `計算時の重み ${y}`), '変化']),
      ],
      f.yearly && c.yearly?.yearTotals ? members.length : 0,
    ),
    yearRates: make(
      '年度の調整率',
      [
        '番号',
        '年度',
        '年度の総額',
        '総額の累計',
        '累計の計',
        'ずれ',
        '残り',
        '対象の団体数',
        ...Array.from({ length: RATE_ROUNDS + 1 }, (_, round) => rateHeading(round)),
      ],
      f.yearly?.margins ? yearly.length : 0,
    ),
    yearSettled: make(
      '年度の累計',
      [
        '番号',
        '団体名',
        ...yearly.flatMap((y) => ['切捨', '期限', '順位', '確定'].map((of) => `${of} ${y}`)),
      ],
      f.yearly?.margins ? members.length : 0,
    ),
    yearly: make(
      '年度別負担',
      ['番号', '団体名', ...yearly, '計', '負担額', '差', ...(c.yearly?.yearTotals ? ['状態'] : [])],
      f.yearly ? members.length : 0,
    ),
    yearTotals: make(
      '年度別合計',
      ['番号', '入力行', '年度', '負担の計', ...(c.yearly?.yearTotals ? ['合意した総額', '差'] : [])],
      f.yearly ? yearly.length : 0,
    ),
    flattened: make(
      '平準化',
      ['番号', '団体名', '負担額', '月数', '毎月の額', '初回の額', '計'],
      isFlattened(m) ? members.length : 0,
    ),
    rateParts: make(
      '税率別明細',
      ['番号', '段階', '成分番号', '経費名', '税率', ...members],
      f.taxes.length > 0 ? first.parts + later.parts : 0,
    ),
    rateFees: make(
      '税率別料金',
      ['番号', '経費番号', '経費名', '契約名', '区分', '区分番号', '列番号', '税率', ...members],
      f.taxes.length > 0 ? meteredCosts(m).length * spans.length : 0,
    ),
    rateBurdens: make(
      '税率別負担',
      ['番号', '税率', '団体名', '団体番号', ...taxKinds(m), '税抜額'],
      f.taxes.filter((one) => one.member !== null).length,
    ),
    memberTaxes: make(
      '団体別消費税',
      ['番号', '税率', '区分', '団体名', '団体番号', '税抜額', '税額', '税込額', '団体の計との差'],
      f.taxes.length,
    ),
    moves: make(
      '加入脱退',
      [
        '番号',
        '入力行',
        '団体名',
        '団体番号',
        '区分番号',
        '予告日',
        '異動日',
        '異動月',
        '年度',
        '期間始',
        '期間月数',
        '在籍月数',
        '要る予告月数',
        '予告月数',
        '予告不足',
        '負担額',
        '年度前の額',
        '年度の額',
        '年度の負担',
        '在籍分',
        '在籍外',
        '在籍外の負担',
        '違約金',
        ...entered,
        '加入金',
        '納める額',
        '引き継ぐ額',
      ],
      f.membership?.moves.length ?? 0,
    ),
    afterMoves: make(
      '異動後負担',
      [
        '番号',
        '団体名',
        '負担額',
        '引受団体',
        '重み',
        '重み計',
        '引継計',
        '引継額',
        ...DIGITS,
        '剰余',
        '整数部',
        '順番',
        '順位',
        '引受',
        '異動後の負担額',
        '異動による増減',
      ],
      f.membership ? members.length : 0,
    ),
    yearsAfter: make(
      '異動後年度別',
      [
        '番号',
        '団体名',
        '引受団体',
        '重み',
        '重み計',
        '順番',
        '異動行',
        ...['年度別', '在籍', '引継累計', '剰余', '整数部', '順位', '引受累計'].flatMap((step) =>
          yearly.map((y) => `${step} ${y}`),
        ),
        ...yearly,
        '計',
        '差',
      ],
      f.membership ? members.length : 0,
    ),
    settlement: make(
      '精算',
      ['番号', '団体名', '入力行', '確定額', ...entered, '既納額', '追徴額', '還付額'],
      f.settlement ? members.length : 0,
    ),
    claims: make('立替精算', ['番号', '経費名', '経費番号', '支払団体', '請求先', '請求額'], f.claims.length),
    claimBalance: make(
      '立替残高',
      ['番号', '団体名', '受取額', '支払額', '差引'],
      f.claims.length > 0 ? members.length : 0,
    ),
    useStates: make(
      '利用明細',
      ['番号', '入力行', '数量行', '団体名', '業務名', '状態番号', '数量'],
      c.uses.length,
    ),
    useByService: make(
      '業務別利用数',
      ['番号', '業務名', '既存', '新規', '取止め', '利用数'],
      c.uses.length > 0 ? c.services.length : 0,
    ),
    useByMember: make(
      '団体別利用数',
      ['番号', '団体名', '既存', '新規', '取止め', '利用数'],
      c.uses.length > 0 ? members.length : 0,
    ),
    money: make('財源別', ['番号', '財源', '財源番号', '金額'], c.costs.length > 0 ? 3 : 0),
    ceilings: make(
      '提案上限額',
      ['番号', '団体名', '入力行', ...entered, '上限額', '見積額', '余裕', '再計算額', '超過'],
      c.ceilings ? members.length : 0,
    ),
    quoteRounds: make(
      '見積比較',
      [
        '番号',
        '入力行',
        '見積回',
        '現行経費',
        '移行費',
        '利用料',
        '削減額',
        '削減率',
        '整数％',
        '％の剰余',
        '印字率',
        '団体数',
        '参加団体',
        '対象範囲',
        '範囲と団体',
        '期間',
        '前提',
        '団体の違い',
        '範囲の違い',
        '期間の違い',
        '前提の違い',
        '前回と比較',
      ],
      c.quoteRounds.length,
    ),
    quoteRows: make(
      '見積明細',
      ['番号', '入力行', '見積回', '団体名', '現行経費', '移行費', '利用料'],
      sum(c.quoteRounds.map((r) => r.rows.length)),
    ),
    quoteMembers: make('見積参加', ['番号', '見積回', ...members], c.quoteRounds.length),
  };
}

const TERM = [
  '番号',
  '入力行',
  '契約名',
  '団体名',
  '確定',
  '開始',
  '終了',
  '開始の月',
  '開始の日',
  '終了の月',
  '終了の日',
  '途中始め',
  '途中終り',
  '始月',
  '終月',
  '月数',
  '始端日数',
  '始端の月日数',
  '終端日数',
  '終端の月日数',
] as const;

/** Uses with a start or end of their own, by position: the others follow the contract's term. */
export function ownTerms(m: CostsModel): number[] {
  return m.case.uses.flatMap((use, i) => (Number.isNaN(use.start) && Number.isNaN(use.end) ? [] : [i]));
}

const BURDEN = ['番号', '経費番号', '経費名', '年度', '区分番号', '契約番号', '保証'] as const;

/** 基準額 … 調整: the closed form, or the passes as blocks of columns. */
function guaranteeHeadings(m: CostsModel): string[] {
  const level = [
    '番号',
    '団体名',
    '対象',
    '基準額',
    '現行経費',
    '発動額',
    '調整後額',
    '超過',
    '重み元',
    '小数桁数',
    '重み',
    '順番',
  ];
  const passes = guaranteePasses(m);
  const steps =
    passes === 0
      ? [
          '上限額',
          '余地',
          '比',
          '候補',
          'キー',
          '開',
          '開の重み',
          '剰余',
          '整数部',
          '端数剰余',
          '切捨額',
          '順位',
          '引受額',
        ]
      : Array.from({ length: passes }, (_, p) =>
          [
            '発動',
            '済',
            '設定額',
            '差額',
            '開の重み',
            '重み計',
            '順番',
            '剰余',
            '整数部',
            '端数剰余',
            '切捨額',
            '順位',
            '加算',
            '額',
          ].map((step) => passHeading(step, p)),
        ).flat();
  return [...level, ...steps, '結果', '調整', '逆転'];
}

export type CostsLayouts = ReturnType<typeof costsLayouts>;
export type CostsRefs = { readonly [K in keyof CostsLayouts]: TableRef };

export function costsRefs(layouts: CostsLayouts): CostsRefs {
  return Object.fromEntries(Object.entries(layouts).map(([k, l]) => [k, refOf(l)])) as unknown as CostsRefs;
}

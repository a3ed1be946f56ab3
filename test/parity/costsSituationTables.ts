/** Writes a generated situation of cost sharing out as the contract's tables, as people would have typed them. */
import { serialOf } from '../../src/core/calendar';
import type { CellValue } from '../../src/workbook';
import type { Row, Tables } from '../support/tables';
import { chance } from './chance';
import type { CostChoice, CostSituation } from './costsSituation';

type At = readonly (number | string)[];

const memberName = (i: number): string => `第${i + 1}町`;
const list = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));

function yen(s: CostSituation, most: number, ...at: At): number {
  const top = { few: 5000, usual: most, large: 1e12 / 40 }[s.size];
  const value = 1 + chance(Math.max(1, Math.floor(top)), s.seed, ...at.map(String));
  return s.unit === '千円' ? Math.ceil(value / 1000) : value;
}

const costName = (i: number): string => `経費${i + 1}`;
const isSome = (s: CostSituation, i: number, m: number): boolean =>
  m === i % s.members || chance(3, s.seed, 'some', i, m) > 0;
const needsUsage = (s: CostSituation): boolean =>
  s.costs.some(({ division }) => division === '従量' || division === '従量割') ||
  s.yearly === '従量' ||
  s.yearly === '月割' ||
  s.yearly === '平準化';

export function costTables(s: CostSituation, decisions: readonly Row[] = []): Tables {
  const members = list(s.members, memberName);
  const tables: Record<string, Row[]> = {
    団体: [
      ['団体名', '幹事'],
      ...members.map((name, i): Row => [name, i === s.seed % s.members ? '○' : null]),
    ],
    ...indicatorTables(s, members),
    現行経費: [
      ['団体名', '費目', '金額', '単位', '税区分', '供給日', '比較対象'],
      ...members.map((name, i): Row => [
        name,
        '使用料',
        2 * yen(s, 3e8, 'current', i),
        s.unit,
        ...taxOf(s, 'current', i),
        null,
      ]),
      ...members.slice(0, 1).map((name): Row => [name, '回線', 12, s.unit, ...taxOf(s, 'line', 0), '対象外']),
    ],
    経費: [COST_HEADINGS, ...s.costs.flatMap((cost, i) => costRows(s, cost, i))],
    按分方法: keyRows(s),
    条件: parameterRows(s),
  };
  const participants = s.costs.flatMap((cost, i) => participantRows(s, cost, i));
  if (participants.length > 0)
    tables['参加'] = [
      ['経費名', '団体名', '固定割合', '固定額', '単位', '税区分', '供給日'],
      ...participants,
    ];
  if (s.tax !== 'そのまま' && s.seed % 3 > 0) tables['税率'] = rateRows(s);
  if (needsUsage(s)) Object.assign(tables, usageTables(s, members));
  if (s.guarantee) Object.assign(tables, guaranteeTables(s, members));
  if (s.costs.some(({ division }) => division === '要望')) Object.assign(tables, requestTables(s, members));
  if (s.costs.some(({ division }) => division === '自団体見積')) {
    if (!needsUsage(s))
      tables['業務'] = [
        ['業務名', '契約名'],
        ['業務1', '基幹系'],
        ['業務2', '基幹系'],
      ];
    Object.assign(tables, quoteTables(s, members));
  }
  if (s.yearly === '表')
    tables['年度割'] = [
      ['団体名', '年度', '重み'],
      ...members.flatMap((name, i) =>
        ['平成23年度', '平成24年度', '平成25年度'].map((year, y): Row => [
          name,
          year,
          chance(6, s.seed, 'yw', i, y),
        ]),
      ),
    ];
  if (s.rounds > 0) Object.assign(tables, roundTables(s, members));
  if (decisions.length > 0) tables['決定'] = [['事項', '結果'], ...decisions];
  return tables;
}

/** 税区分 and 供給日: mixed only where they are converted. */
function taxOf(s: CostSituation, ...at: At): [CellValue, CellValue] {
  if (s.tax === 'そのまま') return [null, null];
  const day = serialOf(2013 + chance(8, s.seed, 'day', ...at.map(String)), 4, 1);
  return [chance(2, s.seed, 'mark', ...at.map(String)) === 0 ? '税込' : '税抜', day];
}

function indicatorTables(s: CostSituation, members: readonly string[]): Record<string, Row[]> {
  const population = (i: number): number =>
    s.decimals && i % 2 === 0
      ? 1 + chance(90000, s.seed, 'p', i) / 100
      : 1 + chance(s.size === 'large' ? 5e7 : 90000, s.seed, 'p', i);
  const households = (i: number): number =>
    chance(4, s.seed, 'h0', i) === 0 ? 100 : 1 + chance(500, s.seed, 'h', i);
  if (s.matrix)
    return {
      基礎数値表: [
        ['団体名', '人口', '世帯数'],
        ...members.map((name, i): Row => [name, population(i), households(i)]),
      ],
    };
  return {
    基礎数値: [
      ['団体名', '指標', '値'],
      ...members.flatMap((name, i): Row[] => [
        [name, '人口', population(i)],
        [name, '世帯数', households(i)],
      ]),
    ],
  };
}

const COST_HEADINGS: Row = [
  '経費名',
  '年度',
  '金額',
  '単位',
  '税区分',
  '供給日',
  '按分方法',
  '契約名',
  '財源',
  '支払団体',
  '保証の対象',
  '違約金',
  '対象範囲',
  '新規',
];

function costRows(s: CostSituation, cost: CostChoice, i: number): Row[] {
  const keyed = !['直接', '従量', '自団体見積', '要望'].includes(cost.division);
  const whole = [
    cost.division === '固定割合' ? '固定の割合' : cost.division,
    cost.division === '従量' && i % 2 === 1 ? '基幹系' : null,
  ] as const;
  const marks: Row = [
    cost.payer ? memberName(i % s.members) : null,
    cost.guaranteed && cost.division !== '削減額割' ? '○' : null,
    cost.penalty && cost.division !== '削減額割' ? '○' : null,
    cost.scope,
    cost.fresh ? '○' : null,
  ];
  const row = (year: string | null, amount: number | null, money: string | null): Row => [
    costName(i),
    year,
    amount,
    s.unit,
    ...(amount === null ? [null, null] : taxOf(s, 'cost', i, year ?? '')),
    ...whole,
    money,
    ...marks,
  ];
  const yearOf = (y: number): string => `平成${23 + y}年度`;
  if (!keyed) return [row(s.yearly === '経費の年度' ? yearOf(i % 3) : null, null, null)];
  const rows = list(Math.max(1, cost.years), (y) =>
    row(cost.years > 0 || s.yearly === '経費の年度' ? yearOf(y) : null, yen(s, 5e7, 'cost', i, y), null),
  );
  return cost.subsidy ? [...rows, row(yearOf(0), yen(s, 1e6, 'subsidy', i), '補助金')] : rows;
}

function keyRows(s: CostSituation): Row[] {
  const rules: Row = [
    s.shareUnit,
    s.rest === '最大剰余' ? '切捨て' : s.mode,
    s.rest,
    s.mix ? '一括' : '成分ごと',
  ];
  return [
    [
      '方法名',
      '基準',
      '指標',
      '契約名',
      '割合',
      '端数の単位',
      '端数の方法',
      '残りの行先',
      '端数処理の段階',
      '正規化',
    ],
    ['均等4人口6', '均等割', null, null, 4, ...rules, null],
    ['均等4人口6', '人口割', null, null, 6, ...rules, null],
    ['三成分', '均等割', null, null, 10, ...rules, null],
    ['三成分', '指標割', '人口', null, 45.5, ...rules, null],
    ['三成分', '世帯数割', null, null, 44.5, ...rules, null],
    ['固定の割合', '固定割合', null, null, null, null, null, null, null, '○'],
  ];
}

function participantRows(s: CostSituation, cost: CostChoice, i: number): Row[] {
  const listed = cost.some || cost.division === '固定割合' || cost.division === '直接';
  if (!listed) return [];
  return list(s.members, (m) => m)
    .filter((m) => !cost.some || isSome(s, i, m))
    .map((m): Row => [
      costName(i),
      memberName(m),
      cost.division === '固定割合' ? (s.decimals ? 0.5 : 0) + 1 + chance(40, s.seed, 'ratio', i, m) : null,
      cost.division === '直接' ? yen(s, 1e7, 'direct', i, m) : null,
      s.unit,
      ...(cost.division === '直接' ? taxOf(s, 'direct', i, m) : [null, null]),
    ]);
}

/** Rates that change within the period: at the beginning of a year, within one, within a month. */
function rateRows(s: CostSituation): Row[] {
  const within = serialOf(2012, 4 + chance(20, s.seed, 'rate'), 1 + chance(28, s.seed, 'rateDay'));
  return [
    ['適用開始', '税率'],
    [serialOf(2013, 12, 1), 0.1],
    [serialOf(1997, 4, 1), 0.05],
    [within, 0.08],
  ];
}

function parameterRows(s: CostSituation): Row[] {
  const period: Row[] = needsUsage(s)
    ? [
        ['計算期間の開始月', 201110],
        ['計算期間の終了月', 201403],
      ]
    : [];
  return [
    ['条件名', '値'],
    ...period,
    ['端数月', s.partMonth],
    ['期間前の利用', s.before],
    ['按分の端数の単位', s.shareUnit],
    ['按分の端数の方法', s.rest === '最大剰余' ? '切捨て' : s.mode],
    ['按分の残りの行先', s.rest],
    ['同順位の決め方', s.ties],
    ['削減額の基礎', s.savingBase],
    ['年度割の基準', s.yearly],
    // One contract's months are the instalments; the months of the term take either contract, or both.
    ['年度割の契約名', s.yearly === '平準化' ? ['基幹系', '内部系'][s.seed % 2]! : null],
    ['年度割の端数', s.yearRest],
    ['年度割の単位', s.yearUnit],
    ['税の扱い', s.tax],
    ['税の端数', s.mode],
    ['削減率の小数桁', s.rateDecimals],
  ];
}

function usageTables(s: CostSituation, members: readonly string[]): Record<string, Row[]> {
  const start = (i: number, k: string): CellValue =>
    chance(8, s.seed, 'undecided', k, i) === 0
      ? '未定'
      : serialOf(2011, 8 + chance(20, s.seed, 'start', k, i), 1 + chance(28, s.seed, 'sd', k, i) * (i % 2));
  const end = (i: number): CellValue =>
    chance(3, s.seed, 'end', i) === 0 ? serialOf(2013, 6, 1 + chance(30, s.seed, 'ed', i)) : null;
  const price = (k: number): number =>
    100 + chance(1000, s.seed, 'price', k) + (s.decimals ? [0, 0.5, 0.25][k % 3]! : 0);
  const state = (i: number, k: number): CellValue =>
    ['○', '○', '◎', '×', '○', null][chance(s.matrix ? 6 : 5, s.seed, 'state', i, k)] ?? null;
  const volume = (i: number, k: number): number =>
    1 + chance(s.size === 'large' ? 90000 : 300, s.seed, 'volume', i, k);
  const services = ['業務1', '業務2', '業務3'];
  const tables: Record<string, Row[]> = {
    契約期間: [
      ['契約名', '団体名', '開始', '終了'],
      ...members.flatMap((name, i): Row[] => [
        ['基幹系', name, start(i, 'a'), end(i)],
        ['内部系', name, start(i, 'b'), null],
      ]),
    ],
    業務: [
      ['業務名', '契約名', '月額単価', '税区分', '区分'],
      ...services.map((name, k): Row => [
        name,
        k < 2 ? '基幹系' : '内部系',
        price(k),
        taxOf(s, 'price', chance(2, s.seed, 'mixed') * k)[0],
        '任意',
      ]),
    ],
  };
  if (s.matrix) {
    tables['利用表'] = [
      ['業務名', ...members],
      ...services.map((name, k): Row => [name, ...members.map((_, i) => state(i, k))]),
    ];
    tables['数量表'] = [
      ['業務名', ...members],
      ...services
        .slice(0, 2)
        .map((name, k): Row => [
          name,
          ...members.map((_, i) => (state(i, k) === null ? null : volume(i, k))),
        ]),
    ];
  } else
    tables['利用'] = [
      ['団体名', '業務名', '状態', '開始月', '終了月', '数量'],
      ...members.flatMap((name, i) =>
        services.map((service, k): Row => [
          name,
          service,
          state(i, k),
          chance(6, s.seed, 'own', i, k) === 0 ? serialOf(2012, 7, 15) : null,
          chance(6, s.seed, 'ownEnd', i, k) === 0 ? serialOf(2013, 3, 10 + (i % 22)) : null,
          volume(i, k),
        ]),
      ),
    ];
  return tables;
}

function guaranteeTables(s: CostSituation, members: readonly string[]): Record<string, Row[]> {
  const g = s.guarantee!;
  const amounts = g.trigger === '合意額' || g.set === '合意額';
  const tables: Record<string, Row[]> = {
    保証: [
      [
        '発動条件',
        '発動率',
        '調整後',
        '調整率',
        '保証額の単位',
        '再按分の基準',
        '指標',
        '再按分の単位',
        '回数',
        '違約金の扱い',
      ],
      [
        g.trigger,
        g.rate,
        g.set || null,
        g.setRate,
        g.unit,
        g.basis || null,
        g.basis === '指標' ? '人口' : null,
        1,
        g.passes || null,
        g.penalties || null,
      ],
    ],
  };
  if (amounts || g.basis === '合意割合' || g.basis === '合意額')
    tables['保証水準'] = [
      ['団体名', '発動額', '調整額', '単位', '税区分', '供給日', '再按分割合', '再按分額'],
      ...members.map((name, i): Row => {
        const level = yen(s, 2e7, 'level', i);
        const rest: Row = [i === members.length - 1 ? 100 : 0, 0];
        return [name, level, Math.floor(level * 0.9), s.unit, ...taxOf(s, 'level', i), ...rest];
      }),
    ];
  return tables;
}

function requestTables(s: CostSituation, members: readonly string[]): Record<string, Row[]> {
  const takers = (r: number): string[] =>
    members.filter((_, i) => i === r % s.members || chance(2, s.seed, 'taker', r, i) === 0);
  const rows = list(4, (r): Row[] => {
    const n = takers(r).length;
    const status = ['実施', '実施', '取下げ', '標準化'][r] ?? null;
    const split = r % 2 === 0 ? '均等割' : '人口割';
    const price = (k: string): number => yen(s, 3e6, 'request', r, k);
    return [
      [`要望${r + 1}`, n, price('n'), s.unit, ...taxOf(s, 'request', r, 'n'), status, split],
      [`要望${r + 1}`, null, price('any'), s.unit, ...taxOf(s, 'request', r), null, null],
    ];
  });
  return {
    要望: [['要望名', '団体数', '金額', '単位', '税区分', '供給日', '状態', '按分'], ...rows.flat()],
    要望団体: [
      ['要望名', '団体名'],
      ...list(4, (r) => takers(r).map((name): Row => [`要望${r + 1}`, name])).flat(),
    ],
  };
}

function quoteTables(s: CostSituation, members: readonly string[]): Record<string, Row[]> {
  return {
    費用内訳: [
      ['団体名', '業務名', '初期費用', '月額', '単位', '税区分', '供給日', '見積月数', '月数', '状態'],
      ...members.flatMap((name, i) =>
        ['業務1', '業務2'].map((service, k): Row => [
          name,
          service,
          chance(4, s.seed, 'setup', i, k) === 0 ? null : yen(s, 1e6, 'setup', i, k),
          1 + chance(5000, s.seed, 'monthly', i, k),
          s.unit,
          ...taxOf(s, 'quote', i, k),
          chance(60, s.seed, 'qm', i, k),
          chance(3, s.seed, 'now', i, k) === 0 ? null : chance(80, s.seed, 'months', i, k),
          ['○', '◎', '×', null][chance(4, s.seed, 'qs', i, k)] ?? null,
        ]),
      ),
    ],
    提案上限: [
      ['団体名', '上限額', '単位', '税区分', '供給日'],
      ...members
        .slice(0, 2)
        .map((name, i): Row => [name, yen(s, 5e6, 'ceiling', i), s.unit, ...taxOf(s, 'ceiling', i)]),
    ],
  };
}

function roundTables(s: CostSituation, members: readonly string[]): Record<string, Row[]> {
  const rounds = list(s.rounds, (r) => `第${r + 1}回RFI`);
  const word = (r: number, k: string): CellValue =>
    ['A案', 'A案', 'a案', null][chance(4, s.seed, 'word', r, k)] ?? null;
  return {
    見積回: [
      ['見積回', '参加団体', '対象範囲', '期間', '前提'],
      ...rounds.map((name, r): Row => [name, word(r, 'm'), word(r, 's'), word(r, 'p'), word(r, 'a')]),
    ],
    見積比較: [
      ['見積回', '団体名', '現行経費', '移行費', '利用料', '単位'],
      ...rounds.flatMap((name, r): Row[] => {
        const amounts = (i: number): Row => [
          yen(s, 9e8, 'qc', r, i),
          yen(s, 9e7, 'qx', r, i),
          yen(s, 5e8, 'qf', r, i),
          s.unit,
        ];
        if (r === 1) return [[name, null, ...amounts(0)]];
        return members.flatMap((m, i): Row[] =>
          i > 0 && chance(4, s.seed, 'in', r, i) === 0 ? [] : [[name, m, ...amounts(i)]],
        );
      }),
    ],
  };
}

/** Writes a generated situation out as the contract's tables, as people would have typed them. */
import type { CellValue } from '../../src/workbook';
import type { Row, Tables } from '../support/tables';
import { chance } from './chance';
import type { BidderChoice, RoundChoice, Situation } from './situation';

const AWKWARD = [
  'A.B町',
  '南 町',
  '（旧）寒川町',
  'A,B市',
  'ア:イ村',
  'A&B市',
  'x^y町',
  '100町',
  'é村',
  'R1町',
  '甲;乙',
  '町$',
];

interface Names {
  members: string[];
  forms: string[];
  rounds: string[];
}

function namesOf(s: Situation): Names {
  const list = (count: number, plain: (i: number) => string): string[] =>
    Array.from({ length: count }, (_, i) => plain(i));
  return {
    members: list(
      s.members,
      (i) => (s.awkwardNames && i % 2 === 0 ? AWKWARD[i / 2] : undefined) ?? `第${i + 1}町`,
    ),
    forms: list(s.forms, (i) => (s.awkwardNames ? `様式 (${i + 1})` : `様式${i + 1}`)),
    rounds: list(s.rounds.length, (i) => `第${i + 1}回`),
  };
}

const scaleOf = (s: Situation): number => Math.round(1 / s.priceUnit);
const boxOf = (s: Situation, form: number): number => [1, 7, 100, 2000][chance(4, s.seed, 'box', form)] ?? 1;

/** Largest price in price units: larger ones where amounts go to 10¹² yen. */
const topPrice = (s: Situation): number => (s.size === 'large' ? 9999 : 40) * scaleOf(s) + scaleOf(s) - 1;
const price = (s: Situation, ...at: (number | string)[]): number =>
  (1 + chance(topPrice(s), s.seed, 'price', ...at)) / scaleOf(s);

/** Planned sheets: 0 for about one order in six, equal ones often. */
function sheets(s: Situation, round: number, form: number, member: number): number {
  const at = s.sameSheets ? 0 : round;
  const kind = chance(6, s.seed, 'kind', at, form, member);
  if (kind === 0 && s.members * s.forms > 1) return 0;
  if (s.size === 'few') return 1 + chance(30, s.seed, 'few', at, form, member);
  if (s.size === 'usual') return kind === 1 ? 5000 : 1 + chance(60000, s.seed, 'usual', at, form, member);
  const yen = Math.min(1e12, 8e14 / scaleOf(s) / (s.members * s.forms));
  return 1 + chance(Math.max(1, Math.floor(yen / 10000)), s.seed, 'large', at, form, member);
}

/** Every second table name of an order unit: `一括1`; a form on its own has no row there. */
const unitOf = (r: RoundChoice, names: Names, form: number): string =>
  r.units === 0 ? (names.forms[form] ?? '') : `一括${(form % r.units) + 1}`;

const unitsOf = (r: RoundChoice, names: Names): Map<string, number[]> => {
  const units = new Map<string, number[]>();
  names.forms.forEach((_, form) => {
    const unit = unitOf(r, names, form);
    units.set(unit, [...(units.get(unit) ?? []), form]);
  });
  return units;
};

interface Target {
  kind: string;
  target: CellValue;
  key: string;
}

function targets(s: Situation, r: RoundChoice, names: Names): Target[] {
  if (r.scheme === '共通') return [{ kind: '全団体', target: null, key: 'all' }];
  if (r.scheme === '個別') return names.members.map((m, i) => ({ kind: '団体', target: m, key: `m${i}` }));
  return Array.from({ length: s.maxGroups }, (_, i) => ({ kind: 'グループ', target: i + 1, key: `g${i}` }));
}

/** Price for a price unit: per sheet as drawn, per thousand and per box accordingly more. */
function quoted(s: Situation, perSheet: number, unit: BidderChoice['unit'], box: number): number {
  if (unit === '円/枚') return perSheet;
  const times = unit === '円/千枚' ? 1000 : box;
  const units =
    Math.round(perSheet * scaleOf(s)) * times - (unit === '円/千枚' ? chance(999, s.seed, 'odd') : 0);
  return Math.max(1, units) / scaleOf(s);
}

function bidRows(s: Situation, r: RoundChoice, round: number, names: Names): Row[] {
  const rows: Row[] = [];
  r.bidders.forEach((b, i) => {
    const like = b.sameAsFirst ? (r.bidders[0] ?? b) : b;
    const from = b.sameAsFirst ? 0 : i;
    const bidder = `業者${i + 1}`;
    let left = b.incomplete && i > 0 ? 1 : 0;
    for (const [unit, forms] of unitsOf(r, names)) {
      const typed = r.units === 0 ? null : unit;
      // A price for a whole unit can be per box only where its forms have one box size in common.
      const per = like.unit === '円/千枚' && s.size === 'large' ? '円/枚' : like.unit;
      const base = (key: string, form: number | string): number =>
        price(s, s.sameSheets ? 0 : round, from, unit, form, key);
      for (const { kind, target, key } of targets(s, r, names)) {
        if (left > 0) {
          left -= 1;
          continue;
        }
        const row = (form: string | null, unitName: string | null, value: number, word: string): Row => [
          names.rounds[round] ?? '',
          bidder,
          unitName,
          form,
          kind,
          target,
          value,
          word,
          null,
        ];
        if (like.rows !== 'form')
          rows.push(
            row(
              r.units === 0 ? unit : null,
              typed,
              quoted(s, base(key, '-'), per, boxOf(s, forms[0] ?? 0)),
              per,
            ),
          );
        for (const [n, form] of forms.entries()) {
          if (like.rows === 'unit' || (like.rows === 'both' && (n > 0 || r.units === 0))) continue;
          const word = like.rows === 'both' ? '円/枚' : per;
          rows.push(
            row(
              names.forms[form] ?? '',
              n % 2 ? typed : null,
              quoted(s, base(key, form), word, boxOf(s, form)),
              word,
            ),
          );
        }
      }
      for (let n = 0; n < (b.lump === 2 ? 2 : b.lump > 0 ? 1 : 0); n++) {
        const most = b.lump < 3 ? 50_000 : s.size === 'large' ? 1e12 : 5e7;
        const lump = 1 + chance(most, s.seed, 'lump', round, b.sameAsFirst ? 0 : i, unit, n);
        const kind = { 共通: '全団体', 個別: '全団体', グループ別: '全団体' }[r.scheme];
        rows.push([
          names.rounds[round] ?? '',
          bidder,
          typed,
          r.units === 0 ? unit : null,
          kind,
          null,
          null,
          null,
          lump,
        ]);
      }
    }
  });
  return rows;
}

/** Planned value of the first bidder's offer, as far as a ceiling needs it. */
function ceilingOf(
  s: Situation,
  r: RoundChoice,
  round: number,
  forms: readonly number[],
  seen: number,
): CellValue {
  if (r.ceiling === 'none') return null;
  const about = forms.reduce((sum, f) => {
    for (let m = 0; m < s.members; m++) sum += sheets(s, round, f, m) * (topPrice(s) / scaleOf(s) / 2);
    return sum;
  }, 0);
  if (r.ceiling === 'loose') return Math.ceil(about * 10);
  return r.ceiling === 'tight' ? 1 : Math.max(1, Math.floor(about * (0.6 + 0.1 * seen)));
}

/** The case as tables. `decisions` are added by the harness where the core asks for them. */
export function situationTables(s: Situation, decisions: readonly Row[] = []): Tables {
  const names = namesOf(s);
  const each = <T>(visit: (round: number, form: number, member: number) => T): T[][][] =>
    names.rounds.map((_, r) => names.forms.map((__, f) => names.members.map((___, m) => visit(r, f, m))));
  const planned = each((r, f, m) => sheets(s, r, f, m));
  const alone = each((r, f, m) => price(s, 'alone', s.sameSheets ? 0 : r, f, m));
  const quotedSheets = each((r, f, m) =>
    chance(4, s.seed, 'quoted?', r, f, m) === 0 && (planned[r]?.[f]?.[m] ?? 0) > 0
      ? Math.max(1, Math.floor((planned[r]?.[f]?.[m] ?? 0) / 2))
      : null,
  );
  const usesUnits = s.rounds.some((r) => r.units > 0);
  const tables: Record<string, readonly Row[]> = {
    団体: [
      ['団体名', '幹事'],
      ...names.members.map((m, i): Row => [m, i === chance(s.members, s.seed, 'lead') ? '○' : null]),
    ],
    帳票: [['帳票名', '箱入数'], ...names.forms.map((f, i): Row => [f, boxOf(s, i)])],
    回次: [
      ['回次', '単価方式', 'グループ分け'],
      ...s.rounds.map((r, i): Row => [
        names.rounds[i] ?? '',
        r.scheme,
        r.scheme === 'グループ別' ? r.source : null,
      ]),
    ],
    ...(s.layout === 'list'
      ? orderList(s, names, planned, alone, quotedSheets)
      : orderMatrices(names, planned, alone, quotedSheets)),
    入札: [
      ['回次', '業者名', '発注単位', '帳票名', '対象区分', '対象', '単価', '単位', '一式'],
      ...s.rounds.flatMap((r, i) => bidRows(s, r, i, names)),
    ],
    条件: [
      ['条件名', '値'],
      ['金額の端数単位', s.amountUnit],
      ['金額の端数処理', s.typedAsText && s.amountRounding === '切捨て' ? '切り捨て' : s.amountRounding],
      ['単価の単位', s.priceUnit],
      ['グループ数の上限', s.maxGroups],
      ['一式の配分基準', s.lumpBasis],
      ['端数の行先', s.remainder],
      ['同順位の決め方', s.ties],
      ['グループ案の目的', s.objective],
    ],
  };
  if (usesUnits)
    tables['発注単位'] = [
      ['回次', '帳票名', '発注単位', '予定価格'],
      ...s.rounds.flatMap((r, i) =>
        r.units === 0
          ? []
          : [...unitsOf(r, names)].flatMap(([unit, forms], u) =>
              forms.map((f, n): Row => [
                names.rounds[i] ?? '',
                names.forms[f] ?? '',
                unit,
                n === 0 ? ceilingOf(s, r, i, forms, u) : null,
              ]),
            ),
      ),
    ];
  const grouped = s.rounds.flatMap((r, i) => (r.scheme === 'グループ別' ? [{ r, i }] : []));
  const byTable = grouped.filter(({ r }) => r.source === '表');
  if (byTable.length > 0)
    tables['グループ'] = [
      ['回次', '発注単位', '団体名', 'グループ'],
      ...byTable.flatMap(({ r, i }) =>
        [...unitsOf(r, names).keys()].flatMap((unit) =>
          names.members.map((m, k): Row => [
            names.rounds[i] ?? '',
            unit,
            m,
            1 + chance(s.maxGroups, s.seed, 'group', i, unit, k),
          ]),
        ),
      ),
    ];
  const byThreshold = grouped.filter(({ r }) => r.source === 'しきい値');
  if (byThreshold.length > 0)
    tables['グループ境界'] = [
      ['回次', '枚数以上'],
      ...byThreshold.flatMap(({ i }) =>
        Array.from({ length: s.maxGroups - 1 }, (_, g): Row => [
          names.rounds[i] ?? '',
          (planned[i]?.[0]?.[g] ?? 0) + 1 + g * 100_000_000,
        ]),
      ),
    ];
  if (decisions.length > 0) tables['決定'] = [['事項', '結果'], ...decisions];
  return tables;
}

type Grid = readonly (readonly (readonly CellValue[])[])[];

function orderList(
  s: Situation,
  names: Names,
  planned: Grid,
  alone: Grid,
  quoted: Grid,
): Record<string, Row[]> {
  const rows = names.rounds.flatMap((round, r) =>
    names.forms.flatMap((form, f) =>
      names.members.flatMap((member, m): Row[] => {
        const n = planned[r]?.[f]?.[m] ?? 0;
        if (n === 0 && (m + f) % 2 === 0) return [];
        const first = s.typedAsText && r + f + m === 0;
        return [
          [
            round,
            form,
            first ? ` ${member}　` : member,
            first ? `${Number(n).toLocaleString('en-US')}枚` : n,
            alone[r]?.[f]?.[m] ?? null,
            quoted[r]?.[f]?.[m] ?? null,
          ],
        ];
      }),
    ),
  );
  return { 発注予定: [['回次', '帳票名', '団体名', '予定枚数', '単独単価', '単独見積の枚数'], ...rows] };
}

function orderMatrices(names: Names, planned: Grid, alone: Grid, quoted: Grid): Record<string, Row[]> {
  const matrix = (grid: Grid): Row[] => [
    ['回次', '帳票名', ...names.members],
    ...names.rounds.flatMap((round, r) =>
      names.forms.map((form, f): Row => [round, form, ...(grid[r]?.[f] ?? [])]),
    ),
  ];
  return { 予定枚数表: matrix(planned), 単独単価表: matrix(alone), 単独見積枚数表: matrix(quoted) };
}

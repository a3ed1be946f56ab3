/**
 * Generated cases, as few choices as tell one from another; `situationTables.ts` writes them out as the
 * contract's tables. Quantities and prices follow from `seed` and their position, so that a shrunk
 * counterexample has fewer members, forms, rounds and bidders, and else stays what it was.
 */
import fc from 'fast-check';

export interface RoundChoice {
  scheme: '共通' | '個別' | 'グループ別';
  source: '表' | 'しきい値' | '提案';
  /** How many order units the forms are put in; 0 = every form a unit of its own, no row in 発注単位. */
  units: number;
  ceiling: 'none' | 'loose' | 'exact' | 'tight';
  bidders: readonly BidderChoice[];
}

export interface BidderChoice {
  unit: '円/枚' | '円/千枚' | '円/箱';
  /** Prices by form, by order unit, or by unit with the first form of it priced apart (in 円/枚). */
  rows: 'form' | 'unit' | 'both';
  /** 0 none, 1 a small lump sum, 2 two rows of one, 3 a large one. */
  lump: 0 | 1 | 2 | 3;
  /** Same prices as the first bidder: a tie, unless lump sums differ. */
  sameAsFirst: boolean;
  /** Leaves one price out. */
  incomplete: boolean;
}

export interface Situation {
  seed: number;
  members: number;
  forms: number;
  rounds: readonly RoundChoice[];
  /** Names with spaces, commas, colons, brackets: what Excel lets stand in a heading. */
  awkwardNames: boolean;
  layout: 'list' | 'matrix';
  /** Some cells typed as text (１２，０００), with spaces around a name, with a variant of a word. */
  typedAsText: boolean;
  /** few: below 30 sheets; usual: to 60,000; large: amounts to 10¹² yen. */
  size: 'few' | 'usual' | 'large';
  /** The same quantities in every round. */
  sameSheets: boolean;
  amountUnit: 1 | 10 | 100 | 1000;
  amountRounding: '切捨て' | '四捨五入' | '切上げ';
  priceUnit: 1 | 0.1 | 0.01;
  maxGroups: 1 | 2 | 3 | 4;
  lumpBasis: '金額割' | '枚数割' | '単独金額割' | '均等割';
  remainder: '最大剰余' | '幹事団体' | '最大の団体' | '別掲';
  ties: '番号順' | 'くじ';
  objective: '最小削減率の最大化' | '内部補助の最小化';
}

const bidder: fc.Arbitrary<BidderChoice> = fc.record({
  unit: fc.constantFrom('円/枚', '円/枚', '円/千枚', '円/箱'),
  rows: fc.constantFrom('form', 'unit', 'both'),
  lump: fc.constantFrom(0, 0, 1, 2, 3),
  sameAsFirst: fc.nat(3).map((n) => n === 3),
  incomplete: fc.nat(5).map((n) => n === 5),
});

const round: fc.Arbitrary<RoundChoice> = fc.record({
  scheme: fc.constantFrom('共通', '個別', 'グループ別', 'グループ別'),
  source: fc.constantFrom('表', 'しきい値', '提案'),
  units: fc.nat(2),
  ceiling: fc.constantFrom('none', 'none', 'loose', 'exact', 'tight'),
  bidders: fc.array(bidder, { minLength: 1, maxLength: 3 }),
});

/**
 * Members, forms and rounds: to 60, 6 and 4. `most`: how many orders a case may have in all. `npm test` keeps
 * most cases small, so that 300 of them take a minute; the scripts give them more room.
 */
const extent = (most: fc.Arbitrary<number>): fc.Arbitrary<Pick<Situation, 'members' | 'forms' | 'rounds'>> =>
  fc
    .record({
      members: fc.oneof(
        { withCrossShrink: true },
        { weight: 24, arbitrary: fc.integer({ min: 1, max: 4 }) },
        { weight: 4, arbitrary: fc.integer({ min: 5, max: 12 }) },
        { weight: 1, arbitrary: fc.integer({ min: 13, max: 60 }) },
      ),
      forms: fc.integer({ min: 1, max: 6 }),
      rounds: fc.array(round, { minLength: 1, maxLength: 4 }),
      most,
    })
    .map(({ members, forms, rounds, most: orders }) => {
      const fitting = Math.max(1, Math.min(rounds.length, Math.floor(orders / members)));
      return {
        members,
        rounds: rounds.slice(0, fitting),
        forms: Math.max(1, Math.min(forms, Math.floor(orders / (members * fitting)))),
      };
    });

const policy = fc.record({
  seed: fc.nat(),
  awkwardNames: fc.boolean(),
  layout: fc.constantFrom('list' as const, 'matrix' as const),
  typedAsText: fc.nat(3).map((n) => n === 3),
  size: fc.constantFrom('few' as const, 'usual' as const, 'usual' as const, 'large' as const),
  sameSheets: fc.boolean(),
  amountUnit: fc.constantFrom(1 as const, 1 as const, 10 as const, 100 as const, 1000 as const),
  amountRounding: fc.constantFrom('切捨て' as const, '四捨五入' as const, '切上げ' as const),
  priceUnit: fc.constantFrom(0.01 as const, 0.1 as const, 1 as const),
  maxGroups: fc.constantFrom(3 as const, 3 as const, 1 as const, 2 as const, 4 as const),
  lumpBasis: fc.constantFrom('金額割' as const, '枚数割' as const, '単独金額割' as const, '均等割' as const),
  remainder: fc.constantFrom(
    '最大剰余' as const,
    '最大剰余' as const,
    '幹事団体' as const,
    '最大の団体' as const,
    '別掲' as const,
  ),
  ties: fc.constantFrom('番号順' as const, 'くじ' as const),
  objective: fc.constantFrom('最小削減率の最大化' as const, '内部補助の最小化' as const),
});

function situations(most: fc.Arbitrary<number>): fc.Arbitrary<Situation> {
  return fc.tuple(extent(most), policy).map(([size, rules]) => ({ ...size, ...rules }));
}

export const compact = situations(fc.constantFrom(2, 3, 4, 6, 8, 24));
export const roomy = situations(fc.constantFrom(12, 30, 60, 240));

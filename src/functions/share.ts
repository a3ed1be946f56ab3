/**
 * SHARE: a total shared by a mixed key such as 均等 4 : 人口 6, rounded per component as agreements list their
 * components, or as one mix.
 */
import { mixWeights } from '../core/costs/keys/share-by-key';
import { wholeNumbers } from '../core/costs/keys/whole-numbers';
import { SHARE_WEIGHT_LIMIT } from '../core/costs/limits';
import { allocate } from '../core/money/allocate';
import { sharesOf, sharing, TOTAL } from './allocate';
import { inOrientation, lineOf, numbersOf, type Cell, type Line } from './cells';
import { stageNamed } from './choices';
import { total as sum, weightsFrom, yen } from './numbers';
import { refuse } from './refuse';

const KEY = { ja: '割合', en: 'key' };
const BASES = { ja: '指標', en: 'bases' };

/** Ratios of a key: text 「4:6」, or two or more cells; the first is the equal share. */
export function ratiosOf(key: Cell[][]): number[] {
  const cells = key.flat();
  const parts: readonly Cell[] =
    cells.length === 1 && typeof cells[0] === 'string'
      ? cells[0].normalize('NFKC').split(':').map(numberOfText)
      : cells;
  if (parts.length < 2 || parts.includes(null))
    refuse(
      '割合は「4:6」のような文字か、2つ以上のセルにしてください（セルに4:6と打つと時刻になります）。',
      'The key is text such as “4:6”, or two cells or more (4:6 typed into a cell becomes a time).',
    );
  const whole = wholeNumbers(numbersOf({ cells: parts, across: true }, KEY));
  if (whole === null) return refuse('割合の小数は4桁までです。', 'The key: at most four decimals.');
  if (sum(whole.numbers) === 0) refuse('割合がすべて0です。', 'All ratios of the key are 0.');
  return whole.numbers;
}

/** Null for what is no number. */
function numberOfText(text: string): number | null {
  return /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : null;
}

/** One line per indicator: columns where the members stand below each other, else rows. */
function indicators(bases: Cell[][], count: number): Line[] {
  const rows = bases.length;
  const columns = bases[0]?.length ?? 0;
  if (count === 1) return [lineOf(bases, BASES)];
  if (columns === count)
    return Array.from({ length: count }, (_, k) =>
      lineOf(
        bases.map((row) => [row[k]]),
        BASES,
      ),
    );
  if (rows === count) return bases.map((row) => ({ ...lineOf([row], BASES), across: true }));
  return refuse(
    `割合が${count + 1}つなので、指標は${count}列（または${count}行）の範囲にしてください。`,
    `A key of ${count + 1} ratios takes ${count} columns (or rows) of bases.`,
  );
}

/** Shares in the orientation of the members. */
export function shared(
  total: number,
  key: Cell[][],
  bases: Cell[][],
  unit?: Cell,
  rule?: Cell,
  order?: Cell[][] | null,
  stage?: Cell,
): number[][] {
  const amount = yen(total, TOTAL);
  const ratios = ratiosOf(key);
  const lines = indicators(bases, ratios.length - 1);
  const members = lines[0] as Line;
  const how = sharing([[...members.cells]], unit, rule, order);
  const weights = [
    members.cells.map(() => 1),
    ...lines.map((line) => weightsFrom(numbersOf(line, BASES), BASES)),
  ];
  if (stageNamed(stage) === 'mix') {
    const mixed = mixWeights(ratios, weights);
    if (sum(mixed) > SHARE_WEIGHT_LIMIT)
      refuse(
        '一括の比重が大きすぎて、円まで正確に計算できません。「成分ごと」にしてください。',
        'As one mix the weights are too large to be exact to the yen: round per component.',
      );
    return inOrientation(sharesOf(amount, mixed, how), members);
  }
  // The components' amounts in yen: what is left by largest remainder, ties to the first listed.
  const amounts = allocate(amount, ratios, { kind: 'largestRemainder' }).share;
  const parts = weights.map((one, k) => sharesOf(amounts[k] ?? 0, one, how));
  return inOrientation(
    members.cells.map((_, i) => sum(parts.map((part) => part[i] ?? 0))),
    members,
  );
}

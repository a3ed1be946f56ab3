/** Named rules as the staff write them, in Japanese or English; the names are the workbook contract's. */
import type { RestRule } from '../core/costs/keys/share-amount';
import type { GroupObjective } from '../core/forms/case';
import type { RoundingMode } from '../core/money/rounding';
import { isBlank, type Cell } from './cells';
import { refuse, type Words } from './refuse';

interface Choice<Value> {
  names: readonly string[];
  value: Value;
}

const normal = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

function chosen<Value>(given: Cell, choices: readonly Choice<Value>[], byDefault: Value, name: Words): Value {
  if (isBlank(given)) return byDefault;
  const wanted = normal(String(given));
  const found = choices.find(({ names }) => names.some((one) => normal(one) === wanted));
  if (found) return found.value;
  const ja = choices.map(({ names }) => `「${names[0] ?? ''}」`).join('');
  const en = choices.map(({ names }) => `“${names.at(-1) ?? ''}”`).join(', ');
  return refuse(`${name.ja}は${ja}のどれかです。`, `${name.en}: one of ${en}.`);
}

const ROUNDINGS: readonly Choice<RoundingMode>[] = [
  { names: ['切捨て', '切り捨て', 'cut'], value: 'cut' },
  { names: ['四捨五入', 'half up'], value: 'halfUp' },
  { names: ['切上げ', '切り上げ', 'up'], value: 'up' },
];

export function roundingNamed(given: Cell, byDefault: RoundingMode): RoundingMode {
  return chosen(given, ROUNDINGS, byDefault, { ja: '端数処理', en: 'rounding' });
}

const RESTS: readonly Choice<RestRule>[] = [
  { names: ['最大剰余', 'largest remainder'], value: { kind: 'largestRemainder' } },
  { names: ['最大の団体', 'largest'], value: { kind: 'toLargest' } },
  { names: ['別掲', 'own line'], value: { kind: 'ownLine' } },
];

/** 端数の行先: a name, or the number of the member that takes the rest (幹事団体). */
export function restNamed(given: Cell, members: number): RestRule {
  if (typeof given !== 'number' || isBlank(given))
    return chosen(
      given,
      RESTS,
      { kind: 'largestRemainder' },
      { ja: '端数の行先（団体の番号でなければ）', en: 'remainder rule (if no member’s number)' },
    );
  if (Number.isInteger(given) && given >= 1 && given <= members)
    return { kind: 'toPosition', position: given - 1 };
  return refuse(
    `端数の行先の番号は1から${members}までです。`,
    `The number of the member that takes the rest is 1 to ${members}.`,
  );
}

/** 按分の端数処理の段階. */
export type ShareStage = 'perComponent' | 'mix';

export function stageNamed(given: Cell): ShareStage {
  const stages: readonly Choice<ShareStage>[] = [
    { names: ['成分ごと', 'per component'], value: 'perComponent' },
    { names: ['一括', 'mix'], value: 'mix' },
  ];
  return chosen(given, stages, 'perComponent', { ja: '端数処理の段階', en: 'stage of rounding' });
}

export function objectiveNamed(given: Cell): GroupObjective {
  const objectives: readonly Choice<GroupObjective>[] = [
    {
      names: ['最小削減率の最大化', '最小削減率', 'largest smallest reduction'],
      value: 'largestSmallestReduction',
    },
    { names: ['内部補助の最小化', '内部補助', 'least cross subsidy'], value: 'leastCrossSubsidy' },
  ];
  return chosen(given, objectives, 'largestSmallestReduction', { ja: '目的', en: 'objective' });
}

/** 端数月. */
export type PartMonths = 'whole' | 'next' | 'days';

export function partMonthNamed(given: Cell): PartMonths {
  const rules: readonly Choice<PartMonths>[] = [
    { names: ['全月', 'whole'], value: 'whole' },
    { names: ['翌月から', 'next'], value: 'next' },
    { names: ['日割', '日割り', 'days'], value: 'days' },
  ];
  return chosen(given, rules, 'whole', { ja: '端数月', en: 'part months' });
}

/** How a fiscal year is written. */
export type YearStyle = 'japanese' | 'number';

export function yearStyleNamed(given: Cell): YearStyle {
  const styles: readonly Choice<YearStyle>[] = [
    { names: ['和暦', 'japanese'], value: 'japanese' },
    { names: ['西暦', 'number'], value: 'number' },
  ];
  return chosen(given, styles, 'japanese', { ja: '表し方', en: 'style' });
}

/** Units as people write them into headings and corners: 金額（千円）, （単位：千円、枚）, 単価［円/千枚］. */
import { Decimal } from 'decimal.js';

export interface Unit {
  /** As the contract writes it, without a multiple: 円, 枚, 円/枚. */
  base: string;
  /** One of this unit in `base`: 千円 → 1000, 円/千枚 → 0.001. */
  factor: number;
  /** As it stands: 千円. */
  text: string;
}

const MULTIPLES: Readonly<Record<string, number>> = {
  '': 1,
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  億: 1e8,
  十億: 1e9,
};
const SINGLE = '円|枚|件|人|世帯|箱|台|月|か月|ヶ月|戸|冊|部|通';
const UNIT = new RegExp(`^(十億|百万|千万|十万|十|百|千|万|億)?(${SINGLE})(?:[/／](千|百|万)?(${SINGLE}))?$`);

export function unitOf(text: string): Unit | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const found = UNIT.exec(plain);
  if (!found) return null;
  const [, multiple = '', one = '', divisor = '', per] = found;
  const base = (per === undefined ? one : `${one}/${per}`).replace(/か月|ヶ月/, '月');
  const factor = new Decimal(MULTIPLES[multiple] ?? 1).div(per === undefined ? 1 : (MULTIPLES[divisor] ?? 1));
  return { base, factor: factor.toNumber(), text: plain };
}

export interface Headed {
  /** The heading without its unit. */
  text: string;
  unit: Unit | null;
}

/** A heading and the unit behind it, in brackets or on a line of its own. */
export function withoutUnit(heading: string): Headed {
  const plain = heading.normalize('NFKC').replace(/\s+/g, ' ').trim();
  for (const found of plain.matchAll(/[([〔［【](?:単位\s*[::]?\s*)?([^()[\]〔〕［］【】]+)[)\]〕］】]/g)) {
    const unit = unitOf(found[1]!);
    if (unit) return { text: plain.replace(found[0], ' ').replace(/\s+/g, ' ').trim(), unit };
  }
  const last = / ([^ ]+)$/.exec(plain);
  const behind = last && unitOf(last[1]!);
  return behind ? { text: plain.slice(0, last.index).trim(), unit: behind } : { text: plain, unit: null };
}

/** Units of a corner note; null where the text is no such note. 単位：千円, 千枚 gives two. */
export function cornerUnits(text: string): readonly Unit[] | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const found = /^[([〔［【]?(?:金額)?単位[::は]?(.+?)[)\]〕］】]?$/.exec(plain);
  const inner = found?.[1] ?? /^[([〔［【](.+)[)\]〕］】]$/.exec(plain)?.[1];
  if (inner === undefined) return null;
  const units = inner
    .split(/[,、,・]/)
    .map((part) => unitOf(part.replace(/^[^:]+:/, '')))
    .filter((unit) => unit !== null);
  return units.length > 0 ? units : null;
}

/** A number as Excel shows it (15 digits) times the unit's factor, exactly. */
export function inBase(value: number, factor: number): number {
  if (factor === 1) return value;
  return new Decimal(value.toPrecision(15)).times(factor).toNumber();
}

/** How values stand in a sentence: numbers with thousands separators, lists as people list them. */
import type { Lang } from './lang';

export type Value = string | number | readonly string[] | readonly number[];

/** 12,345 · 0.5 · −3; digits of the fraction as they are. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = /^\d+$/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Percent to one decimal, as the sheets show it: 12.5%. Half away from zero. */
export function formatRate(ratio: number): string {
  const tenths = Math.round(Math.abs(ratio) * 1000 + 1e-9);
  return `${ratio < 0 && tenths > 0 ? '−' : ''}${formatNumber(Math.floor(tenths / 10))}.${tenths % 10}%`;
}

export function formatValue(value: Value, lang: Lang): string {
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'string') return value;
  return value.map((one) => formatValue(one, lang)).join(lang === 'ja' ? '、' : ', ');
}

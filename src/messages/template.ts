/**
 * Fills a wording with values. `{key}` a value; `{key|words}` a code worded by ENUM_WORDS; `{names=numbers}` two
 * lists side by side; `<…>` is left out when one of its values is missing. Values are never read as a template.
 */
import { formatValue, type Value } from './format';
import type { Catalog, Lang } from './lang';
import { ENUM_WORDS } from './words/enumWords';

export type Values = Readonly<Record<string, Value | undefined>>;

const PLACEHOLDER = /\{(\w+)(?:\|(\w+)|=(\w+))?\}/g;

function isGiven(value: Value | undefined): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function pairs(names: Value | undefined, numbers: Value | undefined, lang: Lang): string {
  const list = (value: Value | undefined): readonly (string | number)[] =>
    value === undefined ? [] : typeof value === 'object' ? value : [value];
  const right = list(numbers);
  return formatValue(
    list(names).map((name, i) => `${name} ${formatValue(right[i] ?? '', lang)}`),
    lang,
  );
}

function wordsFor(value: Value, words: Catalog, lang: Lang): Value {
  if (typeof value !== 'object') return words[String(value)]?.[lang] ?? value;
  return value.map((one) => words[String(one)]?.[lang] ?? String(one));
}

function fillPart(part: string, values: Values, lang: Lang): string {
  return part.replace(PLACEHOLDER, (_, key: string, words?: string, other?: string) => {
    if (other !== undefined) return pairs(values[key], values[other], lang);
    const value = values[key] ?? '';
    const worded = words === undefined ? value : wordsFor(value, ENUM_WORDS[words] ?? {}, lang);
    return formatValue(worded, lang);
  });
}

export function fill(template: string, values: Values, lang: Lang): string {
  return template
    .split(/(<[^<>]*>)/)
    .map((part) => {
      if (!part.startsWith('<')) return fillPart(part, values, lang);
      const optional = part.slice(1, -1);
      const keys = [...optional.matchAll(PLACEHOLDER)].map((found) => found[1]!);
      return keys.every((key) => isGiven(values[key])) ? fillPart(optional, values, lang) : '';
    })
    .join('');
}

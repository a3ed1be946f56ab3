/** The steps of a figure in words: 共同金額 175,000円 ＝ 丸める前の金額 175,000円（1円未満切捨て）. */
import type { Operand, Step } from '../core';
import { formatNumber, formatRate } from './format';
import type { Lang, Wording } from './lang';
import { subjectText } from './place';
import { LABELS } from './words/labels';

const UNITS: Readonly<Record<Operand['unit'], Wording>> = {
  yen: { ja: '円', en: ' yen' },
  sheets: { ja: '枚', en: ' sheets' },
  yenPerUnit: { ja: '円', en: ' yen' },
  ratio: { ja: '', en: '' },
  percent: { ja: '％', en: ' %' },
  count: { ja: '', en: '' },
  months: { ja: 'か月', en: ' months' },
  persons: { ja: '人', en: ' persons' },
  points: { ja: '点', en: ' points' },
};

const MODES: Readonly<Record<'cut' | 'halfUp' | 'up', Wording>> = {
  cut: { ja: '未満切捨て', en: 'cut to' },
  halfUp: { ja: '未満四捨五入', en: 'rounded half up to' },
  up: { ja: '未満切上げ', en: 'rounded up to' },
};

const SIGNS = { sum: ' ＋ ', subtract: ' − ', multiply: ' × ', divide: ' ÷ ' } as const;

export function label(code: string, lang: Lang): string {
  return LABELS[code]?.[lang] ?? code;
}

/** More digits of a score than anybody reads: cut, and shown to go on. */
const ENDLESS = /(\.\d{4})\d+$/;

/** 229,250円; rates as percent. */
export function operandValue({ value, unit }: Pick<Operand, 'value' | 'unit'>, lang: Lang): string {
  if (unit === 'ratio') return formatRate(value);
  const text = formatNumber(value);
  const isScore = unit === 'points' || unit === 'percent';
  return `${isScore ? text.replace(ENDLESS, '$1…') : text}${UNITS[unit][lang]}`;
}

function operandText(operand: Operand, lang: Lang): string {
  return `${label(operand.label, lang)} ${operandValue(operand, lang)}`;
}

/** In a sum, what an operand is about tells it from the others; what all share is left out. */
function summandText(operand: Operand, result: Operand, lang: Lang): string {
  const { round, member, form, item, cost, year, bidder } = operand.about ?? {};
  const own = {
    ...(round !== undefined && round !== result.about?.round ? { round } : {}),
    ...(member !== undefined && member !== result.about?.member ? { member } : {}),
    ...(form !== undefined && form !== result.about?.form ? { form } : {}),
    ...(item !== undefined && item !== result.about?.item ? { item } : {}),
    ...(cost !== undefined && cost !== result.about?.cost ? { cost } : {}),
    ...(bidder !== undefined && bidder !== result.about?.bidder ? { bidder } : {}),
    ...(year !== undefined && year !== result.about?.year ? { year } : {}),
  };
  const name = subjectText(own, lang);
  const lump = operand.label === 'lumpSum' || operand.label === 'lumpShare';
  return `${[name, name === '' || lump ? label(operand.label, lang) : ''].filter(Boolean).join(' ')} ${operandValue(operand, lang)}`;
}

function operationText({ operands, operation, result }: Step, lang: Lang): string {
  const texts = operands.map((operand) => operandText(operand, lang));
  const [first = '', second = ''] = texts;
  switch (operation.kind) {
    case 'given':
      return lang === 'ja' ? '入力のとおり' : 'as entered';
    case 'sum':
      return operands.map((operand) => summandText(operand, result, lang)).join(SIGNS.sum);
    case 'subtract':
    case 'multiply':
    case 'divide':
      return texts.join(SIGNS[operation.kind]);
    case 'minimum': {
      const all = operands.map((operand) => summandText(operand, result, lang));
      return lang === 'ja' ? `${all.join('、')} のうち最も小さい額` : `the least of ${all.join(', ')}`;
    }
    case 'round': {
      const unit = `${formatNumber(operation.unit)}${UNITS[result.unit][lang]}`;
      const mode = MODES[operation.mode][lang];
      return lang === 'ja' ? `${first}（${unit}${mode}）` : `${first} (${mode} ${unit})`;
    }
    case 'proportion': {
      const total = operands[2] ? operandValue(operands[2], lang) : '';
      const mode = MODES[operation.mode][lang];
      return lang === 'ja'
        ? `${first} × ${second} ÷ ${total}（1円${mode}）`
        : `${first} × ${second} ÷ ${total} (${mode} 1 yen)`;
    }
    case 'wholeBoxes':
      return lang === 'ja'
        ? `${first} ÷ ${second}（箱の端数は切上げ）`
        : `${first} ÷ ${second} (begun boxes count)`;
    case 'rank': {
      const names = operands.slice(1).map((operand) => summandText(operand, result, lang));
      if (names.length === 0) return lang === 'ja' ? `${first} が最も高い` : `${first} is the highest`;
      return lang === 'ja'
        ? `${first} は ${names.join('、')} の次`
        : `${first} comes next to ${names.join(', ')}`;
    }
    case 'largestRemainder': {
      const [lump = '', weight = '', total = '', leftover = ''] = texts;
      const place = formatNumber(operation.place);
      return lang === 'ja'
        ? `${lump} × ${weight} ÷ ${total} の円未満を切り捨て、剰余の順位 ${place} が ${leftover} 以内なら1円を加える`
        : `${lump} × ${weight} ÷ ${total}, cut to the yen; one yen more if the remainder's rank ${place} is within ${leftover}`;
    }
  }
}

/** One line: what it is about, the result, and how it came about. */
export function stepSentence(step: Step, lang: Lang): string {
  const about = subjectText(step.result.about ?? {}, lang);
  const head = `${about === '' ? '' : `${about}${lang === 'ja' ? '：' : ': '}`}${operandText(step.result, lang)}`;
  return step.operation.kind === 'given'
    ? `${head}${lang === 'ja' ? '（' : ' ('}${operationText(step, lang)}${lang === 'ja' ? '）' : ')'}`
    : `${head} ＝ ${operationText(step, lang)}`;
}

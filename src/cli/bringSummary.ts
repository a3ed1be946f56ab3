/** What `bring` prints for a person: what each column was taken for, what is brought in, the findings. */
import type { LostItem } from '../file';
import { formatNumber, formatRate, type Lang } from '../messages';
import type { PlacedIssue } from '../workbook';
import {
  headingText,
  type MappedColumn,
  type Mapping,
  type PlannedBringing,
  type Recognised,
} from '../workbook/bring';
import { issueLine } from './print';
import { lostLine } from './runSummary';

interface Brought {
  recognised: Recognised | null;
  bringing: PlannedBringing;
  tables: readonly { name: string; rows: number }[];
  findings: readonly PlacedIssue[];
  lost: readonly LostItem[];
}

export function bringSummary(
  { input, output, lang }: { input: string; output: string | undefined; lang: Lang },
  { recognised, bringing, tables, findings, lost }: Brought,
): string[] {
  const ja = lang === 'ja';
  const list = (head: string, lines: readonly string[]): string[] => [
    head,
    ...lines.map((line) => `  ${line}`),
  ];
  const rows = tables.map(({ name, rows: count }) =>
    ja ? `${name} ${formatNumber(count)}件` : `${name}: ${formatNumber(count)} rows`,
  );
  const confidence = recognised ? formatRate(recognised.confidence) : '';
  return [
    output === undefined
      ? ja
        ? `割勘：${input} から取り込むとこうなる（何も書いていない。--out で書く）。`
        : `Warikan: this is what would be brought in from ${input} (nothing was written; --out writes).`
      : ja
        ? `割勘：${input} から取り込み、${output} に書いた。`
        : `Warikan: brought in from ${input}, wrote ${output}.`,
    ...(recognised
      ? [
          ja
            ? `表題：${recognised.title || '－'}、確からしさ ${confidence}${recognised.alternatives.length > 0 ? `、ほかの候補：${recognised.alternatives.join('、')}` : ''}`
            : `Title: ${recognised.title || '–'}, confidence ${confidence}${recognised.alternatives.length > 0 ? `, or: ${recognised.alternatives.join(', ')}` : ''}`,
        ]
      : []),
    ...bringing.mappings.flatMap((mapping) => mappingLines(mapping, lang)),
    ...list(ja ? '取り込む表：' : 'Tables:', rows),
    ...list(
      ja ? `指摘：${findings.length}件。` : `Findings: ${findings.length}.`,
      findings.map((issue) => issueLine(issue, lang)),
    ),
    ...(lost.length > 0
      ? list(
          ja
            ? `入力にあって出力にないもの：${lost.length}件。`
            : `In the input and not in the output: ${lost.length}.`,
          lost.map((item) => lostLine(item, lang)),
        )
      : []),
  ];
}

export function mappingLines(mapping: Mapping, lang: Lang): string[] {
  const ja = lang === 'ja';
  const { name, sheet, range, target, direction, headingLines, columns, constants } = mapping;
  const lines = headingLines.join(ja ? '、' : ', ');
  const way =
    direction === 'rows' ? (ja ? '1行が1件' : 'a record is a row') : ja ? '1列が1件' : 'a record is a column';
  const fixed = Object.entries(constants).map(([heading, value]) => `${heading}=${String(value)}`);
  return [
    ja
      ? `取り込み「${name}」：${sheet}!${range} → ${target}（見出しは範囲の${lines}${direction === 'rows' ? '行' : '列'}目、${way}）`
      : `Mapping "${name}": ${sheet}!${range} → ${target} (headings in ${direction === 'rows' ? 'row' : 'column'} ${lines} of the range, ${way})`,
    ...columns.map((column) => `  ${columnLine(column, lang)}`),
    ...(fixed.length > 0
      ? [`  ${ja ? 'どの行も同じ：' : 'The same in every row: '}${fixed.join(ja ? '、' : ', ')}`]
      : []),
  ];
}

function columnLine({ at, heading, use, to, names, unit, factor }: MappedColumn, lang: Lang): string {
  const ja = lang === 'ja';
  const head = `${at} ${headingText(heading) || (ja ? '（見出しなし）' : '(no heading)')}`;
  if (use === 'total') return `${head} → ${ja ? '合計（取り込まない）' : 'a total, left out'}`;
  if (use === 'aside') return `${head} → ${ja ? '使わない' : 'not used'}`;
  const named = Object.entries(names).map(([key, name]) => `${key}=${name}`);
  const multiplied = factor === 1 ? '' : ` × ${formatNumber(factor)}`;
  return `${head} → ${to}${named.length > 0 ? ` (${named.join(', ')})` : ''}${unit === '' ? '' : ` [${unit}${multiplied}]`}`;
}

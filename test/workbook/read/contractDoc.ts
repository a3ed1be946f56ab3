/** The tables of docs/workbook.md, from the contract and the messages. */
import {
  COSTS_ONLY_TABLES,
  COSTS_PARAMETERS,
  FORMS_PARAMETERS,
  FORMS_TABLES,
  SCORES_ONLY_TABLES,
  SCORES_PARAMETERS,
  type ColumnSpec,
  type ParameterSpec,
  type TableSpec,
} from '../../../src/workbook';
import type { Catalog } from '../../../src/messages/lang';
import { BRINGING } from '../../../src/messages/catalog/bringing';
import { READING } from '../../../src/messages/catalog/reading';
import { SCORING } from '../../../src/messages/catalog/scoring';
import { READING_COSTS } from '../../../src/messages/catalog/readingCosts';

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

const PRESENCE = { key: 'key ＊', required: 'required', optional: '' } as const;

function holds({ kind, choices, choiceAliases, minimum, unit }: ColumnSpec): string {
  const words = choices?.map((choice, i) => {
    const aliases = choiceAliases?.[i] ?? [];
    return aliases.length === 0 ? choice : `${choice} (${aliases.join(', ')})`;
  });
  const parts = [words ? words.join(' / ') : kind, minimum === undefined ? '' : `≥ ${minimum}`, unit ?? ''];
  return parts.filter((part) => part !== '').join(', ');
}

function tableSection(spec: TableSpec): string {
  const { name, aliases, sheet, title, columns, memberColumns, memberChoices, nameColumns } = spec;
  const rows = columns.map((column) => [
    column.heading,
    column.aliases.join(', '),
    PRESENCE[column.presence],
    holds(column),
    column.help,
  ]);
  const matrix = memberColumns
    ? [
        [
          '(団体名)',
          '',
          '',
          `${memberColumns.kind}, ≥ ${memberColumns.minimum}, ${memberColumns.unit}`,
          '団体ごとに1列。',
        ],
      ]
    : memberChoices
      ? [['(団体名)', '', '', `${memberChoices.choices.join(' / ')}`, '団体ごとに1列。']]
      : nameColumns
        ? [[`(${nameColumns.of})`, '', '', 'number, ≥ 0', `${nameColumns.of.replace('名', '')}ごとに1列。`]]
        : [];
  return [
    `### ${name} (${aliases.join(', ')})`,
    `Sheet of the template: ${sheet}. ${title}。`,
    table(['heading', 'aliases', '', 'holds', 'meaning'], [...rows, ...matrix]),
  ].join('\n\n');
}

export function contractTables(tables: readonly TableSpec[] = FORMS_TABLES): string {
  return tables.map(tableSection).join('\n\n');
}

export function parameterTable(parameters: readonly ParameterSpec[] = FORMS_PARAMETERS): string {
  return table(
    ['条件名', 'alias', 'default', 'unit', 'allowed', 'source', 'meaning'],
    parameters.map(({ name, aliases, defaultValue, unit, choices, minimum, kind, source, help }) => [
      name,
      aliases.join(', '),
      String(defaultValue),
      unit,
      choices ? choices.join(' / ') : (kind ?? `≥ ${minimum ?? 0}`),
      source,
      help,
    ]),
  );
}

export function codeTable(catalog: Catalog = READING): string {
  return table(
    ['code', 'sentence'],
    Object.entries(catalog).map(([code, { ja }]) => [
      `\`${code}\``,
      ja.replace(/</g, '〔').replace(/>/g, '〕'),
    ]),
  );
}

/** Puts the generated text between the markers of each section. */
export function withGenerated(document: string): string {
  const sections = {
    tables: contractTables(),
    'tables of cost sharing': contractTables(COSTS_ONLY_TABLES),
    'tables of evaluating proposals': contractTables(SCORES_ONLY_TABLES),
    parameters: parameterTable(),
    'parameters of cost sharing': parameterTable(COSTS_PARAMETERS),
    'parameters of evaluating proposals': parameterTable(SCORES_PARAMETERS),
    codes: codeTable(),
    'codes of cost sharing': codeTable(READING_COSTS),
    'codes of evaluating proposals': codeTable(SCORING),
    'codes of bringing': codeTable(BRINGING),
  };
  return Object.entries(sections).reduce((text, [name, content]) => {
    const [begin, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
    const from = text.indexOf(begin);
    const to = text.indexOf(end);
    if (from < 0 || to < from) throw new Error(`docs/workbook.md has no markers for ${name}`);
    return `${text.slice(0, from)}${begin}\n\n${content}\n\n${text.slice(to)}`;
  }, document);
}

/** The text without what a formatter changes: widths of table columns, escapes. */
export function unformatted(document: string): string {
  return document
    .replace(/-{3,}/g, '---')
    .replace(/[ \\]+/g, ' ')
    .replace(/[*_]/g, '');
}

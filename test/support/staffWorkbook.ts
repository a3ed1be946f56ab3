/** A real .xlsx in which sheets stand as the staff keep them: ordinary cells and merged areas, no table. */
import { isProblems, writePlan } from '../../src/file';
import { columnLetters } from '../../src/file/address';
import type { CellValue, Plan } from '../../src/workbook';
import type { RangeSnapshot } from '../../src/workbook/bring';
import { withParts } from '../file/tamper';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** The plan's workbook with these sheets behind its own; ranges begin in A1. */
export function staffWorkbook(plan: Plan, sheets: readonly RangeSnapshot[]): Uint8Array {
  const bytes = writePlan(null, plan, { now: '2026-11-21T12:00:00Z' });
  if (isProblems(bytes)) throw new Error(JSON.stringify(bytes));
  const add = (text: string, before: string, more: string): string =>
    text.replace(before, `${more}${before}`);
  const each = (line: (sheet: RangeSnapshot, number: number) => string): string =>
    sheets.map((sheet, i) => line(sheet, 900 + i)).join('');
  return withParts(bytes, {
    'xl/workbook.xml': (text) =>
      add(
        text,
        '</sheets>',
        each(({ sheet }, n) => `<sheet name="${sheet}" sheetId="${n}" r:id="rId${n}"/>`),
      ),
    'xl/_rels/workbook.xml.rels': (text) =>
      add(
        text,
        '</Relationships>',
        each(
          (_, n) =>
            `<Relationship Id="rId${n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${n}.xml"/>`,
        ),
      ),
    '[Content_Types].xml': (text) =>
      add(
        text,
        '</Types>',
        each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}"/>`),
      ),
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${900 + i}.xml`, sheetXml(sheet)])),
  });
}

function sheetXml({ values, merges }: RangeSnapshot): string {
  const rows = values.map((cells, r) => {
    const text = cells.map((value, c) => cellXml(`${columnLetters(c + 1)}${r + 1}`, value)).join('');
    return `<row r="${r + 1}">${text}</row>`;
  });
  const areas = merges.map((area) => `<mergeCell ref="${area}"/>`).join('');
  const merged = merges.length > 0 ? `<mergeCells count="${merges.length}">${areas}</mergeCells>` : '';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetData>${rows.join('')}</sheetData>${merged}</worksheet>`
  );
}

function cellXml(address: string, value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${address}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'object') return `<c r="${address}" t="e"><v>${value.error}</v></c>`;
  const text = value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

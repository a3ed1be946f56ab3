/** An .xlsx package as a workbook of the host. What the host does not know (pictures, pivot tables) is left out. */
import { columnLetters, formatArea } from '../../../file/address';
import { hasPart, partBytes, partText, type Package } from '../../../file/package';
import { readSharedStrings } from '../../../file/read/sharedStrings';
import { shiftFormula } from '../../../file/read/sharedFormula';
import { readSheet, type CellFormula, type SheetContext } from '../../../file/read/sheet';
import { readTable } from '../../../file/read/table';
import { readWorkbook, userNames, type WorkbookSheet } from '../../../file/read/workbook';
import { readRelationships } from '../../../file/relationships';
import type { CellStyle, HostCell, HostSheet, HostTable, HostWorkbook } from '../../host';
import { readLayout } from './layout';
import { readCellStyles } from './styles';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;
const MODES = {
  automatic: 'Automatic',
  automaticExceptTables: 'AutomaticExceptTables',
  manual: 'Manual',
} as const;

/** Throws FileProblemError for a damaged part. */
export function openXlsx(pkg: Package): HostWorkbook {
  const index = readWorkbook(pkg);
  const context: SheetContext = {
    sharedStrings:
      index.sharedStringsPart === undefined ? [] : readSharedStrings(pkg, index.sharedStringsPart),
    date1904: index.date1904,
  };
  const styles =
    index.stylesPart === undefined ? [] : readCellStyles(index.stylesPart, partText(pkg, index.stylesPart));
  const names = userNames(index);
  const sheets = index.sheets
    .filter(({ kind }) => kind === 'worksheet')
    .map((sheet): HostSheet => {
      const own = names.filter((name) => name.sheet === sheet.name);
      return {
        ...sheetOf(pkg, sheet, context, styles),
        ...(own.length > 0
          ? { names: own.map(({ name, refersTo }) => ({ name, formula: `=${refersTo}` })) }
          : {}),
      };
    });
  return {
    sheets,
    names: names
      .filter(({ sheet }) => sheet === undefined)
      .map(({ name, refersTo }) => ({ name, formula: `=${refersTo}` })),
    customXml: customXmlOf(pkg, pkg.workbookPart),
    calculationMode: MODES[index.calculation.mode],
    iterative: index.calculation.iterative,
    precisionAsDisplayed: index.calculation.precisionAsDisplayed,
  };
}

function sheetOf(
  pkg: Package,
  sheet: WorkbookSheet,
  context: SheetContext,
  styles: readonly CellStyle[],
): HostSheet {
  const layout = readLayout(pkg, sheet.part);
  const cells: HostCell[] = [];
  const formulaText = formulaReader();
  readSheet(pkg, sheet.part, context, {
    wants: () => true,
    cell: (row, column, value, formula) => {
      const address = `${columnLetters(column)}${row}`;
      const text = formula ? formulaText(row, column, formula) : null;
      const style = styles[layout.formats.get(address) ?? -1];
      const styled = style && Object.keys(style).length > 0 ? { style } : {};
      cells.push({ address, value, ...(text === null ? {} : { formula: text }), ...styled });
    },
  });
  const tables = readRelationships(pkg, sheet.part)
    .filter((r) => r.kind === 'table' && hasPart(pkg, r.target))
    .map((r): HostTable => {
      const table = readTable(pkg, r.target);
      return {
        name: table.displayName,
        address: formatArea(table.area),
        showTotals: table.totalsRows > 0,
        showFilterButton: table.autoFilter !== undefined,
        filtered: table.filtered,
      };
    });
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    cells,
    ...(tables.length > 0 ? { tables } : {}),
    ...layout.sheet,
  };
}

/** With leading `=`; shared formulas are written out. */
function formulaReader(): (row: number, column: number, formula: CellFormula) => string | null {
  const masters = new Map<string, { row: number; column: number; text: string }>();
  return (row, column, { text, kind, group }) => {
    if (kind === 'dataTable') return null;
    if (kind !== 'shared' || group === undefined || text !== '') {
      if (group !== undefined) masters.set(group, { row, column, text });
      return text === '' ? null : `=${text}`;
    }
    const master = masters.get(group);
    return master ? `=${shiftFormula(master.text, row - master.row, column - master.column)}` : null;
  };
}

/** The parts that add-ins keep in a workbook, with the id that their properties give them. */
function customXmlOf(pkg: Package, workbookPart: string): { id: string; xml: string }[] {
  return readRelationships(pkg, workbookPart)
    .filter((r) => r.kind === 'customXml' && hasPart(pkg, r.target))
    .map((r, index) => {
      const properties = readRelationships(pkg, r.target).find(({ kind }) => kind === 'customXmlProps');
      const text =
        properties && hasPart(pkg, properties.target)
          ? new TextDecoder().decode(partBytes(pkg, properties.target))
          : '';
      return {
        id: /itemID="([^"]+)"/.exec(text)?.[1] ?? `{custom-${index}}`,
        xml: new TextDecoder().decode(partBytes(pkg, r.target)),
      };
    });
}

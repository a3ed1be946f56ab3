/** What a worksheet part says beside its cells' values: widths, heights, panes, merged cells, lists to choose from. */
import type { HostSheet } from '../../host';
import { columnLetters, parseArea } from '../../../file/address';
import { readPart, type Package } from '../../../file/package';
import { isTrue } from '../../../file/xml/sax';

export interface SheetLayout {
  /** Number of the cell format by address. */
  formats: Map<string, number>;
  sheet: Omit<HostSheet, 'name'>;
}

/** Characters to points, with the usual font: seven pixels a character and five around, at 96 dpi. */
const widthInPoints = (characters: number): number => (Math.round(characters * 7) + 5) * 0.75;

/** Columns that have a width of their own up to here; files often give the rest one, too. */
const LAST_WIDTH = 200;

export function readLayout(pkg: Package, part: string): SheetLayout {
  const formats = new Map<string, number>();
  const widths: Record<string, number> = {};
  const heights: Record<string, number> = {};
  const [hiddenRows, hiddenColumns, merged]: [number[], string[], string[]] = [[], [], []];
  const validations: { address: string; settings: Record<string, never> | object }[] = [];
  const more: { -readonly [K in keyof HostSheet]?: HostSheet[K] } = {};
  let list: { address: string; text: string[] } | null = null;
  let inFormula = false;
  readPart(pkg, part, {
    open(tag, a) {
      if (tag === 'c' && a.s !== undefined && a.r !== undefined && a.s !== '0') formats.set(a.r, Number(a.s));
      else if (tag === 'row') {
        const row = Number(a.r);
        if (isTrue(a.customHeight) && a.ht !== undefined) heights[row] = Number(a.ht);
        if (isTrue(a.hidden)) hiddenRows.push(row);
      } else if (tag === 'col') {
        for (let column = Number(a.min); column <= Math.min(Number(a.max), LAST_WIDTH); column++) {
          if (a.width !== undefined) widths[columnLetters(column)] = widthInPoints(Number(a.width));
          if (isTrue(a.hidden)) hiddenColumns.push(columnLetters(column));
        }
      } else if (tag === 'pane' && /^frozen/.test(a.state ?? ''))
        more.frozen = { rows: Number(a.ySplit ?? 0), columns: Number(a.xSplit ?? 0) };
      else if (tag === 'sheetView' && a.showGridLines !== undefined && !isTrue(a.showGridLines))
        more.showGridlines = false;
      else if (tag === 'tabColor' && /^[0-9A-F]{8}$/i.test(a.rgb ?? ''))
        more.tabColor = `#${(a.rgb ?? '').slice(2)}`;
      else if (tag === 'mergeCell' && a.ref !== undefined) merged.push(a.ref);
      else if (tag === 'sheetProtection') more.protected = isTrue(a.sheet);
      else if (tag === 'autoFilter' && a.ref !== undefined) more.filter = { address: a.ref, filtered: false };
      else if (tag === 'filterColumn' && more.filter) more.filter = { ...more.filter, filtered: true };
      else if (tag === 'dataValidation' && a.type === 'list') list = { address: a.sqref ?? '', text: [] };
      else if (tag === 'formula1') inFormula = true;
    },
    text(text) {
      if (inFormula) list?.text.push(text);
    },
    close(tag) {
      if (tag === 'formula1') inFormula = false;
      if (tag !== 'dataValidation' || !list) return;
      const words = /^"(.*)"$/s.exec(list.text.join(''))?.[1];
      // Several areas in one validation are left out: the sheets of ours have one each.
      if (words !== undefined && parseArea(list.address))
        validations.push({
          address: list.address,
          settings: { rule: { list: { inCellDropDown: true, source: words.replace(/""/g, '"') } } },
        });
      list = null;
    },
  });
  return {
    formats,
    sheet: {
      ...more,
      ...(Object.keys(widths).length > 0 ? { columnWidths: widths } : {}),
      ...(Object.keys(heights).length > 0 ? { rowHeights: heights } : {}),
      ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
      ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
      ...(merged.length > 0 ? { merged } : {}),
      ...(validations.length > 0
        ? { validations: validations as NonNullable<HostSheet['validations']> }
        : {}),
    },
  };
}

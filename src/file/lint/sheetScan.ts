import type { Package } from '../package';
import { readPart } from '../package';
import type { Attributes } from '../xml/sax';

/** A cell as it stands in the part, nothing interpreted. */
export interface RawCell {
  attributes: Attributes;
  /** Attributes of `f`; undefined where there is none. */
  formula: Attributes | undefined;
  formulaText: string;
  value: string | undefined;
  inlineText: string | undefined;
}

export interface SheetScanner {
  /** Child of the root element. */
  top(name: string): void;
  row(attributes: Attributes): void;
  cell(cell: RawCell): void;
  /** Any other element. `text` is its own text. */
  other(name: string, attributes: Attributes, path: readonly string[]): void;
  text(name: string, text: string): void;
}

/** Streams a worksheet to the lint, which reads it apart from the reader that the snapshot uses. */
export function scanSheet(pkg: Package, part: string, scanner: SheetScanner): void {
  const path: string[] = [];
  let cell: RawCell | undefined;
  let text = '';
  readPart(pkg, part, {
    open(name, a) {
      if (path.length === 1) scanner.top(name);
      text = '';
      if (path[1] !== 'sheetData') scanner.other(name, a, path);
      else if (name === 'row') scanner.row(a);
      else if (name === 'c')
        cell = {
          attributes: a,
          formula: undefined,
          formulaText: '',
          value: undefined,
          inlineText: undefined,
        };
      else if (name === 'f' && cell) cell.formula = a;
      path.push(name);
    },
    text(piece) {
      text += piece;
    },
    close(name) {
      path.pop();
      if (path[1] !== 'sheetData') {
        if (name === 'formula' || name === 'formula1' || name === 'formula2') scanner.text(name, text);
      } else if (cell) {
        if (name === 'f') cell.formulaText = text;
        else if (name === 'v') cell.value = text;
        else if (name === 't' && path.at(-1) !== 'rPh') cell.inlineText = (cell.inlineText ?? '') + text;
        else if (name === 'c') {
          scanner.cell(cell);
          cell = undefined;
        }
      }
      text = '';
    },
  });
}

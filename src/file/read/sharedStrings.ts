import type { Package } from '../package';
import { readPart } from '../package';
import { decodeXstring } from '../xml/text';

/**
 * The workbook's shared strings in order (ECMA-376 part 1, 18.4.9). Rich text runs are joined; phonetic
 * runs (`rPh`, 18.4.6: ふりがな) are no part of the text.
 */
export function readSharedStrings(pkg: Package, part: string): string[] {
  const strings: string[] = [];
  let pieces: string[] = [];
  let phonetic = 0;
  let inText = false;
  readPart(pkg, part, {
    open(tag) {
      if (tag === 'si') pieces = [];
      else if (tag === 'rPh') phonetic++;
      else if (tag === 't') inText = phonetic === 0;
    },
    text(text) {
      if (inText) pieces.push(text);
    },
    close(tag) {
      if (tag === 't') inText = false;
      else if (tag === 'rPh') phonetic--;
      else if (tag === 'si') strings.push(decodeXstring(pieces.join('')));
    },
  });
  return strings;
}

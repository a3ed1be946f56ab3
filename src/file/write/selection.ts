import { partBytes } from '../package';
import type { ZipEntry } from '../zip/entries';
import { concat } from '../zip/inflate';
import { deflateBytes } from '../zip/writer';
import type { Draft } from './draft';
import { putPart } from './draft';

/** `sheetViews` stands before the cells (ECMA-376 part 1, 18.3.1.99), within this many bytes. */
const HEAD = 64 * 1024;
const SELECTED = /(<(?:\w+:)?sheetView\b[^>]*?)\s+tabSelected="(?:1|true|on)"/g;

/**
 * Takes the mark "selected" from a sheet. Two selected sheets are a group in Excel: what a person types in one
 * is typed into the other too. This attribute is all that is changed in a sheet of the user's.
 */
export function deselectSheet(draft: Draft, part: string): void {
  const entry = draft.entries.get(part.toLowerCase()) as ZipEntry;
  const bytes = partBytes(draft, part);
  const latin1 = new TextDecoder('latin1');
  const head = latin1.decode(bytes.subarray(0, HEAD));
  const end = head.search(/<(?:\w+:)?sheetData\b/);
  const match = [...head.slice(0, end < 0 ? head.length : end).matchAll(SELECTED)];
  if (match.length === 0) return;
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const { index, 0: whole, 1: kept } of match) {
    pieces.push(bytes.subarray(at, index + (kept as string).length));
    at = index + whole.length;
  }
  pieces.push(bytes.subarray(at));
  putPart(draft, deflateBytes(entry.name, concat(pieces)));
}

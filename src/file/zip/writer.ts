import { Deflate, strToU8 } from 'fflate';
import { concat } from './inflate';
import { crc32 } from './crc32';
import type { ZipEntry } from './entries';

/** 1980-01-01 00:00, the first moment a ZIP can express: the clock must not change the bytes. */
const DOS_TIME = 0;
const DOS_DATE = (1 << 5) | 1;
/** Bit 11: names are UTF-8 (APPNOTE 4.4.4). */
const UTF8 = 0x0800;
/** Characters gathered before they go to the compressor. */
const BATCH = 1 << 16;
/** For sheets: two thirds of the time of level 6, three hundredths more bytes (measured on 38 and 93 MB). */
const SHEET_LEVEL = 3;

/** Compresses text that comes piece by piece; holds only the compressed bytes. */
export function deflateText(name: string, pieces: Iterable<string>): ZipEntry {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let crc = 0;
  const deflater = new Deflate({ level: SHEET_LEVEL }, (chunk) => chunks.push(chunk.slice()));
  const push = (text: string): void => {
    const bytes = strToU8(text);
    size += bytes.length;
    crc = crc32(bytes, crc);
    deflater.push(bytes);
  };
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < BATCH) continue;
    push(waiting.join(''));
    waiting = [];
    length = 0;
  }
  if (length) push(waiting.join(''));
  deflater.push(new Uint8Array(0), true);
  return { name, method: 8, crc, size, compressed: concat(chunks) };
}

/** Compresses a part that is already in memory. */
export function deflateBytes(name: string, bytes: Uint8Array): ZipEntry {
  const chunks: Uint8Array[] = [];
  new Deflate({ level: 6 }, (chunk) => chunks.push(chunk.slice())).push(bytes, true);
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, compressed: concat(chunks) };
}

/**
 * An archive of the entries in their order (APPNOTE 4.3.6). Entries keep their compressed bytes, so what
 * was read goes out as it came in. Same entries, same bytes.
 */
export function writeArchive(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => strToU8(entry.name));
  const body = entries.reduce((sum, entry, i) => sum + 30 + names[i]!.length + entry.compressed.length, 0);
  const directory = names.reduce((sum, name) => sum + 46 + name.length, 0);
  // Below 4 GiB and 65,535 entries no ZIP64 records are needed.
  if (body + directory > 0xfffffff0 || entries.length > 0xfffe)
    throw new RangeError('archive over 4 GiB or 65,534 entries');
  const out = new Uint8Array(body + directory + 22);
  const view = new DataView(out.buffer);
  let at = 0;
  let central = body;
  entries.forEach((entry, i) => {
    const name = names[i]!;
    view.setUint32(central, 0x02014b50, true);
    view.setUint16(central + 4, 20, true);
    view.setUint32(central + 42, at, true);
    common(view, central + 6, entry, name.length);
    out.set(name, central + 46);
    central += 46 + name.length;
    view.setUint32(at, 0x04034b50, true);
    common(view, at + 4, entry, name.length);
    out.set(name, at + 30);
    out.set(entry.compressed, at + 30 + name.length);
    at += 30 + name.length + entry.compressed.length;
  });
  view.setUint32(central, 0x06054b50, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, directory, true);
  view.setUint32(central + 16, body, true);
  return out;
}

/** The fields that local and central headers share, from `version needed` on. */
function common(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, DOS_TIME, true);
  view.setUint16(at + 8, DOS_DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

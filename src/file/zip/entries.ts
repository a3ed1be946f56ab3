import { damaged, FileProblemError, fileProblem } from '../problems';
import type { PackageLimits } from './limits';

/** One part as it lies in the archive: still compressed. */
export interface ZipEntry {
  /** Name with `/`, as stored, without leading slash. */
  name: string;
  /** 0 stored, 8 deflated. */
  method: 0 | 8;
  crc: number;
  /** Bytes once inflated, as the directory declares it. */
  size: number;
  /** View into the file's bytes. */
  compressed: Uint8Array;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const U32 = 0xffffffff;

interface Directory {
  count: number;
  offset: number;
  size: number;
}

/**
 * The archive's entries from its central directory (APPNOTE.TXT 6.3: 4.3.12, 4.3.16; ZIP64 4.3.14, 4.5.3),
 * checked before anything is inflated: bounds, sizes, ratio, names, duplicates, overlaps.
 * Throws FileProblemError.
 */
export function readEntries(bytes: Uint8Array, limits: PackageLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.entries) throw tooLarge('entries', limits.entries);
  const entries: ZipEntry[] = [];
  const ranges: [start: number, end: number, name: string][] = [];
  const seen = new Set<string>();
  let total = 0;
  let at = directory.offset;
  for (let i = 0; i < directory.count; i++) {
    if (at + 46 > directory.offset + directory.size || view.getUint32(at, true) !== CENTRAL)
      throw damaged('directory', '');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw damaged('directory', '');
    const stored = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    // Some writers on Windows store backslashes; every part name has slashes (ISO 29500-2, 6.2.2).
    const name = stored.replace(/\\/g, '/');
    const field = sizes(view, at, at + 46 + nameLength, extraLength);
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const crc = view.getUint32(at + 16, true);
    at = next;
    if (flags & 1) throw new FileProblemError(fileProblem('fileEncrypted', { reason: 'zip', part: name }));
    checkName(name);
    if (name.endsWith('/')) continue;
    // Part names are equal when they are so ignoring ASCII case (ISO 29500-2, 6.2.2.3).
    if (seen.has(name.toLowerCase())) throw damaged('duplicatePart', name);
    seen.add(name.toLowerCase());
    if (method !== 0 && method !== 8) throw damaged('compressionMethod', name, String(method));
    total += field.size;
    if (total > limits.totalInflated) throw tooLarge('totalInflated', limits.totalInflated);
    if (field.size > limits.ratioFrom && field.size > field.compressed * limits.ratio)
      throw tooLarge('ratio', limits.ratio, name);
    const start = dataStart(view, field.offset, name);
    const end = start + field.compressed;
    if (end > directory.offset) throw damaged('bounds', name);
    ranges.push([field.offset, end, name]);
    entries.push({ name, method, crc, size: field.size, compressed: bytes.subarray(start, end) });
  }
  refuseOverlaps(ranges);
  return entries;
}

function tooLarge(limit: string, value: number, part = ''): FileProblemError {
  return new FileProblemError(fileProblem('fileTooLarge', { limit, value, part }));
}

/** Finds the end record; a file cut off has none. */
function findDirectory(view: DataView): Directory {
  const length = view.byteLength;
  for (let at = length - 22; at >= Math.max(0, length - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + 22 + view.getUint16(at + 20, true) > length) continue;
    let directory: Directory = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
    };
    if (at >= 20 && view.getUint32(at - 20, true) === END64_LOCATOR)
      directory = directory64(view, at - 20) ?? directory;
    if (directory.offset + directory.size > at) throw damaged('directory', '');
    return directory;
  }
  throw new FileProblemError(fileProblem('fileTruncated', { size: length }));
}

function directory64(view: DataView, locator: number): Directory | undefined {
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== END64) throw damaged('directory', '');
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    size: Number(view.getBigUint64(at + 40, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

/** Sizes and place of an entry, from the ZIP64 extra field where the 32-bit ones are full. */
function sizes(view: DataView, at: number, extra: number, extraLength: number) {
  let size = view.getUint32(at + 24, true);
  let compressed = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  for (let p = extra; p + 4 <= extra + extraLength; p += 4 + view.getUint16(p + 2, true)) {
    if (view.getUint16(p, true) !== 1) continue;
    let q = p + 4;
    const end = Math.min(q + view.getUint16(p + 2, true), extra + extraLength);
    const next = (): number => {
      if (q + 8 > end) throw damaged('directory', '');
      q += 8;
      return Number(view.getBigUint64(q - 8, true));
    };
    if (size === U32) size = next();
    if (compressed === U32) compressed = next();
    if (offset === U32) offset = next();
  }
  return { size, compressed, offset };
}

function dataStart(view: DataView, offset: number, name: string): number {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw damaged('bounds', name);
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}

function checkName(name: string): void {
  const unsafe = name === '' || name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\0');
  if (unsafe || name.split('/').includes('..')) throw damaged('unsafeName', name);
}

/** Entries that share bytes are how a small archive declares a huge content. */
function refuseOverlaps(ranges: [start: number, end: number, name: string][]): void {
  ranges.sort((a, b) => a[0] - b[0]);
  for (let i = 1; i < ranges.length; i++) {
    if (ranges[i]![0] < ranges[i - 1]![1]) throw damaged('overlap', ranges[i]![2]);
  }
}

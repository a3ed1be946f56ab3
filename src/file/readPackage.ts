import type { Package } from './package';
import { hasPart, readPart } from './package';
import type { FileProblem } from './problems';
import { damaged, FileProblemError, fileProblem, problemsOf } from './problems';
import { readRelationships } from './relationships';
import { contentTypes } from './contentTypes';
import { readEntries } from './zip/entries';
import { inflateChunks } from './zip/inflate';
import type { PackageLimits } from './zip/limits';
import { DEFAULT_LIMITS } from './zip/limits';

const CONTENT_TYPES = '[Content_Types].xml';

/**
 * Opens an .xlsx or .xlsm package. Everything is checked before and while inflating: end record, sizes,
 * ratio, number of entries, names, checksums. Never hangs and never throws for what a file may contain;
 * problems come back with a code each. Parts stay compressed in memory.
 */
export function readPackage(bytes: Uint8Array, limits: Partial<PackageLimits> = {}): Package | FileProblem[] {
  return problemsOf(() => {
    refuseOtherFormats(bytes);
    const entries = readEntries(bytes, { ...DEFAULT_LIMITS, ...limits });
    // Sizes and checksums once for all, so that no later reading meets a damaged part half-way.
    for (const entry of entries) inflateChunks(entry, () => undefined);
    const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
    const draft: Package = { entries: byName, workbookPart: '' };
    if (!hasPart(draft, CONTENT_TYPES))
      throw new FileProblemError(fileProblem('fileNotXlsx', { reason: 'zip' }));
    const main = readRelationships(draft, '').find((r) => r.kind === 'officeDocument' && !r.external);
    if (!main) throw damaged('missing', 'xl/workbook.xml');
    const type = contentTypes(draft).of(main.target);
    if (!/spreadsheetml|ms-excel/.test(type)) throw notXlsx(type);
    // .xlsb keeps the same package with binary parts.
    if (type.includes('binary')) throw notXlsx(type);
    if (!hasPart(draft, main.target)) throw damaged('missing', main.target);
    const pkg: Package = { entries: byName, workbookPart: main.target };
    readPart(pkg, main.target, {});
    readRelationships(pkg, main.target);
    return pkg;
  });
}

function notXlsx(reason: string): FileProblemError {
  return new FileProblemError(fileProblem('fileNotXlsx', { reason }));
}

/** Tells apart what is often given instead of an .xlsx: nothing, a password-protected file, an old .xls, text. */
function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileProblemError(fileProblem('fileEmpty'));
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  if (ole.every((byte, i) => bytes[i] === byte)) {
    // Stream names stand in the compound file's directory as UTF-16LE ([MS-CFB] 2.6.1, [MS-OFFCRYPTO] 2.3.4.4).
    if (includesUtf16(bytes, 'EncryptedPackage'))
      throw new FileProblemError(fileProblem('fileEncrypted', { reason: 'password' }));
    if (includesUtf16(bytes, 'Workbook') || includesUtf16(bytes, 'Book'))
      throw new FileProblemError(fileProblem('fileOldXls'));
    throw notXlsx('ole');
  }
  // BIFF2–BIFF4 files begin with their BOF record ([MS-XLS] 2.4.21).
  if (bytes[0] === 0x09 && (bytes[2] === 0x04 || bytes[2] === 0x06))
    throw new FileProblemError(fileProblem('fileOldXls'));
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
  if (zip) return;
  const start = bytes.length < 4 && [0x50, 0x4b, 0x03].every((b, i) => i >= bytes.length || bytes[i] === b);
  if (start) throw new FileProblemError(fileProblem('fileTruncated', { size: bytes.length }));
  throw notXlsx('content');
}

function includesUtf16(bytes: Uint8Array, word: string): boolean {
  outer: for (let at = 0; at + word.length * 2 <= bytes.length; at++) {
    for (let i = 0; i < word.length; i++) {
      if (bytes[at + 2 * i] !== word.charCodeAt(i) || bytes[at + 2 * i + 1] !== 0) continue outer;
    }
    return true;
  }
  return false;
}

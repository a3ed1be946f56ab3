import { damaged } from './problems';
import type { SaxHandlers } from './xml/sax';
import { decoderFor, saxReader } from './xml/sax';
import type { ZipEntry } from './zip/entries';
import { inflateChunks, inflateWhole } from './zip/inflate';

/** An .xlsx or .xlsm package: its parts, still compressed, and where its workbook part is. */
export interface Package {
  /** By lower-case part name, in the archive's order. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Part name of the workbook, mostly `xl/workbook.xml`. */
  readonly workbookPart: string;
}

/** Part names as stored, in the archive's order. */
export function partNames(pkg: Package): string[] {
  return Array.from(pkg.entries.values(), (entry) => entry.name);
}

export function hasPart(pkg: Package, part: string): boolean {
  return pkg.entries.has(part.toLowerCase());
}

function entryOf(pkg: Package, part: string): ZipEntry {
  const entry = pkg.entries.get(part.toLowerCase());
  if (!entry) throw damaged('missing', part);
  return entry;
}

/** A part's whole content. Throws FileProblemError where it is missing or damaged. */
export function partBytes(pkg: Package, part: string): Uint8Array {
  return inflateWhole(entryOf(pkg, part));
}

/** A small part as text. */
export function partText(pkg: Package, part: string): string {
  const bytes = partBytes(pkg, part);
  try {
    return decoderFor(bytes).decode(bytes);
  } catch {
    throw damaged('xml', part, 'encoding');
  }
}

/** Reads an XML part in chunks. */
export function readPart(pkg: Package, part: string, handlers: SaxHandlers): void {
  const entry = entryOf(pkg, part);
  const reader = saxReader(entry.name, handlers);
  inflateChunks(entry, reader.feed);
  reader.end();
}

/** A part's bytes chunk by chunk. */
export function partChunks(pkg: Package, part: string, onChunk: (chunk: Uint8Array) => void): void {
  inflateChunks(entryOf(pkg, part), onChunk);
}

import { Inflate } from 'fflate';
import { damaged } from '../problems';
import { crc32 } from './crc32';
import type { ZipEntry } from './entries';

/** Compressed bytes handed to the inflater at once: it can give at most 1,032 times as much. */
const STEP = 16 * 1024;

/**
 * Inflates an entry chunk by chunk. Stops as soon as more comes out than the directory declared, so a
 * lying directory cannot fill the memory. Throws FileProblemError (`size`, `checksum`, `compression`).
 */
export function inflateChunks(entry: ZipEntry, onChunk: (chunk: Uint8Array) => void): void {
  let size = 0;
  let crc = 0;
  const take = (chunk: Uint8Array): void => {
    size += chunk.length;
    if (size > entry.size) throw damaged('size', entry.name);
    crc = crc32(chunk, crc);
    if (chunk.length) onChunk(chunk);
  };
  if (entry.method === 0) {
    for (let at = 0; at < entry.compressed.length; at += STEP * 16)
      take(entry.compressed.subarray(at, at + STEP * 16));
  } else {
    let ended = false;
    const inflater = new Inflate((chunk, final) => {
      ended = final;
      take(chunk);
    });
    const { compressed } = entry;
    for (let at = 0; at < compressed.length || at === 0; at += STEP) {
      try {
        inflater.push(compressed.subarray(at, at + STEP), at + STEP >= compressed.length);
      } catch (error) {
        // fflate's own errors carry a numeric code; ours and the caller's pass through.
        if (error instanceof Error && 'code' in error) throw damaged('compression', entry.name);
        throw error;
      }
    }
    if (!ended) throw damaged('compression', entry.name);
  }
  if (size !== entry.size) throw damaged('size', entry.name);
  if (crc !== entry.crc) throw damaged('checksum', entry.name);
}

/** An entry's whole content. For small parts; sheets are read in chunks. */
export function inflateWhole(entry: ZipEntry): Uint8Array {
  const chunks: Uint8Array[] = [];
  inflateChunks(entry, (chunk) => {
    chunks.push(chunk.slice());
  });
  return concat(chunks);
}

/** One array out of many. */
export function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}

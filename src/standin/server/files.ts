/** Static files out of a few folders, and nothing outside of them. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

/** Address below which a folder's files are found, the longest first. */
export interface Mount {
  prefix: string;
  folder: string;
}

export interface Served {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.map': 'application/json; charset=utf-8',
};

/**
 * Only files of this server. Fluent UI and Univer write style elements; Univer draws pictures from data: and blob:.
 */
const CONTENT_SECURITY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

const plain = (status: number, text: string): Served => ({
  status,
  headers: { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  body: new TextEncoder().encode(text),
});

/** Hashed names can be kept for ever, everything else is asked for each time. */
const caching = (path: string): string =>
  /\.[0-9a-f]{12}\.js$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-store';

export async function serve(mounts: readonly Mount[], address: string): Promise<Served> {
  const path = decode(address);
  const mount = path === null ? undefined : mounts.find(({ prefix }) => path.startsWith(prefix));
  if (path === null || !mount) return plain(404, 'Not found');
  const rest = path.slice(mount.prefix.length);
  const file = normalize(join(mount.folder, rest === '' ? 'index.html' : rest));
  if (!file.startsWith(normalize(mount.folder) + sep)) return plain(404, 'Not found');
  try {
    const body = await readFile(file);
    const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
    return {
      status: 200,
      headers: { ...HEADERS, 'Content-Type': type, 'Cache-Control': caching(file) },
      body,
    };
  } catch {
    return plain(404, 'Not found');
  }
}

/** The path of an address, decoded; null for one that cannot be. */
function decode(address: string): string | null {
  try {
    const path = decodeURIComponent(new URL(address, 'https://localhost').pathname);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

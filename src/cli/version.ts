/** The version in package.json, which stands beside the compiled sources as well as beside these. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function appVersion(): string {
  const found: unknown = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8'));
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : '';
}

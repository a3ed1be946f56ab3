import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Where LibreOffice is installed when it is not on PATH. */
const USUAL = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/opt/libreoffice/program/soffice',
  '/snap/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
];

/** Path of the LibreOffice program: the one given, else on PATH, else in the usual places; undefined: none. */
export async function findSoffice(given?: string): Promise<string | undefined> {
  const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)));
  for (const path of given === undefined ? [...onPath, ...USUAL] : [given]) {
    try {
      await access(path, constants.X_OK);
      return path;
    } catch {
      // Not here.
    }
  }
  return undefined;
}

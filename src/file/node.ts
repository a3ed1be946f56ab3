/** What needs Node (disk, processes), beside everything in `index`, which runs in a browser too. */
export * from './index';
export { readBytes, writeBytes } from './files';
export type { Recalculated, RecalculateOptions } from './libreoffice/recalculate';
export { recalculateWithLibreOffice } from './libreoffice/recalculate';

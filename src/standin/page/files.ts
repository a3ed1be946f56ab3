/** Opening a file from disk and saving one, in the browser. */
import { isProblems, readPackage } from '../../file';
import { FileProblemError } from '../../file/problems';
import type { Host, HostWorkbook } from '../host';
import { openXlsx } from './xlsx/open';
import { saveXlsx } from './xlsx/save';

export type Opened = { workbook: HostWorkbook } | { problem: string };

export async function openFile(file: File): Promise<Opened> {
  const pkg = readPackage(new Uint8Array(await file.arrayBuffer()));
  if (isProblems(pkg)) return { problem: pkg.map(({ code }) => code).join(', ') };
  try {
    return { workbook: { ...openXlsx(pkg), name: file.name } };
  } catch (error) {
    if (error instanceof FileProblemError) return { problem: error.problem.code };
    throw error;
  }
}

export async function saveFile(host: Host): Promise<void> {
  const data = await host.toData();
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([new Uint8Array(saveXlsx(data))], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = (data.name ?? 'Book1.xlsx').replace(/\.xlsm$/i, '.xlsx');
  link.click();
  URL.revokeObjectURL(address);
}

/**
 * `npm run parity:libreoffice -- N`: the cases and N generated ones, written as .xlsx, recalculated by
 * LibreOffice, every formula cell compared with the core's figure; the package lint over every file.
 */
import { loadCases } from '../support/caseFile';
import { draw, shrink, tablesInWords } from './generated';
import { compareInLibreOffice } from './libreOfficeCompare';
import { inWords } from './report';
import { compact, roomy } from './situation';

const seed = Number(process.env['WARIKAN_SEED'] ?? 20120612);
const count = Number(process.env['WARIKAN_PARITY'] ?? 300);
const size = count > 300 ? roomy : compact;

test('LibreOffice gives the core’s figures from the written files', async () => {
  const { completed, drawn } = draw(size, seed, count);
  const generated = completed.map(({ index, tables }) => ({ label: String(index), tables }));
  const written = loadCases().flatMap(({ file, tables, expect: { outcome } }) =>
    outcome === 'completed' ? [{ label: file, tables }] : [],
  );
  const { compared, differences, files, lint } = await compareInLibreOffice([...written, ...generated]);
  process.stdout.write(
    `parity by LibreOffice, seed ${seed}: ${written.length} cases and ${generated.length} generated ones (${drawn} drawn) in ${files} files, ${compared} formula cells, ` +
      `${differences.length} differ, ${lint.length} findings of the package lint\n`,
  );
  expect(lint).toEqual([]);
  const first = differences[0];
  if (first !== undefined) {
    const isGenerated = /^\d+$/.test(first.label);
    const tables = !isGenerated
      ? null
      : await shrink(size, seed, Number(first.label), async (one) => {
          const again = await compareInLibreOffice([{ label: 'shrunk', tables: one.tables }]);
          return again.differences.length > 0;
        });
    throw new Error(
      [inWords(differences), 'Shrunk:', tables ? tablesInWords(tables) : '(not shrunk)'].join('\n'),
    );
  }
  expect(files).toBe(count + written.length);
  expect(compared).toBeGreaterThan(count * 100);
}, 3_600_000);

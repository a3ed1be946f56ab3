/**
 * `npm run parity:libreoffice -- N`: the cases and N generated ones, written as .xlsx, recalculated by
 * LibreOffice, every formula cell compared with the core's figure; the package lint over every file. Cost sharing:
 * the four samples and WARIKAN_PARITY_COSTS generated workbooks (12).
 */
import { templates } from '../../src/workbook/templates';
import { loadCases } from '../support/caseFile';
import { drawCosts } from './costsGenerated';
import { compactCosts, roomyCosts } from './costsSituation';
import { tablesOfTemplate } from './costsTables';
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

const costs = Number(process.env['WARIKAN_PARITY_COSTS'] ?? 12);
const SAMPLES = ['kanagawa-costs', 'saitama', 'toyama', 'yamaguchi'];

test('cost sharing: the four samples and generated workbooks', async () => {
  const { completed, rejected } = drawCosts(costs > 60 ? roomyCosts : compactCosts, seed, costs);
  const samples = SAMPLES.map((label) => ({ label, tables: tablesOfTemplate(templates[label]!()) }));
  const generated = completed.map(({ index, tables }) => ({ label: String(index), tables }));
  const { compared, differences, files, lint } = await compareInLibreOffice([...samples, ...generated]);
  process.stdout.write(
    `parity by LibreOffice, cost sharing, seed ${seed}: ${samples.length} samples and ${generated.length} generated ones ` +
      `(${[...rejected.values()].reduce((sum, one) => sum + one, 0)} refused) in ${files} files, ${compared} formula cells, ` +
      `${differences.length} differ, ${lint.length} findings of the package lint\n`,
  );
  expect(lint).toEqual([]);
  const first = differences[0];
  if (first) {
    const tables = generated.find(({ label }) => label === first.label)?.tables;
    throw new Error([inWords(differences, 30), ...(tables ? [tablesInWords(tables)] : [])].join('\n'));
  }
  expect(files).toBe(costs + samples.length);
  expect(compared).toBeGreaterThan(costs * 100);
}, 3_600_000);

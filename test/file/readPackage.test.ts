import fc from 'fast-check';
import { isProblems, readPackage, readSnapshot } from '../../src/file';
import type { PackageLimits } from '../../src/file';
import { crc32 } from '../../src/file/zip/crc32';
import type { ZipEntry } from '../../src/file/zip/entries';
import { deflateBytes, writeArchive } from '../../src/file/zip/writer';
import { richParts, richWorkbook } from './richWorkbook';
import { packed, withParts } from './tamper';

const good = richWorkbook();

function problem(bytes: Uint8Array, limits: Partial<PackageLimits> = {}): [code: string, reason: unknown] {
  const result = readPackage(bytes, limits);
  if (!isProblems(result)) return ['none', undefined];
  const first = result[0];
  return [first?.code ?? 'none', first?.values.reason ?? first?.values.limit];
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const ole = (word: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(word, 'utf16le')]);

test('CRC-32 of the standard check text', () => {
  // The check value that the catalogue of CRC algorithms gives for CRC-32/ISO-HDLC.
  expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926);
});

test.each<[string, Uint8Array, [string, unknown]]>([
  ['nothing', new Uint8Array(0), ['fileEmpty', undefined]],
  ['a text', bytesOf('団体名,人口'), ['fileNotXlsx', 'content']],
  ['a web page named .xls', bytesOf('<html></html>'), ['fileNotXlsx', 'content']],
  ['a workbook with a password', ole('EncryptedPackage'), ['fileEncrypted', 'password']],
  ['an old .xls', ole('Workbook'), ['fileOldXls', undefined]],
  ['a very old .xls', Buffer.from('0904060000001000', 'hex'), ['fileOldXls', undefined]],
  ['an old .doc', ole('WordDocument'), ['fileNotXlsx', 'ole']],
  ['half a file', good.subarray(0, good.length / 2), ['fileTruncated', undefined]],
  ['two bytes', good.subarray(0, 2), ['fileTruncated', undefined]],
  ['any archive', packed({ 'a.txt': 'a' }), ['fileNotXlsx', 'zip']],
  ['no workbook part', withParts(good, { 'xl/workbook.xml': null }), ['fileDamaged', 'missing']],
  ['a broken workbook part', withParts(good, { 'xl/workbook.xml': '<workbook>' }), ['fileDamaged', 'xml']],
  [
    'a Word document',
    withParts(good, {
      '[Content_Types].xml': (t) => t.replace('vnd.ms-excel.sheet.macroEnabled', 'x.wordprocessingml'),
    }),
    ['fileNotXlsx', 'application/x.wordprocessingml.main+xml'],
  ],
  [
    'an .xlsb',
    withParts(good, {
      '[Content_Types].xml': (t) => t.replace('macroEnabled.main+xml', 'binary.macroEnabled.main'),
    }),
    ['fileNotXlsx', 'application/vnd.ms-excel.sheet.binary.macroEnabled.main'],
  ],
  ['a name above the package', packed({ ...richParts(), '../a.xml': '' }), ['fileDamaged', 'unsafeName']],
  ['an absolute name', packed({ ...richParts(), '/a.xml': '' }), ['fileDamaged', 'unsafeName']],
  ['a part twice', packed({ ...richParts(), 'XL/Workbook.xml': '' }), ['fileDamaged', 'duplicatePart']],
])('%s', (_, bytes, expected) => {
  expect(problem(bytes)).toEqual(expected);
});

const entry = (name: string, content: Uint8Array, change: Partial<ZipEntry> = {}): ZipEntry => ({
  ...deflateBytes(name, content),
  ...change,
});

test('an archive that declares more than the limits is refused before inflating', () => {
  expect(problem(good, { entries: 3 })).toEqual(['fileTooLarge', 'entries']);
  expect(problem(good, { totalInflated: 1000 })).toEqual(['fileTooLarge', 'totalInflated']);
  const padding = new Uint8Array(40 * 1024 * 1024);
  expect(problem(writeArchive([entry('xl/padding.bin', padding)]))).toEqual(['fileTooLarge', 'ratio']);
});

test('an archive that lies about its sizes is stopped while inflating', () => {
  const bomb = entry('xl/bomb.bin', new Uint8Array(60 * 1024 * 1024), { size: 100 });
  expect(problem(writeArchive([bomb]))).toEqual(['fileDamaged', 'size']);
  expect(problem(writeArchive([entry('a', bytesOf('abc'), { size: 4 })]))).toEqual(['fileDamaged', 'size']);
  expect(problem(writeArchive([entry('a', bytesOf('abc'), { crc: 1 })]))).toEqual([
    'fileDamaged',
    'checksum',
  ]);
  const cut = entry('a', bytesOf('abcdefgh'.repeat(9)));
  const half = { ...cut, compressed: cut.compressed.subarray(0, 5) };
  expect(problem(writeArchive([half]))).toEqual(['fileDamaged', 'compression']);
});

test('entries that share bytes are refused', () => {
  const bytes = writeArchive([entry('a', bytesOf('abc')), entry('b', bytesOf('abc'))]);
  const view = new DataView(bytes.buffer);
  // The second entry's header in the central directory points to the first one's data.
  const second = bytes.length - 22 - 47;
  view.setUint32(second + 42, 0, true);
  expect(problem(bytes)).toEqual(['fileDamaged', 'overlap']);
});

test('an entry with a password is refused as encrypted', () => {
  const bytes = writeArchive([entry('a', bytesOf('abc'))]);
  const view = new DataView(bytes.buffer);
  view.setUint16(bytes.length - 22 - 47 + 8, 1, true);
  expect(problem(bytes)).toEqual(['fileEncrypted', 'zip']);
});

test('an archive comment and backslashes in names do no harm', () => {
  const { 'xl/styles.xml': styles, ...rest } = richParts();
  const bytes = packed({ ...rest, 'xl\\styles.xml': styles as string });
  const commented = Buffer.concat([bytes, Buffer.from('comment')]);
  commented.writeUInt16LE(7, bytes.length - 2);
  expect(problem(commented)).toEqual(['none', undefined]);
});

test('UTF-16 parts are read', () => {
  const text = richParts()['xl/sharedStrings.xml'] as string;
  const utf16 = Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le');
  const pkg = readPackage(withParts(good, { 'xl/sharedStrings.xml': utf16 }));
  if (isProblems(pkg)) throw new Error('refused');
  expect(readSnapshot(pkg).snapshot.tables[0]?.rows[0]?.[0]).toBe('葉山町');
});

test('whatever byte is changed, and wherever a file is cut, there is an answer', () => {
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
      const bytes = good.slice(0, cut ? at : good.length);
      if (!cut) bytes[at] = byte;
      const result = readPackage(bytes);
      if (isProblems(result)) expect(result[0]?.code).toMatch(/^file/);
      else readSnapshot(result);
    }),
    { numRuns: 400 },
  );
});

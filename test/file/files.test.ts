import { link, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBytes, writeBytes } from '../../src/file/node';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warikan-test-'));
  await writeFile(join(folder, '入力.xlsx'), 'input');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('output');

test('a file is written under its name, and nothing else is left', async () => {
  const target = join(folder, '結果.xlsx');
  expect(await writeBytes(target, bytes, [join(folder, '入力.xlsx')])).toBeNull();
  expect(await writeBytes(target, bytes)).toBeNull();
  expect(await readFile(target, 'utf8')).toBe('output');
  expect((await readdir(folder)).sort()).toEqual(['入力.xlsx', '結果.xlsx'].sort());
});

test('an input is never written over, by its path, a detour, a symbolic or a hard link', async () => {
  const input = join(folder, '入力.xlsx');
  await symlink(input, join(folder, 'sym.xlsx'));
  await link(input, join(folder, 'hard.xlsx'));
  const targets = [
    input,
    join(folder, 'x', '..', '入力.xlsx'),
    join(folder, 'sym.xlsx'),
    join(folder, 'hard.xlsx'),
  ];
  for (const target of targets)
    expect(await writeBytes(target, bytes, [input])).toMatchObject([{ code: 'outputIsInput' }]);
  expect(await readFile(input, 'utf8')).toBe('input');
});

test('what cannot be read or written is a problem', async () => {
  expect(await readBytes(join(folder, 'none.xlsx'))).toMatchObject([{ code: 'fileNotFound' }]);
  expect(await readBytes(folder)).toMatchObject([{ code: 'fileNotReadable' }]);
  expect(await writeBytes(join(folder, 'no', 'folder.xlsx'), bytes)).toMatchObject([
    { code: 'fileNotWritable' },
  ]);
  expect(await writeBytes(folder, bytes)).toMatchObject([{ code: 'fileNotWritable' }]);
});

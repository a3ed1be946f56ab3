/** The stand-in's server: only its own folders, and the headers that keep the page on this machine. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type Mount } from '../../src/standin/server/files';

const root = mkdtempSync(join(tmpdir(), 'warikan-server-'));
for (const folder of ['page', 'addin']) mkdirSync(join(root, folder));
writeFileSync(join(root, 'secret.txt'), 'no');
writeFileSync(join(root, 'page', 'index.html'), '<p>表</p>');
writeFileSync(join(root, 'addin', 'taskpane.0123456789ab.js'), '1');
const mounts: Mount[] = [
  { prefix: '/addin/', folder: join(root, 'addin') },
  { prefix: '/', folder: join(root, 'page') },
];

test('serves the page, never kept, and hashed files, kept', async () => {
  const page = await serve(mounts, '/?lang=en');
  expect([page.status, new TextDecoder().decode(page.body)]).toEqual([200, '<p>表</p>']);
  expect(page.headers).toMatchObject({
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  expect(page.headers['Content-Security-Policy']).toContain("default-src 'self'");
  const script = await serve(mounts, '/addin/taskpane.0123456789ab.js');
  expect(script.headers['Cache-Control']).toContain('immutable');
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/addin/..%2f..%2fsecret.txt',
  '/addin/%2e%2e%2fsecret.txt',
  '/nothing.js',
  '/%E0%A4%A',
  '/a%00b',
  '//[',
])('%s is not found', async (address) => {
  expect((await serve(mounts, address)).status).toBe(404);
});

/** A large computation: stopped in the middle, the workbook as it was, the pane usable after it. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inputPlan } from '../bench/inputs.mjs';
import { openDesk, ready, workbookOf } from './desk.mjs';
import { fits, withoutFindings } from './looks.mjs';

const require = createRequire(import.meta.url);

export const large = [
  {
    name: 'a computation of 60 × 200 is stopped: the workbook is unchanged, the pane goes on',
    run: async ({ browser, address, pictures }) => {
      const { writePlan } = require('../../dist/file/index.js');
      const plan = inputPlan({ members: 60, forms: 200, rounds: 1 });
      const file = join(pictures, '..', 'sixty.xlsx');
      writeFileSync(file, writePlan(null, plan, { now: '2026-01-01T00:00:00' }));
      const desk = await openDesk(browser, address, { query: '?latency=300' });
      const { page, pane, away, errors, close } = desk;
      // The grid takes no other workbook before it has drawn the first.
      await ready(pane);
      await page.locator('input[type=file]').setInputFiles(file);
      await page.locator('.file', { hasText: 'sixty.xlsx' }).waitFor({ timeout: 120_000 });
      const opened = workbookOf(page);

      // The first reading: nothing is shown yet, and it can be stopped all the same.
      const stop = pane.getByRole('button', { name: '計算をやめる' });
      await stop.dispatchEvent('click', {}, { timeout: 60_000 });
      await pane.getByText('ブックをまだ読んでいない').waitFor({ timeout: 60_000 });
      const before = await opened;
      await page.locator('#pane').screenshot({ path: `${pictures}ja-light-350-stopped.png` });
      await fits(pane);
      await withoutFindings(page);

      const again = pane.getByRole('button', { name: '読み直す' });
      await again.click();
      await ready(pane);
      await pane.getByText('60団体・200帳票・1回次').waitFor();
      // The next one: what was shown stays.
      await again.click();
      await stop.dispatchEvent('click', {}, { timeout: 60_000 });
      await pane.getByText('計算をやめた').waitFor({ timeout: 60_000 });
      await pane.getByRole('tab', { name: '内容' }).click();
      await pane.getByText('書くシート').first().waitFor({ timeout: 60_000 });
      assert.deepEqual(await workbookOf(page), before);
      assert.deepEqual([...errors, ...away], []);
      await close();
    },
  },
];

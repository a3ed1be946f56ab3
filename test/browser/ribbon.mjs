/** The three commands of the ribbon, pressed as in Excel: the pane is shown, and says what came of it. */
import assert from 'node:assert/strict';
import { openDesk, ready, type, workbookOf } from './desk.mjs';
import { written } from './jobs.mjs';
import { fits, withoutFindings } from './looks.mjs';

const press = (page, name) => page.locator('#ribbon').getByRole('button', { name, exact: true }).click();

export const ribbon = [
  {
    name: 'ribbon: 検算, 元に戻す, 自己診断 from a closed pane, over the guide, and where there is nothing to restore',
    run: async ({ browser, address, pictures }) => {
      const { page, pane, errors, away, close } = await openDesk(browser, address, { query: '?pane=closed' });
      await page.locator('#ribbon button').nth(3).waitFor();
      assert.equal(await page.locator('#pane iframe').count(), 0);
      await press(page, '元に戻す');
      await pane.getByText('戻せる状態がない').waitFor({ timeout: 60_000 });
      await page.locator('#pane').screenshot({ path: `${pictures}ja-light-350-ribbon-restore-none.png` });
      const before = await workbookOf(page);
      await written(pane);
      await type(page, '割勘 団体別帳票費用', 'G5', '1');

      await pane.getByRole('button', { name: '使い方' }).click();
      await pane.getByRole('heading', { name: '割勘の使い方' }).waitFor();
      await press(page, '検算');
      await pane.getByText('判定：相違あり').waitFor({ timeout: 60_000 });

      await press(page, '元に戻す');
      const restore = pane.getByRole('button', { name: /^戻す/ });
      await restore.waitFor();
      await page.locator('#pane').screenshot({ path: `${pictures}ja-light-350-ribbon-restore.png` });
      await fits(pane);
      await withoutFindings(page);
      // It has the focus: Enter restores.
      await page.keyboard.press('Enter');
      await pane.getByText('元に戻した').waitFor({ timeout: 60_000 });
      assert.deepEqual({ ...(await workbookOf(page)), activeSheet: '' }, { ...before, activeSheet: '' });

      await press(page, '検算');
      await pane.getByText('判定：判定できない').waitFor({ timeout: 60_000 });
      await press(page, '自己診断');
      await pane.getByText(/件すべて合格/).waitFor({ timeout: 120_000 });
      assert.ok(await pane.getByText(/件すべて合格/).isVisible());
      await page.locator('#pane').screenshot({ path: `${pictures}ja-light-350-ribbon-selfcheck.png` });
      // Each command said that it is completed: the ribbon takes the next one.
      await page.locator('#ribbon button:not(:disabled)').nth(3).waitFor();
      assert.deepEqual([...errors, ...away], []);
      await close();
    },
  },
  {
    name: 'ribbon: what is pressed in the middle of a write is not begun, and said so',
    run: async ({ browser, address, pictures }) => {
      const { page, pane, errors, away, close } = await openDesk(browser, address, { query: '?latency=100' });
      await ready(pane);
      await pane.getByRole('tab', { name: '内容' }).click();
      await pane.getByRole('button', { name: '書き込む' }).click();
      await press(page, '検算');
      await pane.getByText('リボンで押した仕事は始めていない').waitFor({ timeout: 20_000 });
      await page.locator('#pane').screenshot({ path: `${pictures}ja-light-350-ribbon-busy.png` });
      await pane.getByText('総合検算：一致').waitFor({ timeout: 60_000 });
      await pane.getByText('リボンで押した仕事は始めていない').waitFor();
      assert.deepEqual([...errors, ...away], []);
      await close();
    },
  },
];

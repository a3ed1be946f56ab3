/** The first run, the keyboard alone, stopping, the self check, files. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { openDesk, ready, type, workbookOf } from './desk.mjs';

export const more = [
  {
    name: 'a workbook without inputs: three lines, and the sample by one button',
    run: async ({ browser, address, pictures }) => {
      const { page, pane, errors, away, close } = await openDesk(browser, address, { query: '?sample=none' });
      await ready(pane, 'はじめての方へ');
      await page.locator('#pane').screenshot({ path: `${pictures}ja-light-350-first.png` });
      await pane.getByRole('button', { name: '見本を入れる' }).click();
      await ready(pane);
      const { sheets } = await workbookOf(page);
      assert.ok(sheets.some(({ tables = [] }) => tables.some(({ name }) => name === '発注予定')));
      assert.deepEqual([...errors, ...away], []);
      await close();
    },
  },
  {
    name: 'the keyboard alone: from the inputs to the write',
    run: async ({ browser, address }) => {
      const { pane, errors, close } = await openDesk(browser, address);
      await ready(pane);
      const next = pane.getByRole('button', { name: '次へ' });
      await next.focus();
      await next.press('Enter');
      const following = pane.getByRole('button', { name: '次の指摘' });
      await following.focus();
      await following.press('Space');
      await pane.locator('[aria-current="true"]').waitFor();
      const tab = pane.getByRole('tab', { selected: true });
      await tab.focus();
      await tab.press('ArrowRight');
      await pane.getByRole('tab', { name: '内容' }).press('Enter');
      const write = pane.getByRole('button', { name: '書き込む' });
      await write.focus();
      await write.press('Enter');
      await pane.getByText('総合検算：一致').waitFor({ timeout: 60_000 });
      assert.deepEqual(errors, []);
      await close();
    },
  },
  {
    name: 'a stop in the middle of a write leaves the workbook as it was',
    run: async ({ browser, address, pictures }) => {
      const { page, pane, errors, close } = await openDesk(browser, address, { query: '?latency=400' });
      await ready(pane);
      const before = await workbookOf(page);
      await pane.getByRole('tab', { name: '内容' }).click();
      await pane.getByRole('button', { name: '書き込む' }).click();
      // At once: the progress bar under it never stands still.
      await page.locator('#pane').screenshot({ path: `${pictures}ja-light-350-writing.png` });
      await pane.getByRole('button', { name: '中止する' }).dispatchEvent('click');
      await pane.getByRole('button', { name: '中止する' }).waitFor({ state: 'detached', timeout: 60_000 });
      await pane.getByText('お知らせ').waitFor();
      assert.deepEqual({ ...(await workbookOf(page)), activeSheet: '' }, { ...before, activeSheet: '' });
      assert.deepEqual(errors, []);
      await close();
    },
  },
  {
    name: 'a wrong input is a finding that shows its cell; put right, the way goes on',
    run: async ({ browser, address, pictures }) => {
      const { page, pane, errors, close } = await openDesk(browser, address);
      await ready(pane);
      await type(page, '入力 発注予定', 'C7', 'Z町');
      await pane.getByRole('tab', { name: '内容', disabled: true }).waitFor({ timeout: 20_000 });
      await pane.getByRole('tab', { name: '指摘' }).click();
      await page.locator('#pane').screenshot({ path: `${pictures}ja-light-350-rejected.png` });
      await pane.getByRole('button', { name: '次の指摘' }).click();
      await page.waitForFunction(() => {
        const { sheet, area } = window.standin.host().model.selection;
        return sheet.name === '入力 発注予定' && area.top === 6 && area.left === 2;
      });
      await type(page, '入力 発注予定', 'C7', 'C町');
      await pane.getByRole('tab', { name: '内容', disabled: false }).waitFor({ timeout: 20_000 });
      assert.deepEqual(errors, []);
      await close();
    },
  },
  {
    name: '自己診断 passes in the stand-in, and writes its report',
    run: async ({ browser, address, pictures }) => {
      const { page, pane, errors, close } = await openDesk(browser, address);
      await ready(pane);
      await pane.getByText('自己診断').click();
      await pane.getByRole('button', { name: '確かめる' }).click();
      await pane.getByText(/件すべて合格|不合格/).waitFor({ timeout: 120_000 });
      const { sheets } = await workbookOf(page);
      const report = sheets.find(({ name }) => name === '割勘診断結果');
      const failed = (report?.cells ?? [])
        .filter(({ value }) => value === '不合格')
        .map(({ address }) => address);
      await page.screenshot({ path: `${pictures}ja-light-selfcheck.png` });
      const rows = (report?.cells ?? []).filter(({ address }) =>
        failed.some((cell) => cell.slice(1) === address.slice(1)),
      );
      assert.deepEqual(
        rows.map(({ value }) => value),
        [],
      );
      assert.ok(report, 'no report');
      assert.deepEqual(errors, []);
      await close();
    },
  },
  {
    name: 'saved as .xlsx and opened again: the same workbook, the run and its way back in it',
    run: async ({ browser, address, pictures }) => {
      const { page, pane, errors, away, close } = await openDesk(browser, address);
      await ready(pane);
      await pane.getByRole('tab', { name: '内容' }).click();
      await pane.getByRole('button', { name: '書き込む' }).click();
      await pane.getByText('総合検算：一致').waitFor({ timeout: 60_000 });
      const before = await workbookOf(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '.xlsxで保存' }).click(),
      ]);
      const file = `${pictures}../saved.xlsx`;
      writeFileSync(file, readFileSync(await download.path()));
      await page.locator('input[type=file]').setInputFiles(file);
      await page.locator('.file', { hasText: 'saved.xlsx' }).waitFor();
      await ready(pane);
      const after = await workbookOf(page);
      const cells = ({ sheets }) =>
        sheets.map(({ name, cells: list }) => [
          name,
          list.map(({ address: at, value, formula }) => [at, value, formula]),
        ]);
      assert.deepEqual(cells(after), cells(before));
      await pane.getByRole('tab', { name: '結果' }).click();
      await pane.getByRole('button', { name: /^戻す/ }).click();
      await pane.getByText('元に戻した').waitFor({ timeout: 60_000 });
      assert.equal((await workbookOf(page)).sheets.length, 9);
      assert.deepEqual([...errors, ...away], []);
      await close();
    },
  },
];

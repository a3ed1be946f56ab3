/** Each of the four jobs, from sample to restored workbook; conditions, steps, audit, input methods, the keyboard. */
import assert from 'node:assert/strict';
import { gridDiffers, openDesk, ready, tableOf, type, workbookOf } from './desk.mjs';

const tab = (pane, name) => pane.getByRole('tab', { name });
const button = (pane, name) => pane.getByRole('button', { name });
export const chooseJob = (pane, job) => pane.locator('header select').selectOption(job);

export async function written(pane) {
  await tab(pane, '内容').click();
  await button(pane, /^(書き込む|書き直す)$/).click();
  await pane.getByText('総合検算：一致').waitFor({ timeout: 60_000 });
}

async function restored(pane) {
  await tab(pane, '結果').click();
  await button(pane, /^戻す/).first().click();
  await pane.getByText('元に戻した').waitFor({ timeout: 60_000 });
}

/** What the host shows as selected. */
const selected = (page, sheet, top, left) =>
  page.waitForFunction(
    ([name, row, column]) => {
      const { sheet: shown, area } = window.standin.host().model.selection;
      return shown.name === name && area.top === row && area.left === column;
    },
    [sheet, top, left],
  );

const valueOf = async (page, name, key, heading) =>
  (await tableOf(page, name))?.find((row) => Object.values(row).includes(key))?.[heading];

/** A cell of 条件, as the grid shows it. */
async function cellBecomes(page, name, value) {
  for (let tries = 0; tries < 50; tries++) {
    if ((await valueOf(page, '条件', name, '値')) === value) return;
    await page.waitForTimeout(200);
  }
  assert.equal(await valueOf(page, '条件', name, '値'), value);
}

export const jobs = [
  {
    name: '費用按分: sample, finding, condition, steps, write, audit, restore: as before, cell by cell',
    run: async ({ browser, address, pictures }) => {
      const { page, pane, away, errors, close } = await openDesk(browser, address, { query: '?sample=none' });
      await ready(pane, 'はじめての方へ');
      await chooseJob(pane, 'costs');
      await button(pane, '見本を入れる').click();
      await ready(pane);
      await pane.getByText('14団体・3経費行・47業務').waitFor();
      const before = await workbookOf(page);

      await tab(pane, '指摘').click();
      await button(pane, '次の指摘').click();
      // 契約期間 row 2, 開始: C6.
      await selected(page, '入力 契約期間', 5, 2);

      // A condition changed in the pane is its cell, and back again.
      await tab(pane, '条件').click();
      const condition = pane.getByRole('combobox', { name: '端数月' });
      await condition.selectOption('日割');
      await cellBecomes(page, '端数月', '日割');
      await page.locator('#pane').screenshot({ path: `${pictures}ja-light-350-conditions.png` });
      await pane.getByRole('combobox', { name: '端数月', disabled: false }).selectOption('全月');
      await cellBecomes(page, '端数月', '全月');

      await tab(pane, '内容').click();
      await pane.getByRole('combobox', { name: '自団体' }).selectOption('葉山町');
      await pane.locator('dd button').first().click();
      await pane
        .getByText(/葉山町：負担額 [\d,]+円 ＝ サービス利用料/)
        .first()
        .waitFor();
      await page.locator('#pane').screenshot({ path: `${pictures}ja-light-350-own.png` });
      const shown = await pane.locator('dd button').first().textContent();
      await written(pane);
      const burden = await valueOf(page, '割勘団体別負担', '葉山町', '負担額');
      assert.equal(Number(shown.replaceAll(',', '')), burden);
      assert.deepEqual(await gridDiffers(page), []);

      await chooseJob(pane, 'audit');
      await button(pane, '検算する').click();
      await pane.getByText('判定：一致').waitFor({ timeout: 60_000 });
      await chooseJob(pane, 'costs');
      await restored(pane);
      assert.deepEqual({ ...(await workbookOf(page)), activeSheet: '' }, { ...before, activeSheet: '' });
      assert.deepEqual([...errors, ...away], []);
      await close();
    },
  },
  {
    name: '帳票共同調達: 自団体 is kept from one opening to the next, its page is written and restored',
    run: async ({ browser, address }) => {
      const { page, pane, away, errors, close } = await openDesk(browser, address);
      await ready(pane);
      const before = await workbookOf(page);
      await tab(pane, '内容').click();
      await pane.getByRole('combobox', { name: '自団体' }).selectOption('B町');
      const choice = pane.getByRole('combobox', { name: /団体票/ });
      await choice.selectOption('B町');
      await cellBecomes(page, '団体票の団体', 'B町');
      await pane.getByText('一覧を見る').click();
      await pane.getByText('割勘 団体票').waitFor();
      await written(pane);
      const rows = await tableOf(page, '割勘団体票');
      assert.equal(rows[0]['項目'], 'B町');
      // Kanagawa deck: B pays 35,000 yen in round 1.
      assert.ok(rows.some((row) => row['金額'] === 35_000));
      await restored(pane);
      // What was typed in the pane stays, as on the sheet; emptied, all is as before.
      assert.equal(await valueOf(page, '条件', '団体票の団体', '値'), 'B町');
      await tab(pane, '内容').click();
      await pane.getByRole('combobox', { name: /団体票/, disabled: false }).selectOption('書かない');
      await cellBecomes(page, '団体票の団体', null);
      assert.deepEqual({ ...(await workbookOf(page)), activeSheet: '' }, { ...before, activeSheet: '' });
      await page.reload();
      await ready(pane);
      await tab(pane, '内容').click();
      assert.equal(await pane.getByRole('combobox', { name: '自団体' }).inputValue(), 'B町');
      await pane.getByText('B町の負担・第1回').waitFor();
      assert.deepEqual([...errors, ...away], []);
      await close();
    },
  },
  {
    name: '回次比較: rounds on one basis, with their steps; written and restored',
    run: async ({ browser, address, pictures }) => {
      const { page, pane, away, errors, close } = await openDesk(browser, address);
      await ready(pane);
      const before = await workbookOf(page);
      await chooseJob(pane, 'rounds');
      await tab(pane, '内容').click();
      await pane.getByText('合計が最も少ない：第1回').waitFor();
      await pane.getByRole('tab', { name: '第2回・第3回の枚数' }).click();
      // On one basis, C at 1,000 sheets: 215,250 / 222,000 / 229,500 yen.
      await button(pane, /^215,250 第1回 共同：計算の手順/).click();
      await pane.getByText(/同じ数量での金額 215,250円 ＝ /).waitFor();
      await page.locator('#pane').screenshot({ path: `${pictures}ja-light-350-rounds.png` });
      await written(pane);
      const total = (await tableOf(page, '割勘回次比較')).map((row) => row['共同金額']);
      assert.deepEqual(total, [229_250, 222_000, 229_500]);
      await restored(pane);
      assert.deepEqual({ ...(await workbookOf(page)), activeSheet: '' }, { ...before, activeSheet: '' });
      assert.deepEqual([...errors, ...away], []);
      await close();
    },
  },
  {
    name: '提案評価: the sample from the first run, ranks with their steps, written, audited, restored',
    run: async ({ browser, address, pictures }) => {
      const { page, pane, away, errors, close } = await openDesk(browser, address, { query: '?sample=none' });
      await ready(pane, 'はじめての方へ');
      await chooseJob(pane, 'rounds');
      await pane.getByRole('combobox', { name: '見本' }).selectOption('kanagawa-scores');
      await button(pane, '見本を入れる').click();
      await ready(pane);
      await pane.getByText('3評価項目・4業者').waitFor();
      const before = await workbookOf(page);
      await tab(pane, '内容').click();
      await pane.getByText('最も高い：A社').waitFor();
      await button(pane, /^735.6 A社 合計点/).click();
      await pane.getByText('A社：合計点 735.6点 ＝ 1次評価点 562.6点 ＋ 2次評価点 173点').waitFor();
      await page.locator('#pane').screenshot({ path: `${pictures}ja-light-350-scores.png` });
      const wide = await pane.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);
      assert.equal(wide, 0, 'cut off');
      await written(pane);
      assert.equal(await valueOf(page, '割勘評価結果', 'A社', '合計点'), 735.6);
      await chooseJob(pane, 'audit');
      await button(pane, '検算する').click();
      await pane.getByText('判定：一致').waitFor({ timeout: 60_000 });
      await chooseJob(pane, 'rounds');
      await restored(pane);
      assert.deepEqual({ ...(await workbookOf(page)), activeSheet: '' }, { ...before, activeSheet: '' });
      assert.deepEqual([...errors, ...away], []);
      await close();
    },
  },
  {
    name: '検算: a number typed over a formula and a changed input are found, and shown',
    run: async ({ browser, address, pictures }) => {
      const { page, pane, away, errors, close } = await openDesk(browser, address);
      await ready(pane);
      const before = await workbookOf(page);
      await written(pane);
      await type(page, '割勘 団体別帳票費用', 'G5', '1');
      await type(page, '入力 発注予定', 'D7', '6000');
      await chooseJob(pane, 'audit');
      await button(pane, '検算する').click();
      await pane.getByText('判定：相違あり').waitFor({ timeout: 60_000 });
      await button(pane, '次の項目').click();
      await pane.locator('[aria-current="true"]').waitFor();
      await button(pane, /割勘 団体別帳票費用.*G5/)
        .first()
        .click();
      await selected(page, '割勘 団体別帳票費用', 4, 6);
      await button(pane, /入力 発注予定.*D7/)
        .first()
        .click();
      await selected(page, '入力 発注予定', 6, 3);
      await page.locator('#pane').screenshot({ path: `${pictures}ja-light-350-audit.png` });
      await type(page, '入力 発注予定', 'D7', '5000');
      await chooseJob(pane, 'forms');
      await restored(pane);
      assert.deepEqual({ ...(await workbookOf(page)), activeSheet: '' }, { ...before, activeSheet: '' });
      assert.deepEqual([...errors, ...away], []);
      await close();
    },
  },
  {
    name: '条件 without a row: a change adds the row to the table, and the results follow it',
    run: async ({ browser, address, pictures }) => {
      const { page, pane, away, errors, close } = await openDesk(browser, address);
      await ready(pane);
      const rows = (await tableOf(page, '条件')).length;
      // Kanagawa's second parameter is called something else: the table has no row for it any more.
      await type(page, '入力 条件', 'A6', '去年の条件');
      await tab(pane, '条件').click();
      await pane.getByText('条件の表に行がない。').first().waitFor({ timeout: 20_000 });
      await page.locator('#pane').screenshot({ path: `${pictures}ja-light-350-norow.png` });
      await pane.getByRole('combobox', { name: '金額の端数処理', disabled: false }).selectOption('切上げ');
      await cellBecomes(page, '金額の端数処理', '切上げ');
      assert.equal((await tableOf(page, '条件')).length, rows + 1);
      await button(pane, '金額の端数処理のセルを表示').click();
      await selected(page, '入力 条件', 4 + rows, 1);
      assert.deepEqual(await gridDiffers(page), []);
      await written(pane);
      assert.deepEqual([...errors, ...away], []);
      await close();
    },
  },
  {
    name: 'sixty members: all in the chart at a press, 自団体 marked, by size; nothing cut off at 320 px',
    run: async ({ browser, address, pictures }) => {
      const { page, pane, away, errors, close } = await openDesk(browser, address, {
        query: '?sample=empty-costs&pane=320',
      });
      await ready(pane);
      await page
        .frames()
        .find((one) => one !== page.mainFrame())
        .evaluate(() =>
          window.Excel.run(async (context) => {
            const { tables } = context.workbook;
            const fill = (name, count, valueOf) => {
              const table = tables.getItem(name);
              const columns = Object.keys(valueOf(0));
              table.resize(table.getHeaderRowRange().getResizedRange(count, 0));
              for (const heading of columns)
                table.columns.getItem(heading).getDataBodyRange().values = Array.from(
                  { length: count },
                  (_, i) => [valueOf(i)[heading]],
                );
            };
            fill('団体', 60, (i) => ({ 団体名: `${i + 1}町` }));
            fill('現行経費', 60, (i) => ({
              団体名: `${i + 1}町`,
              費目: '使用料',
              金額: 1_000_000 + 10_000 * i,
            }));
            fill('経費', 1, () => ({ 経費名: '利用料', 金額: 30_000_000, 按分方法: '現行経費割' }));
            await context.sync();
          }),
        );
      await tab(pane, '内容').click({ timeout: 30_000 });
      await pane.getByRole('combobox', { name: '自団体' }).selectOption('45町');
      assert.equal(await pane.locator('[data-bar]').count(), 13);
      await page.locator('#pane').screenshot({ path: `${pictures}ja-light-320-sixty.png` });
      await button(pane, '60団体すべてを図に示す').click();
      await pane.getByRole('tab', { name: '負担額の多い順' }).click();
      assert.equal(await pane.locator('[data-bar]').count(), 60);
      assert.equal(await pane.locator('[data-bar]').first().getAttribute('data-bar'), '60町');
      await pane.locator('[data-bar="45町"]').scrollIntoViewIfNeeded();
      await page.locator('#pane').screenshot({ path: `${pictures}ja-light-320-sixty-all.png` });
      const wide = await pane.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);
      assert.equal(wide, 0, 'cut off');
      assert.deepEqual([...errors, ...away], []);
      await close();
    },
  },
  {
    name: 'an input method: Enter ends a conversion and writes nothing; the next Enter does',
    run: async ({ browser, address }) => {
      const { page, pane, errors, close } = await openDesk(browser, address, {
        query: '?sample=kanagawa-costs',
      });
      await ready(pane);
      await tab(pane, '条件').click();
      const field = pane.getByRole('textbox', { name: '年度割の契約名' });
      await field.focus();
      const keys = await page.context().newCDPSession(page);
      await keys.send('Input.imeSetComposition', { text: 'きかんけい', selectionStart: 5, selectionEnd: 5 });
      await keys.send('Input.imeSetComposition', { text: '基幹系', selectionStart: 3, selectionEnd: 3 });
      // As Chromium reports the Enter that takes the conversion.
      await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true });
      await page.waitForTimeout(1_000);
      assert.equal(await valueOf(page, '条件', '年度割の契約名', '値'), null);
      await keys.send('Input.insertText', { text: '基幹系' });
      assert.equal(await field.inputValue(), '基幹系');
      await field.press('Enter');
      await cellBecomes(page, '年度割の契約名', '基幹系');
      assert.deepEqual(errors, []);
      await close();
    },
  },
  {
    name: '費用按分 by the keyboard alone: job, steps, a figure, a condition, the write',
    run: async ({ browser, address }) => {
      const { page, pane, errors, close } = await openDesk(browser, address, { query: '?sample=saitama' });
      await ready(pane);
      const next = button(pane, '次へ');
      await next.focus();
      await next.press('Enter');
      await pane.getByRole('heading', { name: '指摘' }).waitFor();
      await next.press('Enter');
      await pane.getByRole('heading', { name: '条件' }).waitFor();
      await page.keyboard.press('Enter');
      await pane.getByRole('heading', { name: '団体別の負担' }).waitFor();
      const figure = pane.locator('tr[data-row] button').first();
      await figure.focus();
      await page.keyboard.press('Space');
      await pane.locator('[role="group"] ol').first().waitFor();
      assert.equal(await figure.getAttribute('aria-expanded'), 'true');
      await page.keyboard.press('Space');
      assert.equal(await figure.getAttribute('aria-expanded'), 'false');
      const write = button(pane, '書き込む');
      await write.focus();
      await page.keyboard.press('Enter');
      await pane.getByText('総合検算：一致').waitFor({ timeout: 60_000 });
      const job = pane.locator('header select');
      await job.focus();
      await page.keyboard.type('検');
      await job.selectOption('audit');
      await button(pane, '検算する').press('Enter');
      await pane.getByText('判定：一致').waitFor({ timeout: 60_000 });
      assert.deepEqual(errors, []);
      await close();
    },
  },
];

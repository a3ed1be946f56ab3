/** A sheet as the staff keep it, brought in through the pane and computed; next year as before, with a changed cell. */
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import { gridDiffers, openDesk, ready, tableOf, type } from './desk.mjs';

/** Merged title, corner note, two heading rows, thousands of sheets, subtotals, a total, a note. */
const ROWS = [
  ['プレ印刷帳票（様式1）の発注予定', '', '', '', '', '', '', ''],
  ['', '', '', '', '', '', '', '（単位：千枚、円）'],
  ['団 体 名', '第1回', '', '第2回', '', '第3回', '', '計'],
  ['', '予定枚数', '単独単価', '予定枚数', '単独単価', '予定枚数', '単独単価', '枚数'],
  ['A町', 50, 4, 50, 4, 50, 4, 150],
  ['B町', 10, 8, 10, 8, 10, 8, 30],
  ['小計', 60, '', 60, '', 60, '', 180],
  ['C町', 5, 12, 1, 12, 1, 12, 7],
  ['D町', 0.5, 25, 0.5, 25, 0.5, 25, 1.5],
  ['小計', 5.5, '', 1.5, '', 1.5, '', 8.5],
  ['合計', 65.5, '', 61.5, '', 61.5, '', 188.5],
  ['※ 単独単価は2011年の見積による。', '', '', '', '', '', '', ''],
];
const MERGED = ['A1:H1', 'A3:A4', 'B3:C3', 'D3:E3', 'F3:G3'];
/** Fluent UI's own guards of the focus: not seen, and nothing to read. */
const GUARDS = '[data-tabster-dummy]';
/** Kanagawa deck: joint totals of the rounds in yen. */
const JOINT = [229_250, 222_000, 229_500];

/** The sample's orders go; the staff's sheet is there instead, its range selected. */
async function staffSheet(page) {
  const frame = page.frames().find((one) => one !== page.mainFrame());
  await frame.evaluate(
    ({ rows, merged }) =>
      window.Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem('入力 発注予定').delete();
        const sheet = worksheets.add('発注');
        sheet.getRange('A1:H12').values = rows;
        for (const area of merged) sheet.getRange(area).merge();
        sheet.activate();
        sheet.getRange('A1:H12').select();
        await context.sync();
      }),
    { rows: ROWS, merged: MERGED },
  );
}

async function write(pane) {
  await pane.getByRole('tab', { name: '内容' }).click();
  await pane.getByRole('button', { name: /書き込む|書き直す/ }).click();
  await pane.getByText('総合検算：一致').waitFor({ timeout: 60_000 });
}

const jointOf = async (page) => (await tableOf(page, '割勘回次比較'))?.map((row) => row['共同金額']);

/** The grid follows the host a moment later. */
async function settled(page) {
  for (let i = 0; i < 50 && (await gridDiffers(page)).length > 0; i++) await page.waitForTimeout(100);
  assert.deepEqual(await gridDiffers(page), []);
}

async function openBring(pane) {
  await pane.getByRole('tab', { name: '入力' }).click();
  await pane.getByText('自分のシートを取り込む').click();
}

/** What a script in the workbook does, as a person would in Excel: the same client that the pane has. */
const frameOf = (page) => page.frames().find((one) => one !== page.mainFrame());

const select = (page, address) =>
  frameOf(page).evaluate(
    (at) =>
      window.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('発注');
        sheet.activate();
        sheet.getRange(at).select();
        await context.sync();
      }),
    address,
  );

/** What stands in J4:J9: headings, formulas. */
const besideCells = (page) =>
  frameOf(page).evaluate(() =>
    window.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('発注').getRange('J4:J9');
      range.load('values,formulas');
      await context.sync();
      return { values: range.values.flat(), formulas: range.formulas.flat() };
    }),
  );

/** Results beside the staff's range: refused in a cell that is taken, written into empty ones, taken away. */
async function beside(page, pane, pictures) {
  await pane.getByText('自分のシートの隣にも結果を書く').click();
  const look = pane.getByRole('button', { name: '選んだセルから' });
  await look.waitFor();
  await select(page, 'H4');
  await look.click();
  await pane.getByText('結果を書くセルが空いていない').first().waitFor();
  assert.equal(await pane.getByRole('button', { name: '隣に書く' }).isDisabled(), true);
  await select(page, 'J4');
  await look.click();
  await pane.getByText('発注!J4 から 30セル（見出し 6、式 24）').waitFor();
  await pane.getByRole('button', { name: '隣に書く' }).click();
  await pane.getByText('30セルに書き、読み戻して一致した。').waitFor({ timeout: 60_000 });
  await page.locator('#pane').screenshot({ path: `${pictures}ja-light-350-beside.png` });
  const { violations } = await new AxeBuilder({ page })
    .include('#pane iframe')
    .exclude(['#pane iframe', GUARDS])
    .analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    [],
  );
  const there = await besideCells(page);
  assert.deepEqual(there.values, ['第1回 共同金額', 175_000, 35_000, '', 17_500, 1_750]);
  assert.match(there.formulas[1], /^=SUMIFS\(割勘団体別帳票費用\[共同金額\]/);
  await settled(page);
  await pane.getByRole('button', { name: '隣の結果を取り去る' }).click();
  await pane.getByText('30セルを空にした。').waitFor({ timeout: 60_000 });
  assert.deepEqual((await besideCells(page)).values, ['', '', '', '', '', '']);
  await settled(page);
}

export const bring = [
  {
    name: 'a staff-like sheet is brought in and computed, twice: the second time as before, with a changed cell',
    run: async ({ browser, address, pictures }) => {
      const { page, pane, away, errors, close } = await openDesk(browser, address, { height: 1000 });
      await ready(pane);
      await staffSheet(page);
      await openBring(pane);
      await pane.getByRole('button', { name: '選んだ範囲を読む' }).click();
      await pane.getByText('範囲 発注!A1:H12').waitFor();
      assert.equal(await pane.getByLabel('取り込む先の表').inputValue(), '発注予定');
      assert.equal(await pane.getByLabel('見出しは範囲の何行目か').inputValue(), '3、4');
      assert.equal(await pane.getByLabel('B 第1回／予定枚数 の列は').inputValue(), '予定枚数');
      assert.equal(await pane.getByLabel('単位：B 第1回／予定枚数').inputValue(), '千枚');
      await pane.locator('#proposal').evaluate((card) => card.scrollIntoView());
      await page.locator('#pane').screenshot({ path: `${pictures}ja-light-350-bring.png` });
      const { violations } = await new AxeBuilder({ page })
        .include('#pane iframe')
        .exclude(['#pane iframe', GUARDS])
        .analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
        [],
      );
      const wide = await pane.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);
      assert.equal(wide, 0, 'cut off');
      await pane.getByRole('button', { name: '入力の表に書く' }).click();
      await pane.getByText(/発注!A1:H12 から 12件を取り込み/).waitFor({ timeout: 60_000 });
      await settled(page);
      const orders = await tableOf(page, '発注予定');
      assert.deepEqual(
        orders.slice(0, 2).map((row) => [row['回次'], row['団体名'], row['予定枚数'], row['参考 取込元']]),
        [
          ['第1回', 'A町', 50_000, '発注!B5'],
          ['第2回', 'A町', 50_000, '発注!D5'],
        ],
      );
      await write(pane);
      assert.deepEqual(await jointOf(page), JOINT);

      await beside(page, pane, pictures);

      // A orders 10,000 sheets less in round 1, at 3.5 yen.
      await type(page, '発注', 'B5', '40');
      await pane.getByText('取り込んだ元のシートが変わった').waitFor({ timeout: 20_000 });
      await pane.getByRole('tab', { name: '指摘' }).click();
      await page.locator('#pane').screenshot({ path: `${pictures}ja-light-350-stale.png` });
      assert.equal(await pane.getByRole('tab', { name: '内容' }).isDisabled(), true);
      await pane.getByRole('button', { name: '取り込み直す', exact: true }).click();
      await pane.getByText(/発注!A1:H12 から 12件を取り込み/).waitFor({ timeout: 60_000 });
      await page.locator('#pane').screenshot({ path: `${pictures}ja-light-350-bring-again.png` });
      await write(pane);
      assert.deepEqual(await jointOf(page), [JOINT[0] - 35_000, ...JOINT.slice(1)]);
      assert.deepEqual(await gridDiffers(page), []);
      assert.deepEqual([...away, ...errors], []);
      await close();
    },
  },
];

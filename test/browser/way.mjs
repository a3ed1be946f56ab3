/** The whole way: sample → write → the deck's figures → an input changes → restore → as before. */
import assert from 'node:assert/strict';
import { gridDiffers, openDesk, ready, tableOf, type, workbookOf } from './desk.mjs';

/** Kanagawa deck, プレ印刷帳票の共同調達: joint totals of the rounds in yen. */
const JOINT = [229_250, 222_000, 229_500];
/** Saving rates of round 1, from the same table: A 12.5 %, B 56.25 %, C 70.83 %, D 86.0 %. */
const RATES = { A町: 0.125, B町: 0.5625, C町: 42_500 / 60_000, D町: 0.86 };

async function write(pane) {
  await pane.getByRole('tab', { name: '内容' }).click();
  await pane.getByRole('button', { name: /書き込む|書き直す/ }).click();
  await pane.getByText('総合検算：一致').waitFor({ timeout: 60_000 });
}

const jointOf = async (page) => (await tableOf(page, '割勘回次比較'))?.map((row) => row['共同金額']);

export const way = [
  {
    name: 'sample, write, the deck, a changed input, restore: as before, cell by cell',
    run: async ({ browser, address }) => {
      const { page, pane, away, errors, close } = await openDesk(browser, address);
      await ready(pane);
      const before = await workbookOf(page);
      assert.deepEqual(await gridDiffers(page), []);

      await write(pane);
      assert.deepEqual(await jointOf(page), JOINT);
      const members = (await tableOf(page, '割勘団体別帳票費用')).filter((row) => row['回次'] === '第1回');
      for (const [member, rate] of Object.entries(RATES))
        assert.ok(Math.abs(members.find((row) => row['団体名'] === member)['削減率'] - rate) < 1e-12, member);
      assert.deepEqual(await gridDiffers(page), []);

      // C orders 1,000 sheets more in round 1, at 3.5 yen: 3,500 yen more. The formulas follow by themselves.
      await type(page, '入力 発注予定', 'D7', '6000');
      await pane.getByText('前回の実行のあとで入力が変わった').waitFor({ timeout: 20_000 });
      await page.waitForFunction(
        (joint) => {
          const { grid, host } = window.standin;
          const { model } = host();
          const sheet = model.sheets.find(({ name }) => name === '割勘 回次比較');
          return grid.cell(sheet.id.replace(/[{}]/g, ''), 4, 9)?.v === joint;
        },
        JOINT[0] + 3_500,
        { timeout: 20_000 },
      );
      assert.deepEqual(await jointOf(page), [JOINT[0] + 3_500, ...JOINT.slice(1)]);

      await type(page, '入力 発注予定', 'D7', '5000');
      await pane
        .getByText('前回の実行のあとで入力が変わった')
        .waitFor({ state: 'detached', timeout: 20_000 });
      await pane.getByRole('tab', { name: '結果' }).click();
      await pane.getByRole('button', { name: /^戻す/ }).click();
      await pane.getByText('元に戻した').waitFor({ timeout: 60_000 });
      const after = await workbookOf(page);
      assert.deepEqual({ ...after, activeSheet: '' }, { ...before, activeSheet: '' });
      assert.deepEqual(await gridDiffers(page), []);
      assert.deepEqual(away, []);
      assert.deepEqual(errors, []);
      await close();
    },
  },
];

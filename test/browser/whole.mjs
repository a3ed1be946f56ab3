/**
 * Each of the four jobs whole, from the sample to the restored workbook, in two combinations that have nothing in
 * common: both languages, light and dark, the narrowest and the widest pane for every job. The other combinations
 * are looked at without a write (looks.mjs, jobLooks.mjs). At each step: nothing cut off, axe without findings, a picture.
 */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { openDesk, ready, tableOf, type, workbookOf } from './desk.mjs';
import { chooseJob } from './jobs.mjs';
import { fits, withoutFindings } from './looks.mjs';

const require = createRequire(import.meta.url);

/** Kanagawa deck: joint totals of the rounds in yen. */
const JOINT = [229_250, 222_000, 229_500];

/** The pane's verbs in one language, on one page. */
function handsOn({ page, pane }, { lang, theme, width }, pictures) {
  const { paneText } = require('../../dist/messages/index.js');
  const t = (word) => paneText(word, lang);
  const button = (word) => pane.getByRole('button', { name: t(word), exact: true });
  const shown = (word) => pane.getByText(t(word)).first().waitFor({ timeout: 60_000 });
  const look = async (name) => {
    await page.locator('#pane').screenshot({ path: `${pictures}${lang}-${theme}-${width}-${name}.png` });
    await fits(pane);
    await withoutFindings(page);
  };
  const to = (word) => pane.getByRole('tab', { name: t(word), exact: true }).click();
  return {
    t,
    to,
    look,
    button,
    shown,
    sample: async (job) => {
      await ready(pane, t('firstTitle'));
      await chooseJob(pane, job);
      await look(`${job}-first`);
      await button('insertSample').click();
      await ready(pane, t('found'));
      return workbookOf(page);
    },
    steps: async (job) => {
      await look(`${job}-inputs`);
      await to('stepFindings');
      await button('following').click();
      await pane.locator('[aria-current="true"]').waitFor();
      await look(`${job}-findings`);
      await to('stepConditions');
      await look(`${job}-conditions`);
      await to('stepPreview');
      await pane.locator('summary').last().click();
      await pane.locator('tr[data-row] button').first().click();
      await pane.locator('[role="group"] ol').first().waitFor();
      await look(`${job}-preview`);
    },
    write: async () => {
      await to('stepPreview');
      await button('write').click();
      await shown('writtenAgrees');
    },
    restore: async () => {
      await to('stepResult');
      await pane
        .getByRole('button', { name: new RegExp(`^${t('restore')}`) })
        .first()
        .click();
      await shown('restoredTitle');
    },
    audit: async (word) => {
      await pane.getByRole('button', { name: new RegExp(`^(${t('auditRun')}|${t('auditAgain')})$`) }).click();
      await shown(word);
    },
  };
}

async function unchanged(page, before) {
  assert.deepEqual({ ...(await workbookOf(page)), activeSheet: '' }, { ...before, activeSheet: '' });
}

/** 帳票共同調達, 回次比較 and 検算 are about one workbook. */
async function formsJobs({ page, pane }, hands) {
  const before = await hands.sample('forms');
  await hands.steps('forms');
  await hands.write();
  await hands.look('forms-result');
  assert.deepEqual(
    (await tableOf(page, '割勘回次比較')).map((row) => row['共同金額']),
    JOINT,
  );
  await hands.restore();
  await hands.look('forms-restored');
  await unchanged(page, before);

  await chooseJob(pane, 'rounds');
  await hands.to('stepInputs');
  await hands.steps('rounds');
  await hands.write();
  await hands.look('rounds-result');
  await hands.restore();
  await unchanged(page, before);

  await chooseJob(pane, 'forms');
  await hands.write();
  await chooseJob(pane, 'audit');
  await hands.look('audit-first');
  await hands.audit('auditAgrees');
  await hands.look('audit-agrees');
  await type(page, '割勘 団体別帳票費用', 'G5', '1');
  await type(page, '入力 発注予定', 'D7', '6000');
  await hands.audit('auditDiffers');
  await hands.button('followingItem').click();
  await pane.locator('[aria-current="true"]').waitFor();
  await hands.look('audit-differs');
  await type(page, '入力 発注予定', 'D7', '5000');
  await chooseJob(pane, 'forms');
  await hands.restore();
  await unchanged(page, before);
}

async function costsJob({ page }, hands) {
  const before = await hands.sample('costs');
  await hands.steps('costs');
  await hands.write();
  await hands.look('costs-result');
  await hands.restore();
  await unchanged(page, before);
}

const JOBS = [
  {
    name: 'whole job 費用按分',
    run: costsJob,
    looks: [
      { lang: 'ja', theme: 'light', width: 320 },
      { lang: 'en', theme: 'dark', width: 450 },
    ],
  },
  {
    name: 'whole jobs 帳票共同調達, 回次比較, 検算',
    run: formsJobs,
    looks: [
      { lang: 'ja', theme: 'dark', width: 450 },
      { lang: 'en', theme: 'light', width: 320 },
    ],
  },
];

export const whole = JOBS.flatMap((job) =>
  job.looks.map((look) => ({
    name: `${job.name}: ${look.lang}, ${look.theme}, ${look.width} px`,
    beside: true,
    run: async ({ browser, address, pictures }) => {
      const query = `?sample=none&lang=${look.lang}&theme=${look.theme}&pane=${look.width}`;
      const dark = look.theme === 'dark';
      const desk = await openDesk(browser, address, { query, dark, width: 1280, height: 800 });
      await job.run(desk, handsOn(desk, look, pictures));
      assert.deepEqual([...desk.errors, ...desk.away], []);
      await desk.close();
    },
  })),
);

/** The other jobs as they look, in both languages, light, dark and high contrast: nothing cut off, axe without findings. */
import assert from 'node:assert/strict';
import { openDesk, ready } from './desk.mjs';
import { chooseJob } from './jobs.mjs';
import { fits, OTHERS, withoutFindings } from './looks.mjs';

const WORDS = {
  ja: { found: '見つけた入力', preview: '内容', audit: '検算する', verdict: '判定', guide: '使い方' },
  en: { found: 'Inputs found', preview: 'Preview', audit: 'Audit', verdict: 'Verdict', guide: 'Guide' },
};

/** Samples of both jobs, and what is looked at in each. */
const STATES = [
  {
    sample: 'kanagawa-costs',
    states: {
      burdens: async ({ pane }, words) => {
        await pane.getByRole('tab', { name: words.preview }).click();
        await pane.locator('main select').first().selectOption('葉山町');
        await pane.locator('dd button').first().click();
        await pane.locator('[role="group"] ol').first().waitFor();
      },
      audit: async ({ pane }, words) => {
        await chooseJob(pane, 'audit');
        await pane.getByRole('button', { name: words.audit }).click();
        await pane.getByText(words.verdict).first().waitFor({ timeout: 60_000 });
      },
    },
  },
  {
    sample: 'kanagawa-forms',
    states: {
      rounds: async ({ pane }, words) => {
        await chooseJob(pane, 'rounds');
        await pane.getByRole('tab', { name: words.preview }).click();
        await pane.locator('tr[data-row] button').first().click();
        await pane.locator('[role="group"] ol').first().waitFor();
      },
      elsewhere: async ({ pane }) => {
        await chooseJob(pane, 'costs');
      },
    },
  },
];

const looks = [
  { lang: 'ja', theme: 'light', width: 350 },
  { lang: 'en', theme: 'dark', width: 350 },
  { lang: 'ja', theme: 'contrast', width: 350 },
  ...OTHERS,
];

export const jobPictures = looks.map(({ lang, theme, width }) => ({
  name: `looks of the jobs: ${lang}, ${theme}, ${width} px`,
  beside: true,
  run: async ({ browser, address, pictures }) => {
    for (const { sample, states } of STATES) {
      const query = `?sample=${sample}&lang=${lang}&theme=${theme}&pane=${width}`;
      const desk = await openDesk(browser, address, {
        query,
        dark: theme !== 'light',
        width: 1280,
        height: 800,
      });
      const words = WORDS[lang];
      await ready(desk.pane, words.found);
      for (const [name, go] of Object.entries(states)) {
        await go(desk, words);
        await desk.page.waitForTimeout(300);
        await fits(desk.pane);
        await desk.page
          .locator('#pane')
          .screenshot({ path: `${pictures}${lang}-${theme}-${width}-${name}.png` });
        if (width === 350) await withoutFindings(desk.page);
      }
      assert.deepEqual([...desk.errors, ...desk.away], []);
      await desk.close();
    }
  },
}));

/** Each step in both languages, light and dark, narrow and wide: pictures, nothing cut off, axe without findings. */
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import { openDesk, ready } from './desk.mjs';

const STEPS = {
  ja: { inputs: '入力', findings: '指摘', conditions: '条件', preview: '内容', found: '見つけた入力' },
  en: {
    inputs: 'Inputs',
    findings: 'Findings',
    conditions: 'Terms',
    preview: 'Preview',
    found: 'Inputs found',
  },
};

/** Fluent's own focus guards, hidden from everybody. */
const GUARDS = '[data-tabster-dummy]';

export async function withoutFindings(page) {
  // The grid beside the pane is Univer's, not ours.
  const { violations } = await new AxeBuilder({ page })
    .include(['#pane iframe', 'body'])
    .exclude(['#pane iframe', GUARDS])
    .analyze();
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n  ')}`,
  );
  assert.deepEqual(told, []);
}

/** Nothing wider than the pane, no text cut off, and the upper right 40 × 40 pixels are Excel's. */
export async function fits(pane) {
  const problems = await pane.locator('body').evaluate((body) => {
    const width = body.ownerDocument.documentElement.clientWidth;
    const said = (element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`;
    const shown = [...body.querySelectorAll('*')].filter(
      (one) => one.checkVisibility() && one.clientWidth > 0,
    );
    const wide = shown.filter((one) => one.getBoundingClientRect().right > width + 0.5);
    const corner = shown.filter((one) => {
      // What is scrolled away above the step is not seen there.
      if (one.children.length > 0 || one.closest('main')?.getBoundingClientRect().top >= 40) return false;
      const { right, top } = one.getBoundingClientRect();
      return right > width - 40 && top < 40;
    });
    const cuts = (overflow) => overflow === 'hidden' || overflow === 'clip';
    /** Whether something around the element cuts off what stands in `text`. */
    const isCut = (element, text) => {
      for (let one = element; one && one !== body; one = one.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(one);
        const box = one.getBoundingClientRect();
        // Words for who listens alone stand in one pixel.
        if (box.width <= 1) return false;
        if (cuts(overflowX) && (text.right > box.right + 1 || text.left < box.left - 1)) return true;
        if (cuts(overflowY) && text.bottom > box.bottom + 2) return true;
      }
      return false;
    };
    const range = body.ownerDocument.createRange();
    const texts = shown.filter(
      (one) =>
        one.tagName !== 'OPTION' &&
        one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''),
    );
    const cut = texts.filter((one) => {
      range.selectNodeContents(one);
      return isCut(one, range.getBoundingClientRect());
    });
    const pen = body.ownerDocument.createElement('canvas').getContext('2d');
    const narrow = shown.filter((one) => {
      if (one.tagName !== 'SELECT') return false;
      const { font, paddingLeft, paddingRight } = getComputedStyle(one);
      pen.font = font;
      const room = one.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      return pen.measureText(one.selectedOptions[0]?.text ?? '').width > room + 1;
    });
    return [
      ...wide.map((one) => `wide: ${said(one)}`),
      ...corner.map((one) => `corner: ${said(one)}`),
      ...cut.map((one) => `cut off: ${said(one)}`),
      ...narrow.map((one) => `cut off: ${one.selectedOptions[0]?.text}`),
    ];
  });
  assert.deepEqual(problems, []);
}

/** The combinations in which no job is gone through whole (whole.mjs): each language, colour and width is in two. */
export const OTHERS = [
  { lang: 'ja', theme: 'light', width: 450 },
  { lang: 'ja', theme: 'dark', width: 320 },
  { lang: 'en', theme: 'light', width: 320 },
  { lang: 'en', theme: 'dark', width: 450 },
];

/** The usual width goes on to the write, with axe at each step. */
const looks = [
  { lang: 'ja', theme: 'light', width: 350 },
  { lang: 'en', theme: 'dark', width: 350 },
  ...OTHERS,
];

export const pictures = looks.map(({ lang, theme, width }) => ({
  name: `looks: ${lang}, ${theme}, ${width} px`,
  beside: true,
  run: async ({ browser, address, pictures: folder }) => {
    const query = `?lang=${lang}&theme=${theme}&pane=${width}`;
    const desk = await openDesk(browser, address, {
      query,
      dark: theme === 'dark',
      width: 1280,
      height: 800,
    });
    const { page, pane, errors, away, close } = desk;
    const words = STEPS[lang];
    await ready(pane, words.found);
    for (const step of ['inputs', 'findings', 'conditions', 'preview']) {
      await pane.getByRole('tab', { name: words[step] }).click();
      if (step === 'preview') await pane.locator('summary').last().click();
      await fits(pane);
      await page.locator('#pane').screenshot({ path: `${folder}${lang}-${theme}-${width}-${step}.png` });
      if (width === 350) await withoutFindings(page);
    }
    if (width === 350) {
      await pane.getByRole('button', { name: lang === 'ja' ? '書き込む' : 'Write' }).click();
      await pane
        .getByText(lang === 'ja' ? '総合検算：一致' : 'Master check: agrees')
        .waitFor({ timeout: 60_000 });
      // What is shown after the write, with the grid beside it.
      await page.waitForTimeout(600);
      await page.screenshot({ path: `${folder}${lang}-${theme}-whole.png` });
      await page.locator('#pane').screenshot({ path: `${folder}${lang}-${theme}-${width}-result.png` });
      await fits(pane);
      await withoutFindings(page);
    }
    assert.deepEqual([...errors, ...away], []);
    await close();
  },
}));

/**
 * `npm run pictures`: the pictures of the guides and the README, made anew from the stand-in into docs/pictures.
 * In Japanese, light, the pane 350 pixels wide.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { openDesk, ready, type } from './desk.mjs';
import { startServer } from './server.mjs';
import { chooseJob, written } from './jobs.mjs';

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const LOOK = { query: '?lang=ja&theme=light&pane=350', width: 1280, height: 800 };
const tab = (pane, name) => pane.getByRole('tab', { name });

/** The line below the chosen tab takes a moment to get there. */
async function picture(page, name) {
  await page.waitForTimeout(500);
  await page.locator('#pane').screenshot({ path: `${folder}${name}.png` });
}

async function forms(browser, address) {
  const { page, pane, close } = await openDesk(browser, address, LOOK);
  await ready(pane);
  await tab(pane, '指摘').click();
  await picture(page, 'findings');
  await tab(pane, '内容').click();
  await picture(page, 'preview');
  await written(pane);
  // The grid draws what was written a moment later.
  await page.waitForTimeout(1_000);
  await picture(page, 'result');
  await page.screenshot({ path: `${folder}whole.png` });
  await chooseJob(pane, 'rounds');
  await tab(pane, '内容').click();
  await pane.getByText('合計が最も少ない').waitFor();
  await picture(page, 'rounds');
  await type(page, '割勘 団体別帳票費用', 'G5', '1');
  await chooseJob(pane, 'audit');
  await pane.getByRole('button', { name: '検算する' }).click();
  await pane.getByText('判定：相違あり').waitFor({ timeout: 60_000 });
  await picture(page, 'audit');
  await close();
}

async function costs(browser, address) {
  const query = `${LOOK.query}&sample=kanagawa-costs`;
  const { page, pane, close } = await openDesk(browser, address, { ...LOOK, query });
  await ready(pane);
  await tab(pane, '内容').click();
  await pane.getByRole('combobox', { name: '自団体' }).selectOption('葉山町');
  await picture(page, 'own');
  await close();
}

async function first(browser, address) {
  const query = `${LOOK.query}&sample=none`;
  const { page, pane, close } = await openDesk(browser, address, { ...LOOK, query });
  await ready(pane, 'はじめての方へ');
  await picture(page, 'first');
  await close();
}

mkdirSync(folder, { recursive: true });
const server = await startServer();
const browser = await launch();
try {
  for (const make of [first, forms, costs]) await make(browser, server.address);
} finally {
  await browser.close();
  server.stop();
}
process.exit();

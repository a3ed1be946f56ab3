/** Draws the pictures of the manifest from the .svg files beside it: `node assets/make-icons.mjs`, needs a Chromium. */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** The add-in, which is also the button that opens the pane, and the commands. */
const PICTURES = ['icon', 'audit', 'restore', 'selfcheck'];
const SIZES = [16, 32, 64, 80];
const here = new URL('.', import.meta.url);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const picture of PICTURES) {
  const svg = readFileSync(new URL(`${picture}.svg`, here), 'utf8');
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    writeFileSync(new URL(`${picture}-${size}.png`, here), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}
await browser.close();

/** Finds a Chromium, Chrome or Edge of this machine; else the one that npm may have brought. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  `${process.env['PROGRAMFILES(X86)']}\\Microsoft\\Edge\\Application\\msedge.exe`,
  `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
];

async function fromNpm() {
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } catch {
    return undefined;
  }
}

export async function launch() {
  const executablePath = PLACES.find((place) => place && existsSync(place)) ?? (await fromNpm());
  if (!executablePath)
    throw new Error('No Chromium, Chrome or Edge was found. Set CHROMIUM to the path of one.');
  // A container's root has no sandbox of its own; nothing but our own pages is opened.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // Containers have 64 MB of /dev/shm, in which a page of some size ends its browser.
  return chromium.launch({
    executablePath,
    args: [...args, '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}

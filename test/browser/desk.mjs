/** The stand-in as a person sees it: the grid, the pane, and what stands in the workbook. */

/** A page of its own; every request that would leave loopback is refused and noted. `prepare`: before it is opened. */
export async function openDesk(
  browser,
  address,
  { query = '', width = 1366, height = 768, dark = false, prepare } = {},
) {
  const context = await browser.newContext({
    // The certificate is this machine's own.
    ignoreHTTPSErrors: true,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    acceptDownloads: true,
  });
  const [away, errors] = [[], []];
  const { host } = new URL(address);
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (url.host === host || url.protocol === 'data:' || url.protocol === 'blob:') return route.continue();
    away.push(url.href);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await prepare?.(page);
  await page.goto(`${address}${query}`);
  const pane = page.frameLocator('#pane iframe');
  return { context, page, pane, away, errors, close: () => context.close() };
}

/** Everything that a saved workbook would hold, but what add-ins keep for themselves. */
export const workbookOf = (page) =>
  page.evaluate(async () => {
    const data = await window.standin.host().toData();
    delete data.customXml;
    delete data.settings;
    return data;
  });

/** Rows of a table by heading, as the grid has them (not as the host says). */
export const tableOf = (page, name) =>
  page.evaluate((wanted) => {
    const { grid, host } = window.standin;
    const { model } = host();
    const sheet = model.sheets.find(({ tables }) => tables.some((table) => table.name === wanted));
    const table = sheet?.tables.find((one) => one.name === wanted);
    if (!sheet || !table) return null;
    const id = sheet.id.replace(/[{}]/g, '');
    const value = (row, column) => grid.cell(id, row, column)?.v ?? null;
    const { top, bottom, left, right } = table.area;
    const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i);
    return Array.from({ length: bottom - top }, (_, i) =>
      Object.fromEntries(columns.map((column) => [value(top, column), value(top + 1 + i, column)])),
    );
  }, name);

/** Cells in which the grid and the host do not have the same. */
export const gridDiffers = (page) =>
  page.evaluate(async () => {
    const { grid, host } = window.standin;
    const data = await host().toData();
    const differing = [];
    host().model.sheets.forEach((sheet, index) => {
      const id = sheet.id.replace(/[{}]/g, '');
      for (const { address, value, formula } of data.sheets[index].cells ?? []) {
        const [, letters, number] = /^([A-Z]+)(\d+)$/.exec(address);
        const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        const cell = grid.cell(id, Number(number) - 1, column);
        const shown = cell?.t === 3 ? Boolean(cell.v) : (cell?.v ?? null);
        const same = (shown === '' ? null : shown) === (value === '' ? null : value);
        if (!same || Boolean(cell?.f) !== Boolean(formula))
          differing.push([sheet.name, address, value, shown]);
      }
    });
    return differing;
  });

/** A person goes to a cell by the name box, and types. */
export async function type(page, sheet, cell, text) {
  await page.locator('#grid').getByText(sheet, { exact: true }).first().click();
  const box = page.locator('#grid [data-u-comp="defined-name"] input');
  await box.click();
  await box.fill(cell);
  await box.press('Enter');
  await page.keyboard.type(text, { delay: 20 });
  await page.keyboard.press('Enter');
}

export const ready = (pane, heading = '見つけた入力') =>
  pane.getByText(heading).first().waitFor({ timeout: 60_000 });

/** Puts the page together: the bar, the grid with a sample, the task pane. */
import { createBar } from './bar';
import { createDesk, type Desk } from './workbook';
import { openFile, saveFile } from './files';
import { openPane, type Pane } from './pane';
import { readSettings } from './settings';
import { createRibbon, ribbonButtons } from './ribbon';
import { createSplitter } from './splitter';
import { sample, sampleNames } from './samples';
import { words } from './words';

const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
};

/** For tests and for looking into it: the workbook as plain data. */
declare global {
  interface Window {
    standin?: Desk;
  }
}

export async function start(): Promise<void> {
  const settings = readSettings(
    window.location.search,
    window.matchMedia('(prefers-color-scheme: dark)').matches,
  );
  const text = words[settings.lang];
  document.documentElement.lang = settings.lang;
  const notice = byId('notice');
  let hiding = 0;
  const say = (message: string): void => {
    notice.textContent = message;
    window.clearTimeout(hiding);
    hiding = window.setTimeout(() => (notice.textContent = ''), 6000);
  };

  const desk = createDesk(
    { container: byId('grid'), lang: settings.lang, dark: settings.dark, latency: settings.latency },
    () => say(text.notHere),
  );
  let pane: Pane | null = null;
  /** The add-in, without its pane until it is asked for. */
  const startAddin = (visible: boolean): Pane => {
    pane?.close();
    pane = openPane(desk.host(), {
      container: byId('pane'),
      page: `/addin/taskpane.html?${settings.paneQuery}`,
      locale: settings.lang === 'ja' ? 'ja-jp' : 'en-us',
      title: text.pane,
      visible,
      answered: desk.refreshSoon,
    });
    return pane;
  };
  const bar = createBar(byId('bar'), text, { samples: sampleNames, chosen: settings.sample });
  const open = async (data: Parameters<Desk['open']>[0]): Promise<void> => {
    await desk.open(data);
    bar.setFile(data.name ?? '');
    pane?.close();
    pane = null;
    // As in Excel: without its pane the add-in is not there before a button is pressed.
    byId('pane').classList.add('away');
    if (settings.paneOpen) startAddin(true);
  };

  createSplitter(byId('splitter'), byId('pane'), byId('desk'), settings.paneWidth, text.splitter);
  bar.onSample((name) => {
    const data = sample(name);
    if (data) void open(data);
  });
  bar.onOpen(
    (file) =>
      void openFile(file).then((opened) =>
        'problem' in opened ? say(opened.problem) : open(opened.workbook),
      ),
  );
  bar.onSave(() => void saveFile(desk.host()));
  const press = async (functionName: string | null): Promise<void> => {
    const opened = pane ?? startAddin(functionName === null);
    if (functionName === null) opened.show();
    else await opened.command(functionName).catch((error: unknown) => say(String(error)));
  };
  const manifest = await (await fetch('manifest.xml')).text();
  createRibbon(byId('ribbon'), ribbonButtons(manifest, settings.lang), press);
  window.standin = desk;
  await open(sample(settings.sample) ?? { name: 'Book1.xlsx', sheets: [] });
}

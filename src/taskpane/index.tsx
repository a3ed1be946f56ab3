/** Starts the task pane once Office.js has found its host. */
import { createRoot } from 'react-dom/client';
import { associateCommands, createAsks } from '../commands';
import { localTime, type Lang } from '../messages';
import { App, type Kept } from './App';
import { themeOf } from './view/theme';
import { workerCompute } from './work/inWorker';

/** Of package.json, put in by the build. */
declare const WARIKAN_VERSION: string;

const KEYS = { user: 'warikan.user', own: 'warikan.own' } as const satisfies Record<keyof Kept, string>;

/** A browser may forbid storage: then things are asked for again. */
function stored(key: string): string {
  try {
    return window.localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function keep(kept: Kept): void {
  try {
    for (const name of ['user', 'own'] as const) window.localStorage.setItem(KEYS[name], kept[name]);
  } catch {
    // See `stored`.
  }
}

const surroundings = {
  now: () => localTime(new Date()),
  compute: workerCompute(() => new Worker(new URL('./work/worker.ts', import.meta.url))),
};

function langOf(asked: string | null, display: string | undefined): Lang {
  const wanted = asked ?? display ?? 'ja';
  return /^ja/i.test(wanted) ? 'ja' : 'en';
}

function start(host: Office.HostType | null): void {
  const root = document.getElementById('root');
  if (!root) return;
  const asked = new URLSearchParams(window.location.search);
  const hosted = host === Office.HostType.Excel;
  const context = hosted ? Office.context : undefined;
  const lang = langOf(asked.get('lang'), context?.displayLanguage);
  document.documentElement.lang = lang;
  const matches = (query: string): boolean => window.matchMedia(query).matches;
  const theme = themeOf({
    asked: asked.get('theme'),
    forcedColors: matches('(forced-colors: active)'),
    officeIsDark: context?.officeTheme?.isDarkTheme,
    prefersDark: matches('(prefers-color-scheme: dark)'),
  });
  createRoot(root).render(
    <App
      lang={lang}
      theme={theme}
      version={WARIKAN_VERSION}
      hosted={hosted}
      kept={{ user: stored(KEYS.user), own: stored(KEYS.own) }}
      onKeep={keep}
      surroundings={surroundings}
      asks={asks}
    />,
  );
}

const asks = createAsks();
void Office.onReady(({ host }) => {
  associateCommands(asks);
  start(host);
});

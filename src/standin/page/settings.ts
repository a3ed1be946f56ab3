/** What the page's address asks for: `?sample=…&lang=en&theme=dark&pane=320&latency=200`, `pane=closed`. */
export interface Settings {
  sample: string;
  lang: 'ja' | 'en';
  dark: boolean;
  /** Pixels. */
  paneWidth: number;
  /** False: only the ribbon is there. */
  paneOpen: boolean;
  /** Milliseconds that each answer takes, as over a network: to see progress, and to stop. */
  latency: number;
  /** Handed on to the task pane. */
  paneQuery: string;
}

/** As narrow and as wide as Excel lets a pane be dragged; 350 at the start. */
export const PANE = { least: 320, usual: 350, most: 450 } as const;

const DEFAULT_SAMPLE = 'kanagawa-forms';

export const withinPane = (width: number): number =>
  Math.min(PANE.most, Math.max(PANE.least, Math.round(width)));

export function readSettings(search: string, prefersDark: boolean): Settings {
  const asked = new URLSearchParams(search);
  const theme = asked.get('theme');
  const width = Number(asked.get('pane') ?? PANE.usual);
  const lang = asked.get('lang') === 'en' ? 'en' : 'ja';
  const dark = theme === 'dark' || (theme !== 'light' && prefersDark);
  const handed = new URLSearchParams({ lang });
  if (theme === 'dark' || theme === 'light' || theme === 'contrast') handed.set('theme', theme);
  return {
    sample: asked.get('sample') ?? DEFAULT_SAMPLE,
    lang,
    dark,
    paneWidth: withinPane(Number.isFinite(width) ? width : PANE.usual),
    paneOpen: asked.get('pane') !== 'closed',
    latency: Number(asked.get('latency')) || 0,
    paneQuery: handed.toString(),
  };
}

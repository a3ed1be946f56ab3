/**
 * One piece of work with the workbook: counts its syncs, keeps requests below Excel's limit, can be stopped.
 * "Resource limits and performance optimization for Office Add-ins": 5 MB per request and response on the web.
 */

/** Bytes that we let a request or an answer have. */
export const REQUEST_BYTES = 3_500_000;

/** Bytes that one object with one action takes in a request, generously. */
export const ACTION_BYTES = 450;

export type Phase = 'checking' | 'saving' | 'writing' | 'verifying' | 'finishing' | 'puttingBack';

export interface Progress {
  phase: Phase;
  /** Bytes or sheets done so far, of `total`; both 0 where it cannot be told. */
  done: number;
  total: number;
}

export interface SessionOptions {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/** Thrown inside src/excel only, when the signal says stop. */
export class Stopped extends Error {
  constructor() {
    super('stopped');
    this.name = 'Stopped';
  }
}

export interface Session {
  readonly context: Excel.RequestContext;
  /** How many syncs there were. */
  readonly count: () => number;
  readonly sync: () => Promise<void>;
  /** Makes room for so many bytes in the pending request: sends what is waiting when it would grow too large. */
  readonly room: (bytes: number) => Promise<void>;
  readonly tell: (phase: Phase, done?: number, total?: number) => void;
}

export function sessionOn(context: Excel.RequestContext, options: SessionOptions = {}): Session {
  let [syncs, pending] = [0, 0];
  const sync = async (): Promise<void> => {
    if (options.signal?.aborted) throw new Stopped();
    syncs += 1;
    pending = 0;
    await context.sync();
  };
  return {
    context,
    count: () => syncs,
    sync,
    room: async (bytes) => {
      if (pending > 0 && pending + bytes > REQUEST_BYTES) await sync();
      pending += bytes;
    },
    tell: (phase, done = 0, total = 0) => options.onProgress?.({ phase, done, total }),
  };
}

/**
 * Runs work in Excel. `delayForCellEdit`: "If true, Excel.run will wait until the user exits cell edit mode"
 * ("Excel.RunOptions interface"), instead of failing while somebody types.
 */
export function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, work);
}

/** The code of an error that came from Excel, or the error's own words. */
export function errorCode(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}

/** Where in our own requests Excel found the error, for a report: `Range.formulas`. */
export function errorPlace(error: unknown): string {
  const { debugInfo } = (typeof error === 'object' && error !== null ? error : {}) as {
    debugInfo?: { errorLocation?: string; message?: string };
  };
  return [debugInfo?.errorLocation, debugInfo?.message].filter((part) => part).join(': ');
}

/** Bytes of a text in UTF-8, quickly: Japanese letters take three. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) bytes += 2;
  return bytes;
}

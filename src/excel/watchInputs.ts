/**
 * Tells when the inputs of the last run have changed. "Work with events using the Excel JavaScript API": events are
 * hints. Some never come, some come twice, our own writes raise them too, and a co-author's have `source` Remote: each
 * only makes us look, and what is told is the comparison of what stands in the workbook.
 */
import type { Snapshot } from '../workbook';
import { takeSnapshot } from './snapshot';
import { inExcel } from './session';

export interface InputNotice {
  /** Whether the inputs differ from those that the mark was made of. */
  changed: boolean;
  /** Mark of the inputs as they are now. */
  mark: string;
  /** Whether a co-author's change was among those that made us look. */
  remote: boolean;
}

export interface Watch {
  /** Looks now, whether or not there was an event (after a write, or when the pane comes to the front). */
  look: () => Promise<InputNotice>;
  /** Takes a new mark as the one to compare with, as after a run. */
  expect: (mark: string) => void;
  stop: () => Promise<void>;
}

export interface WatchOptions {
  /** A mark of the inputs in a snapshot: `inputHash(recordedInputs(…))`, or any other text that tells them apart. */
  markOf: (snapshot: Snapshot) => string | Promise<string>;
  /** Whether cells outside of tables count as well: ranges of the staff's own that were brought in. */
  cells?: () => boolean;
  /** Mark of the last run; null when there was none: the first look takes it. */
  expected: string | null;
  /** Called when what there is to say has changed. */
  onNotice: (notice: InputNotice) => void;
  /** Called when Excel could not be asked; the watch goes on. */
  onError?: (error: unknown) => void;
  /** Milliseconds of quiet before looking. */
  wait?: number;
}

/** `TableCollection.onChanged` (ExcelApi 1.7): data of any table, also on sheets that came later. */
export async function watchInputs(options: WatchOptions): Promise<Watch> {
  let { expected } = options;
  let said: boolean | null = null;
  let remote = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking: Promise<InputNotice> | null = null;
  let again = false;

  const lookOnce = async (): Promise<InputNotice> => {
    const fromOthers = remote;
    remote = false;
    const mark = await options.markOf(await inExcel((context) => takeSnapshot(context)));
    expected ??= mark;
    const notice = { changed: mark !== expected, mark, remote: fromOthers };
    if (notice.changed !== said) options.onNotice(notice);
    said = notice.changed;
    return notice;
  };
  /** One look at a time; what happens meanwhile is looked at once more. */
  const look = (): Promise<InputNotice> => {
    if (looking) {
      again = true;
      return looking;
    }
    looking = lookOnce().finally(() => {
      looking = null;
      if (!again) return;
      again = false;
      hint();
    });
    return looking;
  };
  const hint = (): void => {
    clearTimeout(timer);
    timer = setTimeout(
      () => void look().catch((error: unknown) => options.onError?.(error)),
      options.wait ?? 300,
    );
  };
  const onEvent = async ({ source }: { source: string }): Promise<void> => {
    if (source === 'Remote') remote = true;
    hint();
  };
  const handlers = await inExcel(async (context) => {
    const { tables, worksheets } = context.workbook;
    const added = [
      tables.onChanged.add(onEvent),
      worksheets.onChanged.add(async (event) => (options.cells?.() ? onEvent(event) : undefined)),
      worksheets.onAdded.add(onEvent),
      worksheets.onDeleted.add(onEvent),
    ] as const;
    await context.sync();
    return added;
  });
  return {
    look,
    expect: (mark) => {
      expected = mark;
      said = null;
      hint();
    },
    stop: async () => {
      clearTimeout(timer);
      // "Remove an event handler": in the context in which it was added.
      await inExcelOf(handlers[0].context as Excel.RequestContext, () =>
        handlers.forEach((handler) => handler.remove()),
      );
    },
  };
}

const inExcelOf = (context: Excel.RequestContext, work: () => void): Promise<void> =>
  Excel.run(context, async (own) => {
    work();
    await own.sync();
  });

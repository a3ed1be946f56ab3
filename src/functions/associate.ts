/** Hands the functions to Excel's runtime, and their refusals as Excel's errors. */
import type { Cell } from './cells';
import { Refusal, type RefusalKind } from './refuse';

/** What every function of ours is to the runtime. */
export type WorksheetFunction = (...args: never[]) => Cell[][];

/** The part of `CustomFunctions` that is used here: handed in, so that tests need no global. */
export interface Runtime {
  associate(id: string, fn: (...args: never[]) => Promise<Cell[][]>): void;
  /** #VALUE! and #N/A are the two errors that carry a sentence. */
  error(kind: RefusalKind, sentence: string): object;
}

/** Every promise settles: with the cells, or with an error that has a sentence. */
export function associateAll(functions: Readonly<Record<string, WorksheetFunction>>, runtime: Runtime): void {
  for (const [id, fn] of Object.entries(functions))
    runtime.associate(id, async (...args) => {
      try {
        return fn(...args);
      } catch (error) {
        throw excelError(error, runtime);
      }
    });
}

function excelError(error: unknown, runtime: Runtime): object {
  if (error instanceof Refusal) return runtime.error(error.kind, error.message);
  return runtime.error(
    'value',
    '計算できませんでした。引数を確かめてください。 / Not computed: please check the arguments.',
  );
}

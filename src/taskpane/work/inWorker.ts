/** Prepares a run in the worker; the page itself does it where no worker can be started. */
import type { Snapshot } from '../../workbook';
import type { PaneRun } from './paneRun';
import type { PrepareOptions } from './prepare';
import type { Answered, Asked } from './worker';

export type Prepare = (snapshot: Snapshot, options: PrepareOptions) => Promise<PaneRun>;

export function workerPrepare(start: () => Worker): Prepare {
  let worker: Worker | null = null;
  let next = 1;
  const waiting = new Map<number, { resolve: (run: PaneRun) => void; reject: (error: Error) => void }>();

  const begin = (): Worker => {
    const begun = start();
    begun.onmessage = ({ data }: MessageEvent<Answered>) => {
      const asker = waiting.get(data.id);
      waiting.delete(data.id);
      if ('run' in data) asker?.resolve(data.run);
      else asker?.reject(new Error(data.failed));
    };
    begun.onerror = () => {
      for (const { reject } of waiting.values()) reject(new Error('worker'));
      waiting.clear();
      worker = null;
    };
    return begun;
  };

  const inWorker = (snapshot: Snapshot, options: PrepareOptions): Promise<PaneRun> =>
    new Promise((resolve, reject) => {
      worker ??= begin();
      const id = next++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, snapshot, options } satisfies Asked);
    });

  return async (snapshot, options) => {
    try {
      return await inWorker(snapshot, options);
    } catch {
      // No worker, or it failed: the error, if it is one of ours, comes again here, where it can be seen.
      const { preparePane } = await import('./prepare');
      return preparePane(snapshot, options);
    }
  };
}

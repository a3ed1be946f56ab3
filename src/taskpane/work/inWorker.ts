/** Has things computed in the worker; the page itself does it where no worker can be started. */
import type { Answer, Answerer, Ask, Kind } from './answer';
import type { Answered, Asked } from './worker';

export interface Compute {
  ask: <K extends Kind>(kind: K, ask: Ask<K>) => Promise<Answer<K>>;
  /** Ends what is being computed: who asked gets `ComputeStopped`. */
  stop: () => void;
}

/** A person stopped the computation; nothing else happened. */
export class ComputeStopped extends Error {
  constructor() {
    super('stopped');
    this.name = 'ComputeStopped';
  }
}

interface Waiting {
  resolve: (answer: Answer<Kind>) => void;
  reject: (error: Error) => void;
}

export function workerCompute(start: () => Worker): Compute {
  let worker: Worker | null = null;
  let inPage: Promise<Answerer> | null = null;
  let next = 1;
  /** What was prepared last: a new worker, or the page, needs it before it can explain a figure. */
  let prepared: Ask<'prepare'> | null = null;
  let holder: 'worker' | 'page' | null = null;
  const waiting = new Map<number, Waiting>();

  const end = (error: Error): void => {
    worker?.terminate();
    worker = null;
    holder = holder === 'worker' ? null : holder;
    const all = [...waiting.values()];
    waiting.clear();
    for (const { reject } of all) reject(error);
  };
  const begin = (): Worker => {
    const begun = start();
    begun.onmessage = ({ data }: MessageEvent<Answered>) => {
      const asker = waiting.get(data.id);
      waiting.delete(data.id);
      if ('answer' in data) asker?.resolve(data.answer);
      else asker?.reject(new Error(data.failed));
    };
    begun.onerror = () => end(new Error('worker'));
    return begun;
  };
  const inWorker = <K extends Kind>(kind: K, ask: Ask<K>): Promise<Answer<K>> =>
    new Promise((resolve, reject) => {
      worker ??= begin();
      const id = next++;
      waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
      worker.postMessage({ id, kind, ask } satisfies Asked<K>);
    });
  const answerInPage = async <K extends Kind>(kind: K, ask: Ask<K>): Promise<Answer<K>> => {
    inPage ??= import('./answer').then(({ createAnswerer }) => createAnswerer());
    const answer = await inPage;
    if (kind === 'explain' && prepared && holder !== 'page') answer('prepare', prepared);
    holder = 'page';
    return answer(kind, ask);
  };

  return {
    ask: async (kind, ask) => {
      if (kind === 'prepare') prepared = ask as Ask<'prepare'>;
      try {
        if (kind === 'explain' && prepared && holder !== 'worker') await inWorker('prepare', prepared);
        const answer = await inWorker(kind, ask);
        if (kind !== 'audit') holder = 'worker';
        return answer;
      } catch (error) {
        if (error instanceof ComputeStopped) throw error;
        // No worker, or it failed: the error, if it is one of ours, comes again here, where it can be seen.
        return answerInPage(kind, ask);
      }
    },
    stop: () => end(new ComputeStopped()),
  };
}

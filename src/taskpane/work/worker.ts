/** The worker: reads, computes and plans beside the page, which stays free for the person. */
import type { Snapshot } from '../../workbook';
import { preparePane, type PrepareOptions } from './prepare';
import type { PaneRun } from './paneRun';

export interface Asked {
  id: number;
  snapshot: Snapshot;
  options: PrepareOptions;
}

export type Answered = { id: number; run: PaneRun } | { id: number; failed: string };

self.onmessage = ({ data }: MessageEvent<Asked>): void => {
  const { id, snapshot, options } = data;
  let answer: Answered;
  try {
    answer = { id, run: preparePane(snapshot, options) };
  } catch (error) {
    answer = { id, failed: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(answer);
};

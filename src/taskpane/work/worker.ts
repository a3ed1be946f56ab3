/** The worker: reads, computes and plans beside the page, which stays free for the person. */
import { createAnswerer, type Answer, type Ask, type Kind } from './answer';

export interface Asked<K extends Kind = Kind> {
  id: number;
  kind: K;
  ask: Ask<K>;
}

export type Answered = { id: number; answer: Answer<Kind> } | { id: number; failed: string };

const answer = createAnswerer();

self.onmessage = ({ data }: MessageEvent<Asked>): void => {
  const { id, kind, ask } = data;
  let answered: Answered;
  try {
    answered = { id, answer: answer(kind, ask) };
  } catch (error) {
    answered = { id, failed: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(answered);
};

/**
 * Generated cases, the first half (the other is in generatedToo.test.ts: two processes share the work).
 * WARIKAN_SEED, WARIKAN_PARITY: another seed, another number (`npm run parity -- N` sets the latter).
 */
import { expectParity } from './generatedParity';

const seed = Number(process.env['WARIKAN_SEED'] ?? 20120612);
const count = Number(process.env['WARIKAN_PARITY'] ?? 120);

test(
  'generated cases: every formula gives the figure of the core',
  () => expectParity(seed, count),
  3_600_000,
);

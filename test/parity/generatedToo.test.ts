/** Generated cases, the second half. */
import { expectParity } from './generatedParity';

test(
  'more generated cases: every formula gives the figure of the core',
  () => expectParity(20111124, 120),
  3_600_000,
);

/** Two derivations, 0 yen apart: generated cases, the core's figures against what Univer makes of the formulas. */
import { runGenerated } from './runGenerated';
import { compact, roomy } from './situation';

/** Above this many cases they also become larger. */
const SMALL_RUN = 300;

export async function expectParity(seed: number, count: number): Promise<void> {
  const arbitrary = count > SMALL_RUN ? roomy : compact;
  const { drawn, compared, workbooks, differences, report } = await runGenerated(arbitrary, seed, count);
  const refused = [...drawn.rejected].map(([code, times]) => `${code} ${times}`).join(', ');
  const decided = drawn.completed.filter((one) => one.decided > 0).length;
  process.stdout.write(
    `parity by Univer, seed ${seed}: ${drawn.completed.length} generated cases (${decided} with decisions; ` +
      `${drawn.drawn} drawn, refused: ${refused}), ${compared} formula cells in ${workbooks} workbooks, ` +
      `${differences.length} differ\n`,
  );
  if (report !== '') throw new Error(report);
  expect(drawn.completed).toHaveLength(count);
  expect(compared).toBeGreaterThan(count * 100);
}

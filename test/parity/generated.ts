/** Generated cases that the core completes: where it asks for a draw or a choice, one of the options is taken. */
import fc from 'fast-check';
import { derive, type Completed, type Derived } from '../support/derive';
import type { Row, Tables } from '../support/tables';
import { chance } from './chance';
import type { Situation } from './situation';
import { situationTables } from './situationTables';

export interface Generated {
  /** Its number among the situations drawn with the seed. */
  index: number;
  tables: Tables;
  decided: number;
  derived: Derived;
}

export type GeneratedAndCompleted = Generated & { derived: Completed };

/** The case of a situation, with the 決定 table filled in as far as the core asks for it. */
export function generate(s: Situation, index = 0): Generated {
  const decisions: Row[] = [];
  for (;;) {
    const tables = situationTables(s, decisions);
    const derived = derive(tables);
    if (derived.kind !== 'decisionRequired' || decisions.length > 50)
      return { index, tables, decided: decisions.length, derived };
    for (const { matter, options, code } of derived.decisions) {
      const first = chance(options.length, s.seed, matter);
      const order = [...options.slice(first), ...options.slice(0, first)];
      decisions.push([matter, code === 'drawRemainder' ? order.join('、') : (order[0] ?? '')]);
    }
  }
}

export const isCompleted = (g: Generated): g is GeneratedAndCompleted => g.derived.kind === 'completed';

export interface Drawn {
  completed: GeneratedAndCompleted[];
  /** How many situations were drawn until there were enough, and why others were not completed. */
  drawn: number;
  rejected: Map<string, number>;
}

/** `count` completed cases; the same seed gives the same ones. */
export function draw(arbitrary: fc.Arbitrary<Situation>, seed: number, count: number): Drawn {
  const all = fc.sample(arbitrary, { seed, numRuns: count * 2 + 20 });
  const result: Drawn = { completed: [], drawn: 0, rejected: new Map() };
  for (const [index, one] of all.entries()) {
    if (result.completed.length === count) break;
    result.drawn = index + 1;
    const generated = generate(one, index);
    if (isCompleted(generated)) result.completed.push(generated);
    else if (generated.derived.kind === 'rejected') {
      const code = generated.derived.issues.find((issue) => issue.severity === 'error')?.code ?? '';
      result.rejected.set(code, (result.rejected.get(code) ?? 0) + 1);
    }
  }
  return result;
}

/** The smallest situation of which `fails` is still true, starting from the one drawn at `index`. */
export async function shrink(
  arbitrary: fc.Arbitrary<Situation>,
  seed: number,
  index: number,
  fails: (one: GeneratedAndCompleted) => Promise<boolean>,
): Promise<Tables | null> {
  const property = fc.asyncProperty(arbitrary, async (one) => {
    const generated = generate(one);
    return !isCompleted(generated) || !(await fails(generated));
  });
  const details = await fc.check(property, {
    seed,
    path: String(index),
    numRuns: 1,
    interruptAfterTimeLimit: 60_000,
  });
  const found = details.counterexample?.[0];
  return found === undefined ? null : generate(found).tables;
}

/** Tables as a person reads them. */
export function tablesInWords(tables: Tables): string {
  const line = (row: Row): string => `  ${row.map((v) => (v === null ? '－' : String(v))).join(' | ')}`;
  return Object.entries(tables)
    .map(([name, rows]) => [name, ...rows.map(line)].join('\n'))
    .join('\n');
}

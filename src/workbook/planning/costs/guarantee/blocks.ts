/** How the guarantee is laid out: in closed form, or as so many passes, each a block of columns. */
import type { CostsModel } from '../model';

/**
 * 0 for the closed form, which holds where nothing else is set than what triggers, until it is stable, by weights.
 * Otherwise one pass, or those of the run and two to spare, so that an input may change without a new run; more than
 * the members there cannot be. Where they do not suffice after all, a check says so.
 */
export function guaranteePasses(m: CostsModel): number {
  const { guarantee } = m.case;
  if (guarantee === null) return 0;
  if (guarantee.passes === 'once' || guarantee.basis.kind === 'amounts') return 1;
  if (guarantee.set === null) return 0;
  const ran = m.figures.guarantee?.passes.length ?? 0;
  return Math.min(m.memberNames.length, Math.max(4, ran + 2));
}

export function passHeading(step: string, pass: number): string {
  return `${step} ${pass + 1}回目`;
}

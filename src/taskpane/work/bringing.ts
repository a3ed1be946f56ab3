/** Bringing in the staff's own sheets: what is selected, what it might be, and the input tables filled from it. */
import type { SessionOptions } from '../../excel';
import type { PlacedIssue, Snapshot } from '../../workbook';
import type { Mapping, RangeSnapshot } from '../../workbook/bring';
import type { Action } from '../state/reduce';
import type { State } from '../state/state';

/** The cells that a person selected, with the workbook that they stand in. */
export interface Selected {
  range: RangeSnapshot;
  snapshot: Snapshot;
}

/** What stands in the way of writing, or has to be agreed to; empty when it was written. */
export interface BringAnswer {
  issues: readonly PlacedIssue[];
  confirm: readonly PlacedIssue[];
}

export interface Bringing {
  /** Null where no range of cells with something in it is selected. */
  selected: () => Promise<Selected | null>;
  /**
   * Fills the input tables from this range and from those that the workbook keeps; null where it failed, which is told.
   * `confirmed`: the hand changes that a person agreed to lose. One that is not among them is asked about.
   */
  write: (added: readonly Mapping[], confirmed: readonly PlacedIssue[]) => Promise<BringAnswer | null>;
}

export interface BringingSurroundings {
  dispatch: (action: Action) => void;
  state: () => State;
  now: () => string;
  session: () => Required<SessionOptions>;
  /** Says what went wrong. */
  failed: (error: unknown) => void;
  refresh: () => Promise<void>;
}

const host = () => import('../../excel');
const logic = () => import('../../workbook/bring');

export function createBringing(around: BringingSurroundings): Bringing {
  const { dispatch, state, now, session, failed, refresh } = around;

  async function snapshotNow(): Promise<Snapshot> {
    const { inExcel, takeSnapshot } = await host();
    return inExcel((context) => takeSnapshot(context));
  }

  async function write(added: readonly Mapping[], confirmed: readonly PlacedIssue[]): Promise<BringAnswer> {
    const [{ applyPlan, readRanges }, { prepareBringing }] = await Promise.all([host(), logic()]);
    const prepared = prepareBringing(await snapshotNow(), added);
    if (!prepared) return { issues: [nothing()], confirm: [] };
    const bringing = prepared.finish(await readRanges(prepared.requests));
    if (bringing.kind === 'rejected') return { issues: bringing.issues, confirm: [] };
    const agreed = new Set(confirmed.map(textOf));
    if (bringing.handChanges.some((one) => !agreed.has(textOf(one))))
      return { issues: [], confirm: bringing.handChanges };
    if (state().job) return { issues: [], confirm: [] };
    if (bringing.plan.sheets.length > 0) {
      dispatch({ type: 'began', kind: 'template' });
      const result = await applyPlan(bringing.plan, {
        ...session(),
        now: now(),
        confirmed: confirmed.length > 0,
        work: 'template',
      });
      dispatch({ type: 'inserted', result });
      if (result.kind !== 'applied') return { issues: [], confirm: [] };
    }
    await refresh();
    const worth = bringing.findings.filter(({ code, severity }) => severity !== 'note' || SAID.has(code));
    dispatch({ type: 'told', issues: worth });
    return { issues: [], confirm: [] };
  }

  return {
    selected: async () => {
      try {
        const { readSelection } = await host();
        const range = await readSelection();
        return range ? { range, snapshot: await snapshotNow() } : null;
      } catch (error) {
        failed(error);
        return null;
      }
    },
    write: async (added, confirmed) => {
      try {
        return await write(added, confirmed);
      } catch (error) {
        failed(error);
        return null;
      }
    },
  };
}

/** Notes that a person is told of after the write; subtotals and remarks were shown before. */
const SAID: ReadonlySet<string> = new Set(['bringFilled', 'bringSame', 'bringRangeMoved']);

/** Says what an issue is about: which table, and where. */
const textOf = ({ code, place, values }: PlacedIssue): string =>
  JSON.stringify([code, place.sheet, place.table, place.cell, values]);

function nothing(): PlacedIssue {
  return { severity: 'error', code: 'bringNothing', place: {}, values: { expected: '発注!A1:H20' } };
}

/** @jest-environment jsdom */
/** 取り込み直す: what was asked about one state of the staff's ranges is not agreed to for another. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { initial } from '../../src/taskpane/state/state';
import { Content } from '../../src/taskpane/view/Content';
import { Pane } from '../../src/taskpane/view/context';
import type { Actions } from '../../src/taskpane/work/actions';
import type { PaneRun } from '../../src/taskpane/work/paneRun';
import type { PlacedIssue } from '../../src/workbook';

const stale = (cell: string): PlacedIssue => ({
  severity: 'error',
  code: 'bringStale',
  place: { sheet: '発注', cell },
  values: { table: '発注予定', count: 1, before: '1', after: '2' },
});

const byHand: PlacedIssue = {
  severity: 'warning',
  code: 'bringTargetChanged',
  place: { sheet: '入力 発注予定', table: '発注予定' },
  values: { found: '発注予定' },
};

const runWith = (...issues: PlacedIssue[]): PaneRun => ({
  kind: 'rejected',
  found: [],
  jobs: ['forms'],
  conditions: [],
  brought: true,
  stale: issues,
  findings: issues,
  mark: '1',
});

/** `answers`: what would be lost, at each press. */
function show(...answers: PlacedIssue[][]) {
  const confirmed: (readonly PlacedIssue[])[] = [];
  const write: Actions['bringing']['write'] = async (_, agreed) => {
    confirmed.push(agreed);
    return { issues: [], confirm: answers.shift() ?? [] };
  };
  const actions = { bringing: { write } } as Partial<Actions> as Actions;
  const of = (run: PaneRun) => (
    <Pane.Provider value={{ lang: 'ja', actions, dispatch: () => undefined }}>
      <Content state={{ ...initial, status: 'ready', run, step: 'findings' }} />
    </Pane.Provider>
  );
  const { rerender } = render(of(runWith(stale('D8'))));
  return {
    confirmed,
    read: (...issues: PlacedIssue[]) => rerender(of(runWith(...issues))),
    press: (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name }))),
  };
}

test('asked, then agreed to', async () => {
  const { confirmed, press } = show([byHand]);
  await press('取り込み直す');
  await press('書き直す');
  expect(confirmed.map((agreed) => agreed.includes(byHand))).toEqual([false, true]);
});

test.each([
  ['others are found at once', [stale('E9')]],
  ['none is found for a while', []],
])('asked, not answered, and %s: it is asked anew', async (_, between) => {
  const { confirmed, press, read } = show([byHand], [byHand]);
  await press('取り込み直す');
  read(...between);
  if (between.length === 0) read(stale('D8'));
  await press('取り込み直す');
  expect(confirmed.map((agreed) => agreed.includes(byHand))).toEqual([false, false]);
});

/** The staff's own sheet through the pane: read, corrected, written, computed; once more from what was kept. */
import { renderToStaticMarkup } from 'react-dom/server';
import type { Lang } from '../../src/messages';
import { Pane } from '../../src/taskpane/view/context';
import { Content } from '../../src/taskpane/view/Content';
import { Proposal } from '../../src/taskpane/view/bring/Proposal';
import { recognise, type Recognised } from '../../src/workbook/bring';
import { KANAGAWA_SHEET, sampleWithout, staffRange } from '../workbook/bring/staff';
import { openPane, plannedRun, type OpenedPane } from './openPane';
import { openStaffPane } from './staffPane';

function shown(pane: OpenedPane, view: React.ReactNode): string {
  const html = renderToStaticMarkup(
    <Pane.Provider value={{ lang: 'ja', actions: pane.actions, dispatch: () => undefined }}>
      {view}
    </Pane.Provider>,
  );
  return html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

test('selected, written, computed to the deck; a changed cell, and as before', async () => {
  const pane = await openStaffPane();
  const { actions, store, host } = pane;
  expect(store.get().run?.kind).toBe('rejected');
  const { range, snapshot } = (await actions.bringing.selected())!;
  expect(range).toEqual(KANAGAWA_SHEET);
  const { mapping } = recognise(range, snapshot);
  expect(await actions.bringing.write([mapping!], [])).toEqual({ issues: [], confirm: [] });
  expect(store.get().told.map(({ code }) => code)).toEqual(['bringFilled']);
  expect(plannedRun(pane).rounds.map(({ joint }) => joint)).toEqual([229_250, 222_000, 229_500]);

  host.coauthor.setValues('発注', 'B5', [[40_000]]);
  expect(await actions.bringing.write([], [])).toEqual({ issues: [], confirm: [] });
  expect(plannedRun(pane).rounds[0]?.joint).toBe(229_250 - 35_000);

  // A cell of the brought table typed over: asked about, and written anew once that was agreed to.
  host.coauthor.setValues('入力 発注予定', 'D5', [[1]]);
  const asked = await actions.bringing.write([], []);
  expect(asked?.confirm.map(({ code }) => code)).toEqual(['bringTargetChanged']);
  // What was agreed to for another table does not hold for this one.
  const other = asked!.confirm.map((one) => ({ ...one, place: { sheet: '入力 団体', table: '団体' } }));
  expect(await actions.bringing.write([], other)).toEqual(asked);
  expect(await actions.bringing.write([], asked!.confirm)).toEqual({ issues: [], confirm: [] });
  expect(plannedRun(pane).rounds[0]?.joint).toBe(229_250 - 35_000);

  // What cannot be read is answered with its cell, and nothing is written.
  host.coauthor.setValues('発注', 'B5', [['五万']]);
  const refused = await actions.bringing.write([], []);
  expect(
    refused?.issues.filter(({ severity }) => severity === 'error').map(({ place }) => place.cell),
  ).toEqual(['B5']);
});

test("the staff's range has changed: a finding at its cell, nothing computed until it is brought in again", async () => {
  const pane = await openStaffPane();
  const { actions, store, host } = pane;
  const { range, snapshot } = (await actions.bringing.selected())!;
  await actions.bringing.write([recognise(range, snapshot).mapping!], []);
  expect(plannedRun(pane)).toMatchObject({ brought: true, stale: [] });

  host.coauthor.setValues('発注', 'D8', [[2_000]]);
  await actions.look();
  expect(store.get().run).toMatchObject({
    kind: 'rejected',
    stale: [{ code: 'bringStale', place: { sheet: '発注', cell: 'D8' } }],
  });
  expect(store.get().step).toBe('inputs');
  // Said once in either step, with the button.
  for (const step of ['inputs', 'findings'] as const) {
    const text = shown(pane, <Content state={{ ...store.get(), step }} />);
    expect(
      text.match(/発注 8行目［第2回／予定枚数］\(D8\)[： ]+取り込んだ元がそのあとで変わった/g),
    ).toHaveLength(1);
    expect(text).toContain('取り込み直す セルを表示');
  }
  // Nothing is written from it either.
  await actions.write(false);
  expect(store.get().recordedMark).toBeNull();

  expect(await actions.bringing.write([], [])).toEqual({ issues: [], confirm: [] });
  expect(plannedRun(pane).stale).toEqual([]);
  // Kanagawa's round 2 with 2,000 sheets of C at 12 yen a sheet more (deck: 222,000 yen).
  expect(plannedRun(pane).rounds[1]?.members.find(({ name }) => name === 'C町')?.sheets).toBe(2_000);
  expect(shown(pane, <Content state={store.get()} />)).not.toContain('取り込み直す');

  // A change just before the write: it is shown first.
  host.coauthor.setValues('発注', 'D8', [[1_000]]);
  await actions.write(false);
  expect(store.get().run?.kind).toBe('rejected');
  expect(store.get().recordedMark).toBeNull();
  await actions.close();
});

test('a cell of the staff’s range that is typed is noticed by itself', async () => {
  const pane = await openStaffPane();
  const { actions, store, host } = pane;
  const { range, snapshot } = (await actions.bringing.selected())!;
  await actions.bringing.write([recognise(range, snapshot).mapping!], []);
  host.coauthor.setValues('発注', 'D8', [[2_000]]);
  for (let tries = 0; tries < 50 && store.get().run?.kind !== 'rejected'; tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(store.get().run?.kind).toBe('rejected');
  await actions.close();
});

test('nothing kept, nothing selected', async () => {
  const { actions } = openPane();
  await actions.open();
  expect(await actions.bringing.selected()).toBeNull();
  expect((await actions.bringing.write([], []))?.issues.map(({ code }) => code)).toEqual(['bringNothing']);
});

function textOf(recognised: Recognised, lang: Lang): string {
  const { actions } = openPane();
  const html = renderToStaticMarkup(
    <Pane.Provider value={{ lang, actions, dispatch: () => undefined }}>
      <Proposal
        recognised={recognised}
        range="発注!A1:H12"
        mapping={recognised.mapping}
        again={() => undefined}
        correct={() => undefined}
      />
    </Pane.Provider>,
  );
  return html
    .replace(/<select[\s\S]*?<\/select>/g, (select) => /selected=""[^>]*>([^<]*)/.exec(select)?.[1] ?? '')
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

test('what it was taken for is shown, to be corrected', () => {
  const start = sampleWithout('kanagawa-forms', ['発注予定'], ['発注']);
  const text = textOf(recognise(KANAGAWA_SHEET, start), 'ja');
  for (const words of [
    '範囲 発注!A1:H12',
    'プレ印刷帳票(様式1)の発注予定',
    '確からしさ 100.0%',
    '帳票名（どの行も同じ）',
    'B 第1回／予定枚数',
    'Bの見出しから読む回次',
    'H 計／枚数',
    '「計／枚数」の列は合計なので取り込まない。',
  ])
    expect(text).toContain(words);
  expect(textOf(recognise(KANAGAWA_SHEET, start), 'en')).toContain('Table to fill');
});

test('a key that is missing is asked for', () => {
  const range = staffRange('照会', [
    ['団体名', '予定枚数'],
    ['A町', 10],
  ]);
  const start = sampleWithout('kanagawa-forms', ['発注予定'], ['照会']);
  const text = textOf(recognise(range, start, { target: '発注予定' }), 'ja');
  expect(text).toContain('回次（どの行も同じ）');
  expect(text).toContain('「発注予定」の表に要る「回次」が');
});

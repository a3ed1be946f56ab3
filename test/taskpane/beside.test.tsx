/** Results beside the staff's own range through the pane: the selected cell, what would be written, written, taken away. */
import { renderToStaticMarkup } from 'react-dom/server';
import { readRanges, type BesideOutcome } from '../../src/excel';
import type { Lang } from '../../src/messages';
import { Outcome, Planned } from '../../src/taskpane/view/beside/Beside';
import { Pane } from '../../src/taskpane/view/context';
import { Result } from '../../src/taskpane/view/Result';
import type { PlannedBeside } from '../../src/taskpane/work/besides';
import { recognise } from '../../src/workbook/bring';
import { contentsOf, openPane, plannedRun, type OpenedPane } from './openPane';
import { openStaffPane, select } from './staffPane';

/** The staff's sheet brought in; nothing written yet. */
async function brought(): Promise<OpenedPane> {
  const pane = await openStaffPane();
  const { range, snapshot } = (await pane.actions.bringing.selected())!;
  await pane.actions.bringing.write([recognise(range, snapshot).mapping!], []);
  return pane;
}

async function planned({ actions }: OpenedPane): Promise<PlannedBeside> {
  const found = await actions.besides.plan();
  if (found === null || found === 'none') throw new Error(String(found));
  return found;
}

function textOf(pane: OpenedPane, view: React.ReactNode, lang: Lang = 'ja'): string {
  const html = renderToStaticMarkup(
    <Pane.Provider value={{ lang, actions: pane.actions, dispatch: () => undefined }}>{view}</Pane.Provider>,
  );
  return html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

test("the selected cell, what would be written, Kanagawa's figures, and away again", async () => {
  const pane = await brought();
  const { actions, store, host } = pane;
  const title = '自分のシートの隣にも結果を書く';
  await select('発注', 'J4');
  // No results that the formulas could refer to.
  expect((await planned(pane)).issues.map(({ code }) => code)).toEqual(['besideNoResults']);
  expect(textOf(pane, <Result state={store.get()} />)).not.toContain(title);

  await actions.write(false);
  expect(plannedRun(pane).brought).toBe(true);
  expect(textOf(pane, <Result state={store.get()} />)).toContain(title);
  const before = await contentsOf(host);

  // The write shows the cover.
  await select('発注', 'J4');
  const first = await planned(pane);
  expect(first).toMatchObject({ sheet: '発注', cell: 'J4', standing: 0, issues: [] });
  const shown = textOf(pane, <Planned planned={first} busy={false} carryOut={() => undefined} />);
  expect(shown).toContain('発注!J4 から 30セル（見出し 6、式 24）');
  expect(shown).not.toContain('取り去る');
  expect(await actions.besides.write(first)).toMatchObject({ kind: 'written', cells: 30, differing: [] });
  const [range] = await readRanges([{ sheet: '発注', address: 'J4:J9' }]);
  expect(range!.values.flat()).toEqual(['第1回 共同金額', 175_000, 35_000, null, 17_500, 1_750]);
  // A sheet of the staff's is no input: what is shown is still what was written.
  await actions.look();
  expect(textOf(pane, <Result state={store.get()} />)).toContain(title);

  // Opened again: the same cell, and what stands there is known.
  const again = await planned(pane);
  expect(again).toMatchObject({ standing: 30, issues: [] });
  const offered = textOf(pane, <Planned planned={again} busy={false} carryOut={() => undefined} />, 'en');
  expect(offered).toContain('30 of them stand there already.');
  expect(offered).toContain('Take them away');
  expect(await actions.besides.clear(again)).toMatchObject({ kind: 'cleared', cells: 30, left: [] });
  expect(await contentsOf(host)).toEqual(before);

  // An input changes: the results are others than those that would be looked up.
  host.coauthor.setValues('発注', 'B5', [[40_000]]);
  host.coauthor.setValues('入力 発注予定', 'D5', [[1]]);
  await actions.look();
  expect(textOf(pane, <Result state={store.get()} />)).not.toContain(title);
});

test('a restore takes away what stands beside and has lost its tables, and says so', async () => {
  const pane = await brought();
  const { actions, store, host } = pane;
  const before = await contentsOf(host);
  await actions.write(false);
  await select('発注', 'J4');
  await actions.besides.write(await planned(pane));
  host.coauthor.setValues('発注', 'Q5', [['職員のメモ']]);
  await actions.restore(1);
  expect(store.get().told).toMatchObject([
    { code: 'besideTakenAway', place: { sheet: '発注' }, values: { count: 30 } },
  ]);
  const after = await contentsOf(host);
  expect(after.get('発注!Q5')).toBe('職員のメモ');
  after.delete('発注!Q5');
  expect(after).toEqual(before);

  // On a protected sheet they stay, and that is said with the reason.
  await actions.write(false);
  await select('発注', 'J4');
  await actions.besides.write(await planned(pane));
  host.coauthor.protect('発注', true);
  await actions.restore(1);
  expect(store.get().restored).not.toBeNull();
  expect(store.get().told.map(({ code }) => code)).toEqual(['besideStays', 'excelSheetProtected']);
  await actions.close();
}, 60_000);

test('a restore to an earlier run leaves what stands beside: its tables are still there', async () => {
  const pane = await brought();
  const { actions, store, host } = pane;
  await actions.write(false);
  await select('発注', 'J4');
  await actions.besides.write(await planned(pane));
  await actions.write(true);
  // Nothing is to be taken away: a closed sheet is nothing to tell.
  host.coauthor.protect('発注', true);
  await actions.restore(1);
  expect(store.get().told).toEqual([]);
  expect((await contentsOf(host)).get('発注!J4')).toBe('第1回 共同金額');
  expect(String((await contentsOf(host)).get('発注!J5'))).toMatch(/^=SUMIFS\(割勘/);
  await actions.close();
}, 60_000);

test('where it cannot stand', async () => {
  const pane = await brought();
  await pane.actions.write(false);
  await select('発注', 'H4');
  const taken = await planned(pane);
  expect(taken.issues[0]).toMatchObject({ code: 'besideTaken', place: { sheet: '発注', cell: 'H4' } });
  expect(textOf(pane, <Planned planned={taken} busy={false} carryOut={() => undefined} />)).toMatch(
    /次を直すまで書けない。.*H4/,
  );
  await select('発注', 'J6');
  expect((await planned(pane)).issues).toMatchObject([
    { code: 'besideHeadingRow', place: { sheet: '発注', cell: 'J6' }, values: { found: 'A町' } },
  ]);
  await select('入力 団体', 'J4');
  expect((await planned(pane)).issues).toMatchObject([
    { code: 'besideNoMapping', values: { found: '入力 団体', expected: ['発注'] } },
  ]);
});

test('what came of it, in words', () => {
  const pane = openPane();
  const said = (outcome: BesideOutcome): string => textOf(pane, <Outcome outcome={outcome} />);
  expect(said({ kind: 'written', cells: 30, differing: [], findings: [] })).toContain(
    '30セルに書き、読み戻して一致した。',
  );
  expect(said({ kind: 'written', cells: 30, differing: ['J5', 'J6'], findings: [] })).toContain('J5、J6');
  expect(said({ kind: 'cleared', cells: 29, left: ['J5'], findings: [] })).toContain('残したセル：J5');
  const failed = {
    severity: 'error' as const,
    code: 'excelFailed',
    place: {},
    values: { reason: 'GeneralException' },
  };
  expect(said({ kind: 'undone', putBack: true, issues: [failed] })).toContain('セルは元のまま。');
  expect(said({ kind: 'undone', putBack: false, issues: [failed] })).toContain('残っているかもしれない');
  const closed = {
    severity: 'error' as const,
    code: 'excelSheetProtected',
    place: { sheet: '発注' },
    values: {},
  };
  expect(said({ kind: 'refused', reasons: [closed] })).toContain('シートが保護されている');
});

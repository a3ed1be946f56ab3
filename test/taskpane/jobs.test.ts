/** The jobs on whole workbooks: figures, steps, conditions in their cells, exactly what is written, and the audit. */
import { insertTemplate } from '../../src/excel';
import { conditionsOf, isMemberPage } from '../../src/taskpane/work/conditions';
import { inputsChanged } from '../../src/taskpane/state/state';
import type { PlannedPane } from '../../src/taskpane/work/paneRun';
import { kanagawaForms } from '../../src/workbook/templates/kanagawaForms';
import { snapshotOfPlan } from '../workbook/read/snapshotOf';
import { contentsOf, openPane, plannedRun, type OpenedPane } from './openPane';

async function withSample(name: string): Promise<OpenedPane> {
  const pane = openPane();
  await pane.actions.open();
  await pane.actions.insert(name);
  return pane;
}

/** `sheet!A1` of every cell that holds something else than before. */
function changedCells(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] {
  const all = [...new Set([...before.keys(), ...after.keys()])];
  return all.filter((cell) => before.get(cell) !== after.get(cell)).sort();
}

/** What the preview lists: on a new sheet every cell of its block, on one that is written over what changes. */
function listed({ writes }: PlannedPane, sheets: 'new' | 'replaced'): string[] {
  return writes
    .filter(({ replaces }) => replaces === (sheets === 'replaced'))
    .flatMap(({ sheet, changes }) => changes.map(({ cell }) => `${sheet}!${cell}`))
    .sort();
}

describe('帳票共同調達', () => {
  test('the list of cells is exactly what changes, at the first write and at the next', async () => {
    const pane = await withSample('kanagawa-forms');
    const { host, actions } = pane;
    const empty = await contentsOf(host);
    const first = plannedRun(pane);
    expect(listed(first, 'replaced')).toEqual([]);
    await actions.write(false);
    const written = await contentsOf(host);
    const sheets = new Set(first.writes.map(({ sheet }) => sheet));
    const cells = changedCells(empty, written);
    expect(cells.length).toBeGreaterThan(1000);
    for (const cell of cells) expect(sheets).toContain(cell.slice(0, cell.lastIndexOf('!')));
    // Nothing changed: only the log and what names the run is written anew.
    const again = plannedRun(pane);
    expect([...new Set(listed(again, 'replaced').map((cell) => cell.split('!')[0]))].sort()).toEqual([
      '割勘 控え',
      '割勘 表紙',
      '割勘 記録',
    ]);

    host.coauthor.setValues('入力 発注予定', 'D7', [[6_000]]);
    await actions.look();
    const next = plannedRun(pane);
    const before = await contentsOf(host);
    await actions.write(true);
    expect(changedCells(before, await contentsOf(host))).toEqual(listed(next, 'replaced'));
    expect(next.writes.every(({ replaces }) => replaces)).toBe(true);
    await actions.close();
  }, 120_000);

  test('a figure that is clicked shows the steps of the core', async () => {
    const pane = await withSample('kanagawa-forms');
    const { actions } = pane;
    expect(await actions.explain({ of: 'joint', round: '第1回', member: 'A町' })).toEqual({
      lines: ['第1回・A町：団体の共同金額 175,000円 ＝ 様式1 175,000円'],
      parts: [
        {
          title: '様式1',
          amount: '175,000円',
          parts: [],
          lines: expect.arrayContaining([
            '第1回・様式1・A町：共同金額 175,000円 ＝ 丸める前の金額 175,000円（1円未満切捨て）',
          ]),
        },
      ],
    });
    const rate = await actions.explain({ of: 'roundRate', round: '第1回', member: 'A町' });
    expect(rate?.lines.at(-1)).toContain('削減率 12.5%');
    const basis = await actions.explain({ of: 'basis', basis: 0, round: '第2回', member: null });
    // Kanagawa deck, on the quantities of round 1: 270,000 yen.
    expect(basis?.lines[0]).toContain('270,000円');
    expect(await actions.explain({ of: 'joint', round: '第9回', member: null })).toEqual({
      lines: [],
      parts: [],
    });
    await actions.close();
  }, 60_000);

  test('回次比較: the best round for all and for whoever gains least', async () => {
    const pane = await withSample('kanagawa-forms');
    const [basis] = plannedRun(pane).bases;
    // 229,250 / 270,000 / 281,500 yen on one basis: round 1 is the cheapest.
    expect(basis).toMatchObject({
      best: '第1回',
      rounds: [{ joint: 229_250 }, { joint: 270_000 }, { joint: 281_500 }],
    });
    expect(basis?.members.map(({ name }) => name)).toEqual(['A町', 'B町', 'C町', 'D町']);
    await pane.actions.close();
  }, 60_000);
});

describe('条件', () => {
  test('what is chosen in the pane is written into its cell, and nothing else', async () => {
    const pane = await withSample('kanagawa-forms');
    const { host, actions, store } = pane;
    const condition = plannedRun(pane).conditions.find(({ name }) => name === '金額の端数処理');
    expect(condition).toMatchObject({ kind: 'choice', cell: '切捨て', isDefault: true, jobs: ['forms'] });
    const before = await contentsOf(host);
    await actions.setCondition(condition!, '切上げ');
    const after = await contentsOf(host);
    expect(changedCells(before, after)).toEqual([`入力 条件!${condition?.place?.cell}`]);
    expect(after.get(`入力 条件!${condition?.place?.cell}`)).toBe('切上げ');
    expect(plannedRun(pane).conditions.find(({ name }) => name === '金額の端数処理')).toMatchObject({
      cell: '切上げ',
      isDefault: false,
    });
    // Typed by somebody else meanwhile: nothing is lost.
    await actions.setCondition(condition!, '四捨五入');
    expect(store.get().told.map(({ code }) => code)).toEqual(['excelCellChanged']);
    expect((await contentsOf(host)).get(`入力 条件!${condition?.place?.cell}`)).toBe('切上げ');
    await actions.close();
  }, 60_000);

  test('numbers stay numbers, and text that looks like a formula stays text', async () => {
    const pane = await withSample('kanagawa-costs');
    const { host, actions } = pane;
    const named = (name: string) => plannedRun(pane).conditions.find((one) => one.name === name)!;
    await actions.setCondition(named('計算期間の終了月'), 201612);
    expect(named('計算期間の終了月').inForce).toBe('201612');
    const cell = `入力 条件!${named('年度割の契約名').place?.cell}`;
    await actions.setCondition(named('年度割の契約名'), '=1+1');
    expect((await contentsOf(host)).get(cell)).toBe('=1+1');
    const { sheets } = await host.toData();
    const written = sheets.flatMap(({ cells = [] }) => cells).filter(({ value }) => value === '=1+1');
    expect(written.map(({ formula }) => formula)).toEqual([undefined]);
    await actions.close();
  }, 60_000);
});

describe('条件 without a row', () => {
  const named = (pane: OpenedPane, name: string) =>
    plannedRun(pane).conditions.find((one) => one.name === name)!;

  /** The sample with the rows of 条件 that `keeps` says; null: without the table. */
  async function withConditions(keeps: ((name: unknown) => boolean) | null): Promise<OpenedPane> {
    const pane = openPane();
    const plan = kanagawaForms();
    const sheets = plan.sheets.flatMap((sheet) => {
      const { table } = sheet;
      if (table.name !== '条件') return [sheet];
      if (!keeps) return [];
      const kept = Array.from(table.columns[0]!.values).flatMap((name, row) => (keeps(name) ? [row] : []));
      const columns = table.columns.map((one) => ({ ...one, values: kept.map((row) => one.values[row]!) }));
      return [{ ...sheet, table: { ...table, rowCount: kept.length, columns } }];
    });
    await insertTemplate({ ...plan, sheets }, { now: '2026-11-21T10:00:00' });
    await pane.actions.open();
    return pane;
  }

  test('a change adds the row that the template has, and nothing else; results restored, the row stays', async () => {
    const pane = await withConditions((name) => name !== '金額の端数処理');
    const { host, actions } = pane;
    const condition = named(pane, '金額の端数処理');
    expect(condition).toMatchObject({ place: null, cell: '', inForce: '切捨て', isDefault: true });
    const before = await contentsOf(host);
    await actions.setCondition(condition, '切上げ');
    const after = await contentsOf(host);
    const row = Number(/\d+$/.exec(named(pane, '金額の端数処理').place?.cell ?? '')?.[0]);
    const cells = ['A', 'B', 'C', 'D', 'E', 'F'].map((column) => `入力 条件!${column}${row}`);
    expect(changedCells(before, after)).toEqual(cells);
    expect(cells.map((cell) => after.get(cell))).toEqual([
      '金額の端数処理',
      '切上げ',
      '－',
      '国等の債権債務等の金額の端数計算に関する法律 第2条',
      '金額の端数の扱い。',
      '切捨て、四捨五入、切上げ から選ぶ',
    ]);
    expect(named(pane, '金額の端数処理')).toMatchObject({ cell: '切上げ', isDefault: false, added: null });

    // The way on: results, and back again. What a person typed is theirs.
    await actions.write(false);
    await actions.restore(1);
    expect(await contentsOf(host)).toEqual(after);
    expect(named(pane, '金額の端数処理').cell).toBe('切上げ');
    await actions.close();
  }, 60_000);

  test('two changes at once get a row each, and one cell changed twice holds the last', async () => {
    const pane = await withConditions((name) => name !== '金額の端数処理' && name !== 'グループ数の上限');
    const { host, actions, store } = pane;
    const [rounding, groups] = [named(pane, '金額の端数処理'), named(pane, 'グループ数の上限')];
    const before = await contentsOf(host);
    await Promise.all([
      actions.setCondition(rounding, '四捨五入'),
      actions.setCondition(groups, 4),
      actions.setCondition(rounding, '切上げ'),
    ]);
    expect(store.get().told).toEqual([]);
    expect(named(pane, '金額の端数処理').cell).toBe('切上げ');
    expect(named(pane, 'グループ数の上限').cell).toBe('4');
    const rows = changedCells(before, await contentsOf(host)).map((cell) => /\d+$/.exec(cell)?.[0]);
    expect(new Set(rows).size).toBe(2);
    await actions.close();
  }, 60_000);

  test('cells under the table are in use: refused with the place, nothing lost', async () => {
    const pane = await withConditions((name) => name !== '金額の端数処理');
    const { host, actions, store } = pane;
    const last = Number(/\d+$/.exec(named(pane, '団体票の団体').place?.cell ?? '')?.[0]);
    host.coauthor.setValues('入力 条件', `A${last + 1}`, [['職員のメモ']]);
    const before = await contentsOf(host);
    await actions.setCondition(named(pane, '金額の端数処理'), '切上げ');
    expect(store.get().told).toMatchObject([
      { code: 'excelRowTaken', place: { sheet: '入力 条件', cell: `A${last + 1}` } },
    ]);
    expect(await contentsOf(host)).toEqual(before);
    await actions.close();
  }, 60_000);

  test("no table: the template's is made, with what was chosen and the defaults", async () => {
    const pane = await withConditions(null);
    const { host, actions } = pane;
    const before = await contentsOf(host);
    await actions.setCondition(named(pane, 'グループ数の上限'), 4);
    const after = await contentsOf(host);
    const sheets = new Set(changedCells(before, after).map((cell) => cell.split('!')[0]));
    expect([...sheets]).toEqual(['入力 条件']);
    expect(named(pane, 'グループ数の上限')).toMatchObject({ cell: '4', inForce: '4' });
    expect(
      plannedRun(pane)
        .conditions.filter(({ isDefault }) => !isDefault)
        .map(({ name }) => name),
    ).toEqual(['グループ数の上限']);
    await actions.close();
  }, 60_000);

  test("no table, and two changes at once: the second is written into the row of the first one's table", async () => {
    const pane = await withConditions(null);
    const { actions, store } = pane;
    await Promise.all([
      actions.setCondition(named(pane, 'グループ数の上限'), 4),
      actions.setCondition(named(pane, '金額の端数処理'), '切上げ'),
    ]);
    expect(store.get()).toMatchObject({ told: [], refused: [] });
    expect(named(pane, 'グループ数の上限').cell).toBe('4');
    expect(named(pane, '金額の端数処理').cell).toBe('切上げ');
    await actions.close();
  }, 60_000);
});

describe('費用按分', () => {
  test.each(['kanagawa-costs', 'saitama', 'toyama', 'yamaguchi'])(
    '%s: what the pane shows is what the sheet calculates, and its steps give it',
    async (name) => {
      const pane = await withSample(name);
      const { host, actions, store } = pane;
      const { costs } = plannedRun(pane);
      const [widest] = costs?.scopes ?? [];
      expect(widest?.scope).toBe('everything');
      expect(store.get().task).toBe('costs');
      await actions.write(false);
      expect(store.get().written?.readBack).toMatchObject({ differences: [], masterCheck: '一致' });
      expect(inputsChanged(store.get())).toBe(false);
      const { sheets } = await host.toData();
      const cells = new Map(
        sheets
          .find((sheet) => sheet.name === '割勘 団体別負担')
          ?.cells?.map(({ address, value }) => [address, value]),
      );
      const column = (heading: string): string =>
        [...cells]
          .find(([address, value]) => /^[A-Z]+4$/.test(address) && value === heading)?.[0]
          .slice(0, -1) ?? '';
      widest?.members.forEach((member, m) => {
        const row = 5 + m;
        expect([cells.get(`B${row}`), cells.get(`${column('負担額')}${row}`)]).toEqual([
          member.name,
          member.burden,
        ]);
        expect(cells.get(`${column('削減額')}${row}`)).toBe(member.saving);
      });
      const [first] = widest?.members ?? [];
      const explained = await actions.explain({ of: 'burden', member: first?.name ?? '' });
      expect(explained?.lines[0]).toContain(`負担額 ${(first?.burden ?? 0).toLocaleString('en-US')}円`);
      expect(explained?.parts.length).toBeGreaterThan(0);
      const adds = explained?.parts.map(({ amount }) => Number(amount.replace(/[,円]/g, '')));
      expect(adds?.reduce((sum, one) => sum + one, 0)).toBe(first?.burden);
      await actions.close();
    },
    120_000,
  );
});

describe('提案評価', () => {
  test('the deck of Kanagawa: totals and ranks, their steps, its conditions; written and read back', async () => {
    const pane = await withSample('kanagawa-scores');
    const { actions, store } = pane;
    expect(store.get().task).toBe('rounds');
    const run = plannedRun(pane);
    expect(run.scores?.proposers.map(({ name, total, rank }) => [name, total, rank])).toEqual([
      ['A社', 735.6, 1],
      ['B社', 636.3, 2],
      ['C社', 508.8, 3],
      // Not in the second stage.
      ['D社', 407.8, null],
    ]);
    expect(run.scores?.proposers[3]).toMatchObject({ first: 407.8, second: null });
    expect(run.scores?.requirements[0]).toMatchObject({
      field: '住民記録',
      met: 196,
      asked: 201,
      percent: 98,
    });
    expect(run.conditions.map(({ name, jobs }) => [name, jobs])).toContainEqual(['未採点の扱い', ['scores']]);

    const total = await actions.explain({ of: 'scoreSum', proposer: 'A社', part: 'total' });
    expect(total?.lines).toEqual([
      'A社：1次評価点 562.6点 ＝ 提案内容 461点 ＋ 価格 101.6点',
      'A社：2次評価点 173点 ＝ 業務主任者の投票 173点',
      'A社：合計点 735.6点 ＝ 1次評価点 562.6点 ＋ 2次評価点 173点',
    ]);
    expect(total?.parts.map(({ title, amount }) => [title, amount])).toEqual([
      ['提案内容', '461点'],
      ['価格', '101.6点'],
      ['業務主任者の投票', '173点'],
    ]);
    expect((await actions.explain({ of: 'scoreRank', proposer: 'B社' }))?.lines).toEqual([
      'B社：順位 2 ＝ 合計点 636.3点 は A社 735.6点 の次',
    ]);
    expect((await actions.explain({ of: 'scoreRank', proposer: 'D社' }))?.lines).toEqual([]);
    expect((await actions.explain({ of: 'fulfilment', requirement: 0 }))?.lines.at(-1)).toContain('98％');

    await actions.write(false);
    expect(store.get().written?.readBack).toMatchObject({ differences: [], masterCheck: '一致' });
    await actions.close();
  }, 120_000);
});

describe('団体票', () => {
  test('a page for every member is offered up to a hundred of them: a run refuses more', () => {
    const snapshot = snapshotOfPlan(kanagawaForms());
    const offered = (count: number) => {
      const members = Array.from({ length: count }, (_, i) => `${i + 1}町`);
      return conditionsOf(snapshot, members).find(isMemberPage)?.choices.includes('全団体');
    };
    expect([offered(100), offered(101)]).toEqual([true, false]);
  });

  test('its choice is the cell of 条件, chosen in the pane or on the sheet, and remembered there', async () => {
    const pane = await withSample('kanagawa-forms');
    const { actions, host } = pane;
    const hasPage = () => plannedRun(pane).writes.some(({ sheet }) => sheet === '割勘 団体票');
    const page = () => plannedRun(pane).page!;
    expect(page()).toMatchObject({
      kind: 'choice',
      cell: '',
      mayBeEmpty: true,
      choices: ['A町', 'B町', 'C町', 'D町', '全団体'],
    });
    expect(hasPage()).toBe(false);
    await actions.setCondition(page(), 'B町');
    expect(hasPage()).toBe(true);
    expect((await contentsOf(host)).get(`入力 条件!${page().place?.cell}`)).toBe('B町');
    await actions.write(false);
    // The page itself follows the cell.
    const cell = page().place?.cell?.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
    expect((await contentsOf(host)).get('割勘 団体票!D5')).toBe(`='入力 条件'!${cell}`);

    // On the sheet, by somebody else: the pane follows.
    host.coauthor.setValues('入力 条件', page().place?.cell ?? '', [['C町']]);
    await actions.look();
    expect(page().cell).toBe('C町');
    await actions.setCondition(page(), '');
    expect(hasPage()).toBe(false);
    // A name that is no member's: a finding at the cell.
    host.coauthor.setValues('入力 条件', page().place?.cell ?? '', [['葉山町']]);
    await actions.look();
    expect(pane.store.get().run).toMatchObject({
      kind: 'rejected',
      findings: [{ code: 'memberPageUnknown', place: { sheet: '入力 条件' } }],
    });
    await actions.close();
  }, 60_000);
});

describe('検算', () => {
  test('a number typed over a formula and a changed input are found, each with its cell', async () => {
    const pane = await withSample('kanagawa-forms');
    const { host, actions, store } = pane;
    await actions.audit();
    expect(store.get().audited?.report.verdict).toBe('cannotTell');
    await actions.write(false);
    await actions.audit();
    expect(store.get().audited?.report).toMatchObject({ verdict: 'agrees', differences: [] });
    const before = await contentsOf(host);

    host.coauthor.setValues('割勘 団体別帳票費用', 'G5', [[1]]);
    host.coauthor.setValues('入力 発注予定', 'D7', [[6_000]]);
    await actions.audit();
    const report = store.get().audited?.report;
    expect(report?.verdict).toBe('differs');
    expect(report?.differences.map(({ code, place }) => [code, place.sheet, place.cell])).toEqual(
      expect.arrayContaining([
        ['auditInputChanged', '入力 発注予定', 'D7'],
        ['auditTypedOver', '割勘 団体別帳票費用', 'G5'],
      ]),
    );
    // An audit writes nothing.
    host.coauthor.setValues('入力 発注予定', 'D7', [[5_000]]);
    expect(changedCells(before, await contentsOf(host))).toEqual(['割勘 団体別帳票費用!G5']);
    await actions.close();
  }, 120_000);
});

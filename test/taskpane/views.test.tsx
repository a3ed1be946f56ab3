/** Views that the sample does not lead to, as text: a decision to be made, a question before a write, differences after it. */
import { renderToStaticMarkup } from 'react-dom/server';
import { initial, type State } from '../../src/taskpane/state/state';
import { Pane } from '../../src/taskpane/view/context';
import { Burdens } from '../../src/taskpane/view/Burdens';
import { Decisions } from '../../src/taskpane/view/Decisions';
import { Notices } from '../../src/taskpane/view/Notices';
import { Scores } from '../../src/taskpane/view/Scores';
import { Result } from '../../src/taskpane/view/Result';
import type { Actions } from '../../src/taskpane/work/actions';
import { costsOf } from '../../src/taskpane/work/costFigures';
import { explain } from '../../src/taskpane/work/explain';
import type { Lang } from '../../src/messages';
import { prepareRun } from '../../src/workbook/run';
import { serialOf } from '../../src/core/calendar';
import { snapshotOf } from '../support/tables';

const none = async (): Promise<void> => undefined;
const actions: Actions = {
  open: none,
  refresh: none,
  look: none,
  write: none,
  restore: none,
  insert: none,
  select: none,
  setCondition: none,
  bringing: { selected: async () => null, write: async () => null },
  besides: {
    plan: async () => null,
    write: async () => null,
    clear: async () => null,
    standing: async () => [],
    takeAway: async () => [],
  },
  explain: async () => null,
  audit: none,
  selfCheck: none,
  carryOut: none,
  stopComputing: () => undefined,
  stop: () => undefined,
  close: none,
};

function textOf(view: React.ReactNode, lang: Lang = 'ja'): string {
  const html = renderToStaticMarkup(
    <Pane.Provider value={{ lang, actions, dispatch: () => undefined }}>{view}</Pane.Provider>,
  );
  return html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const draw = {
  code: 'drawAward' as const,
  matter: 'くじ：第1回／連続帳票',
  options: ['甲社', '乙社'],
  about: { round: '第1回', item: '連続帳票' },
  values: { total: 120_000, bidders: ['甲社', '乙社'] },
  place: { sheet: '入力 決定', table: '決定' },
};

test('a draw: what it is about, what to write where, and the way to the table', () => {
  const text = textOf(<Decisions decisions={[draw]} />);
  expect(text).toContain('第1回・連続帳票：入札額 120,000円で同額（甲社、乙社）');
  expect(text).toContain('事項 くじ：第1回／連続帳票');
  expect(text).toContain('選択肢 甲社、乙社');
  expect(text).toContain('決定の表を開く');
  expect(textOf(<Decisions decisions={[draw]} />, 'en')).toContain('Open the table 決定');
});

test('what stands in the way is said with its place and reason', () => {
  const state: State = {
    ...initial,
    refused: [{ severity: 'error', code: 'excelSheetProtected', place: { sheet: '割勘 表紙' }, values: {} }],
  };
  const text = textOf(<Notices state={state} />);
  expect(text).toContain('書いていない');
  expect(text).toContain('割勘 表紙');
  expect(text).not.toContain('excelSheetProtected');
});

test('differences after a write are named cell by cell, and counted', () => {
  const state: State = {
    ...initial,
    written: {
      runNumber: 3,
      findings: [],
      readBack: {
        compared: 1200,
        more: 4,
        masterCheck: '不一致',
        differences: [
          {
            sheet: '割勘 金額',
            table: '割勘金額',
            row: 1,
            column: 'A町',
            cell: 'G5',
            kind: 'value',
            expected: 175_000,
            found: { error: '#N/A' },
          },
        ],
      },
    },
  };
  const text = textOf(<Result state={state} />);
  expect(text).toContain('総合検算：不一致');
  expect(text).toContain('1,200セルを読み戻して照合した 5件の違い');
  expect(text).toContain('割勘 金額 G5 計画 175000 → シート #N/A');
});

test('the tax of a member by rate, what has no certain rate, and the steps of a figure', () => {
  const day = serialOf(2019, 10, 1);
  const run = prepareRun(
    snapshotOf({
      団体: [['団体名'], ['A町'], ['B町']],
      経費: [
        ['経費名', '金額', '税区分', '供給日', '按分方法'],
        ['運営費', 2000, '税抜', day, '均等割'],
        ['保守費', 600, '税抜', null, '均等割'],
      ],
      条件: [
        ['条件名', '値'],
        ['税の扱い', '税抜にする'],
      ],
    }),
    { now: '2026-04-01T09:00:00', user: '', appVersion: '', word: ({ code }) => code },
  );
  if (run.kind !== 'planned') throw new Error(run.kind);
  const text = textOf(<Burdens costs={costsOf(run)!} scope={0} own="" />);
  expect(text).toContain('団体別の消費税（税率ごと）');
  expect(text).toContain('税率 10％');
  expect(text).toContain('税率の定まらない額');
  // 2,000 ÷ 2 = 1,000 each, 100 tax each.
  expect(explain(run, { of: 'tax', percent: 10, member: 'A町' }, 'ja').lines).toEqual([
    'A町：税抜額 1,000円 ＝ 運営費 1,000円',
    'A町：消費税 100円 ＝ 税抜額 1,000円 × 税率 10％ ÷ 100（1円未満切捨て）',
    'A町：税込額 1,100円 ＝ 税抜額 1,000円 ＋ 消費税 100円',
  ]);
  expect(explain(run, { of: 'tax', percent: 10, member: null }, 'en').lines[1]).toBe(
    'consumption tax 200 yen ＝ amount without tax 2,000 yen × tax rate 10 % ÷ 100 (cut to 1 yen)',
  );
  expect(explain(run, { of: 'tax', percent: 0, member: 'A町' }, 'ja').lines).toEqual([
    'A町：税抜額 300円 ＝ 保守費 300円',
  ]);
});

test('the percentage of requirements met stands in the words of the language', () => {
  const requirements = [{ proposer: 'A社', field: '住民記録', asked: 201, met: 197, percent: 98 }];
  const view = <Scores scores={{ twoStages: false, proposers: [], requirements }} />;
  expect(textOf(view)).toContain('98％');
  expect(textOf(view, 'en')).toContain('98 %');
  expect(textOf(view, 'en')).not.toContain('％');
});

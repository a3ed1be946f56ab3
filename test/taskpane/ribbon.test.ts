/** What the ribbon asks for is done in the pane, or the pane says why not. */
import { associateCommands, createAsks, type Asked, type CommandName } from '../../src/commands';
import { initial } from '../../src/taskpane/state/state';
import { openPane } from './openPane';

const asked = (command: CommandName, notShown: string | null = null): Asked => ({ command, notShown });

test('what is asked before the pane listens is heard when it does, in its order', () => {
  const { ask, listen } = createAsks();
  const heard: string[] = [];
  ask(asked('restore'));
  ask(asked('audit'));
  const deaf = listen(({ command }) => heard.push(command));
  ask(asked('selfCheck'));
  expect(heard).toEqual(['restore', 'audit', 'selfCheck']);
  deaf();
  ask(asked('audit'));
  expect(heard).toHaveLength(3);
});

describe('a button of the ribbon', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'Office'));

  /** Presses it in an Office that can show the pane, or cannot. */
  async function press(command: CommandName, showAsTaskpane: () => Promise<void>) {
    const functions = new Map<string, (event: { completed: () => void }) => void>();
    Object.defineProperty(globalThis, 'Office', {
      value: { actions: { associate: functions.set.bind(functions) }, addin: { showAsTaskpane } },
      configurable: true,
    });
    const heard: Asked[] = [];
    const asks = createAsks();
    asks.listen((one) => heard.push(one));
    associateCommands(asks);
    await new Promise<void>((completed) => functions.get(command)?.({ completed }));
    return heard;
  }

  test.each(['audit', 'restore', 'selfCheck'] as const)(
    '%s: shows the pane, asks, is completed',
    async (command) => {
      const shown = jest.fn(async () => undefined);
      expect(await press(command, shown)).toEqual([asked(command)]);
      expect(shown).toHaveBeenCalledTimes(1);
    },
  );

  test('is completed, and asks all the same, where the pane cannot be shown', async () => {
    const refuse = () => Promise.reject(new Error('SharedRuntimeNotAvailable'));
    expect(await press('audit', refuse)).toEqual([asked('audit', 'SharedRuntimeNotAvailable')]);
  });
});

describe('in the pane', () => {
  const codes = ({ store }: ReturnType<typeof openPane>) => store.get().told.map(({ code }) => code);

  test('検算 in a workbook without results: the verdict says why it cannot be told; 元に戻す: that there is nothing', async () => {
    const pane = openPane();
    const { actions, store } = pane;
    await actions.open();
    store.dispatch({ type: 'guide', isShown: true });
    await actions.carryOut(asked('audit'));
    expect(store.get()).toMatchObject({ task: 'audit', guide: false, auditing: false });
    expect(store.get().audited?.report.verdict).toBe('cannotTell');
    await actions.carryOut(asked('restore', 'closed'));
    expect(codes(pane)).toEqual(['ribbonNothingToRestore', 'ribbonPaneNotShown']);
    expect(store.get().task).not.toBe('audit');
    await actions.close();
  }, 60_000);

  test('元に戻す after a write leads from 検算 to the states of the job; 自己診断 to what it found', async () => {
    const pane = openPane();
    const { actions, store } = pane;
    await actions.open();
    await actions.insert('kanagawa-forms');
    await actions.write(false);
    await actions.carryOut(asked('audit'));
    expect(store.get().audited?.report.verdict).toBe('agrees');
    await actions.carryOut(asked('restore'));
    expect(store.get()).toMatchObject({ task: 'forms', step: 'result', restoreAsked: 1, told: [] });
    await actions.carryOut(asked('selfCheck'));
    expect(store.get()).toMatchObject({ task: 'forms', step: 'inputs', checked: { failed: 0 } });
    // Elsewhere by hand: the next look at the result does not go back to the states.
    expect(store.get().restoreAsked).toBe(0);
    await actions.close();
  }, 120_000);

  test('while other work is under way nothing is begun, the work goes on, and both are shown', async () => {
    const pane = openPane();
    const { actions, store } = pane;
    store.dispatch({ type: 'began', kind: 'write' });
    await actions.carryOut(asked('restore'));
    await actions.carryOut(asked('audit'));
    expect(codes(pane)).toEqual(['ribbonBusy', 'ribbonBusy']);
    expect(store.get()).toMatchObject({ job: { kind: 'write' }, step: initial.step, auditing: false });
  });
});

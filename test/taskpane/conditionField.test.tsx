/** @jest-environment jsdom */
/** A condition that is typed: written once, when it is meant, and again where it could not be written. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { ConditionField } from '../../src/taskpane/view/ConditionField';
import { Pane } from '../../src/taskpane/view/context';
import type { Actions } from '../../src/taskpane/work/actions';
import type { Condition } from '../../src/taskpane/work/conditions';

const condition: Condition = {
  name: 'グループ数の上限',
  jobs: ['forms'],
  kind: 'number',
  cell: '3',
  inForce: '3',
  isDefault: true,
  choices: [],
  mayBeEmpty: false,
  unit: '',
  source: '',
  help: '',
  place: { sheet: '入力 条件', cell: 'B9', table: '条件', row: 5, column: '値' },
  added: null,
};

function show() {
  const written: (string | number)[] = [];
  const ends: (() => void)[] = [];
  const setCondition: Actions['setCondition'] = (_, value) => {
    written.push(value);
    return new Promise((resolve) => ends.push(resolve));
  };
  render(
    <Pane.Provider
      value={{
        lang: 'ja',
        actions: { setCondition } as Partial<Actions> as Actions,
        dispatch: () => undefined,
      }}
    >
      <ConditionField condition={condition} busy={false} own="" />
    </Pane.Provider>,
  );
  const field = screen.getByRole('textbox');
  const type = (value: string) => fireEvent.change(field, { target: { value } });
  const enter = () => fireEvent.keyDown(field, { key: 'Enter' });
  const end = () => act(async () => ends.splice(0).forEach((resolve) => resolve()));
  return { written, field, type, enter, end };
}

test('Enter, and the field left: written once, also where it has ended before the workbook is read', async () => {
  const { written, field, type, enter, end } = show();
  type('4');
  enter();
  enter();
  fireEvent.blur(field);
  await end();
  fireEvent.blur(field);
  expect(written).toEqual([4]);
});

test('what could not be written is tried again with Enter; other text when the field is left', async () => {
  const { written, field, type, enter, end } = show();
  type('4');
  fireEvent.blur(field);
  await end();
  enter();
  await end();
  type('5');
  fireEvent.blur(field);
  expect(written).toEqual([4, 4, 5]);
  // Taken back, and typed anew.
  await end();
  fireEvent.keyDown(field, { key: 'Escape' });
  fireEvent.blur(field);
  type('5');
  fireEvent.blur(field);
  expect(written).toEqual([4, 4, 5, 5]);
});

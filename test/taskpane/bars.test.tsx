/** @jest-environment jsdom */
/** The chart of the preview: every member can be seen, 自団体 is marked, by size or as listed. */
import { fireEvent, render, screen } from '@testing-library/react';
import type { Lang } from '../../src/messages';
import { Bars } from '../../src/taskpane/view/Bars';
import { Pane } from '../../src/taskpane/view/context';
import type { Actions } from '../../src/taskpane/work/actions';

/** 1 yen more from one town to the next. */
const towns = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `${i + 1}町`, before: 1_000, after: 100 + i }));

function show(count: number, own?: string, lang: Lang = 'ja'): HTMLElement {
  const { container } = render(
    <Pane.Provider value={{ lang, actions: {} as Actions, dispatch: () => undefined }}>
      <Bars labels={['現行経費', '負担額']} rows={towns(count)} {...(own === undefined ? {} : { own })} />
    </Pane.Provider>,
  );
  return container;
}

const names = (container: HTMLElement): string[] =>
  [...container.querySelectorAll('[data-bar]')].map((bar) => bar.getAttribute('data-bar') ?? '');

test('eighteen members are all there, in the order of the workbook, 自団体 marked by a word', () => {
  const container = show(18, '14町');
  expect(names(container)).toEqual(towns(18).map(({ name }) => name));
  expect(container.querySelector('svg')?.getAttribute('height')).toBe('720');
  expect(container.textContent).toContain('14町（自団体）');
  expect(screen.queryByRole('button')).toBeNull();
});

test('of sixty the first twelve and 自団体, until all are asked for; the scale stays', () => {
  const container = show(60, '45町');
  expect(names(container)).toEqual([...towns(12).map(({ name }) => name), '45町']);
  const width = () => container.querySelectorAll('[data-bar="1町"] rect')[1]?.getAttribute('width');
  const before = width();
  fireEvent.click(screen.getByRole('button', { name: '60団体すべてを図に示す' }));
  expect(names(container)).toHaveLength(60);
  expect(width()).toBe(before);
  expect(screen.getByRole('img').getAttribute('aria-label')).toContain('60町 現行経費 1,000 負担額 159');
  fireEvent.click(screen.getByRole('button', { name: '図は初めの12団体だけにする' }));
  expect(names(container)).toHaveLength(13);
});

test('by size: the largest first', () => {
  const container = show(30, '1町');
  fireEvent.click(screen.getByRole('tab', { name: '負担額の多い順' }));
  expect(names(container).slice(0, 2)).toEqual(['30町', '29町']);
  expect(names(container).at(-1)).toBe('1町');
});

test('rounds are no members: their order is their own', () => {
  show(5);
  expect(screen.queryByRole('tab')).toBeNull();
});

/** The line between grid and pane: dragged, or moved with the arrow keys. */
import { PANE, withinPane } from './settings';

const STEP = 10;

export function createSplitter(
  splitter: HTMLElement,
  pane: HTMLElement,
  desk: HTMLElement,
  width: number,
  label: string,
): void {
  const set = (wanted: number): void => {
    const now = withinPane(wanted);
    pane.style.width = `${now}px`;
    splitter.setAttribute('aria-valuenow', String(now));
  };
  splitter.setAttribute('aria-label', label);
  splitter.setAttribute('aria-valuemin', String(PANE.least));
  splitter.setAttribute('aria-valuemax', String(PANE.most));
  set(width);
  splitter.addEventListener('pointerdown', (event) => {
    splitter.setPointerCapture(event.pointerId);
    // The frame would take the pointer away.
    desk.classList.add('dragging');
  });
  splitter.addEventListener('pointermove', (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) set(desk.getBoundingClientRect().right - event.clientX);
  });
  splitter.addEventListener('pointerup', () => desk.classList.remove('dragging'));
  splitter.addEventListener('keydown', (event) => {
    const by = event.key === 'ArrowLeft' ? STEP : event.key === 'ArrowRight' ? -STEP : 0;
    if (by === 0) return;
    event.preventDefault();
    set(pane.getBoundingClientRect().width + by);
  });
}

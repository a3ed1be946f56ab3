/** Where the sheets stand, and which one is shown. */
import { sameName } from '../address';
import { ACTION_BYTES, type Session } from '../session';
import type { WriteWork } from './writeImages';

/** Puts every sheet of `order` that is there at its place, from the left; those not named stay behind them. */
export async function placeSheets(session: Session, work: WriteWork): Promise<void> {
  const { worksheets } = session.context.workbook;
  const gone = (name: string): boolean =>
    work.removeSheets.some((one) => sameName(one, name)) &&
    !work.images.some((one) => sameName(one.name, name));
  const before = work.sheetsNow.filter((name) => !gone(name));
  const now = [
    ...before,
    ...work.images.map(({ name }) => name).filter((name) => !before.some((one) => sameName(one, name))),
  ];
  const order = work.order.filter((name) => now.some((one) => sameName(one, name)));
  for (const [position, name] of order.entries()) {
    if (sameName(now[position] ?? '', name)) continue;
    now.splice(
      now.findIndex((one) => sameName(one, name)),
      1,
    );
    now.splice(position, 0, name);
    await session.room(ACTION_BYTES);
    worksheets.getItem(name).position = position;
  }
  if (work.activate === null || !now.some((one) => sameName(one, work.activate ?? ''))) return;
  await session.room(ACTION_BYTES);
  worksheets.getItem(work.activate).activate();
}

import { lazy } from 'react';
import { Later } from '../Later';
import { useBesideText } from './text';

const Beside = lazy(() => import('./Beside').then((module) => ({ default: module.Beside })));

/** The place of the last step where results go beside the staff’s own range. */
export function BesideHook() {
  const t = useBesideText();
  return (
    <Later title={t('title')}>
      <Beside />
    </Later>
  );
}

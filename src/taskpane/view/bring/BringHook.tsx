import { lazy } from 'react';
import { Later } from '../Later';
import { useBringText } from './text';

const Bring = lazy(() => import('./Bring').then((module) => ({ default: module.Bring })));

/** The place of the first step where the staff’s own sheets come in. */
export function BringHook() {
  const t = useBringText();
  return (
    <Later title={t('title')}>
      <Bring />
    </Later>
  );
}

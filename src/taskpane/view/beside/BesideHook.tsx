import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { usePaneStyles } from '../styles';
import { useBesideText } from './text';

/** Fetched when it is opened for the first time. */
const Beside = lazy(() => import('./Beside').then((module) => ({ default: module.Beside })));

/** The place of the last step where results go beside the staff's own range; closed until somebody wants it. */
export function BesideHook() {
  const styles = usePaneStyles();
  const t = useBesideText();
  const [wanted, setWanted] = useState(false);
  return (
    <details
      className={styles.details}
      onToggle={(event) => {
        if (event.currentTarget.open) setWanted(true);
      }}
    >
      <summary>{t('title')}</summary>
      {wanted && (
        <Suspense fallback={<Spinner size="tiny" />}>
          <Beside />
        </Suspense>
      )}
    </details>
  );
}

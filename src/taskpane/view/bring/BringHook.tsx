import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { usePaneStyles } from '../styles';
import { useBringText } from './text';

/** Fetched when it is opened for the first time. */
const Bring = lazy(() => import('./Bring').then((module) => ({ default: module.Bring })));

/** The place of the first step where the staff's own sheets come in; closed until somebody wants it. */
export function BringHook() {
  const styles = usePaneStyles();
  const t = useBringText();
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
          <Bring />
        </Suspense>
      )}
    </details>
  );
}

import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { State } from '../state/state';
import { usePane } from './context';
import { usePaneStyles } from './styles';

/** 自己診断: for the day when something looks wrong. */
export function SelfCheck({ checked }: { checked: State['checked'] }) {
  const styles = usePaneStyles();
  const { t, actions } = usePane();
  const shown = useRef<HTMLDetailsElement>(null);
  // It stands below the inputs: what it found is not to be looked for.
  useEffect(() => {
    if (checked) shown.current?.scrollIntoView({ block: 'nearest' });
  }, [checked]);
  const count = checked ? checked.passed + checked.failed : 0;
  return (
    <details ref={shown} className={styles.details} open={checked !== null}>
      <summary>{t('selfCheck')}</summary>
      <div className={styles.section}>
        <p className={styles.quiet}>{t('selfCheckText')}</p>
        {checked && (
          <p className={styles.text} role="status">
            {checked.failed === 0
              ? t('selfCheckPassed', { count })
              : t('selfCheckFailed', { count, failed: checked.failed })}
          </p>
        )}
        <div className={styles.row}>
          <Button onClick={() => void actions.selfCheck()}>{t('selfCheckRun')}</Button>
        </div>
      </div>
    </details>
  );
}

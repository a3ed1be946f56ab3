import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { SavedState } from '../../excel';
import { usePane } from './context';
import { usePaneStyles } from './styles';
import { timeText } from './time';

/** The states that can be restored, the states first: the ribbon leads to it each time that `asked` grows. */
export function Restore({ saved, asked }: { saved: readonly SavedState[]; asked: number }) {
  const styles = usePaneStyles();
  const { t, actions } = usePane();
  const states = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (asked > 0) states.current?.querySelector('button')?.focus();
  }, [asked]);
  return (
    <section className={styles.section} aria-labelledby="restore">
      <h2 id="restore" className={styles.heading}>
        {t('restoreTitle')}
      </h2>
      <p className={styles.quiet}>{t('restoreText')}</p>
      <ul ref={states} className={styles.list}>
        {saved.map((state, i) => {
          const at = timeText(state.at);
          const words = state.before === 'run' ? t('beforeRun', { run: state.run }) : t('beforeRestore');
          return (
            <li key={state.slot} className={styles.line}>
              <span className={styles.column}>
                <span>{words}</span>
                <span className={styles.quiet}>{at}</span>
              </span>
              <Button
                className={styles.right}
                aria-label={`${t('restore')}：${words} ${at}`}
                onClick={() => void actions.restore(i + 1)}
              >
                {t('restore')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { findingsOf, type State } from '../state/state';
import { usePane } from './context';
import { usePaneStyles } from './styles';

/** Shorter readings are not worth a word. */
const QUIET = 500;

/** The workbook is read and computed beside the page; what takes longer can be stopped. */
export function Reading({ state }: { state: State }) {
  const styles = usePaneStyles();
  const { t } = usePane();
  const { refreshing, run } = state;
  const over = run === null ? '' : t('readingDone', { count: findingsOf(state).length });
  return (
    <>
      {/* Nothing on the screen says it, but who listens wants to know. */}
      <p className={styles.hidden} role="status">
        {refreshing || state.halted ? '' : over}
      </p>
      {refreshing ? (
        <UnderWay isFirst={run === null} />
      ) : (
        (state.halted || run === null) && <Halted isNothing={run === null} />
      )}
    </>
  );
}

/** Stopped, or failed: what is shown is older than the workbook, or there is nothing to show. */
function Halted({ isNothing }: { isNothing: boolean }) {
  const styles = usePaneStyles();
  const { t, actions } = usePane();
  return (
    <section className={styles.section}>
      <p className={styles.text} role="status">
        {t(isNothing ? 'nothingRead' : 'readingStopped')}
      </p>
      <div className={styles.row}>
        <Button onClick={() => void actions.refresh()}>{t('reload')}</Button>
      </div>
    </section>
  );
}

function UnderWay({ isFirst }: { isFirst: boolean }) {
  const styles = usePaneStyles();
  const { t, actions } = usePane();
  const [isLong, setLong] = useState(isFirst);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), QUIET);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <div className={styles.section}>
      <p id="reading" className={styles.quiet} role="status">
        {t('reading')}
      </p>
      <ProgressBar aria-labelledby="reading" />
      <div className={styles.row}>
        <Button size="small" onClick={actions.stopComputing}>
          {t('stopReading')}
        </Button>
      </div>
    </div>
  );
}

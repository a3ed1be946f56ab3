import { Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { usePane } from './context';
import { usePaneStyles } from './styles';

/** Shorter readings are not worth a word. */
const QUIET = 500;

/** The workbook is read and computed beside the page; what takes longer can be stopped. */
export function Reading({ refreshing, findings }: { refreshing: boolean; findings: number }) {
  const styles = usePaneStyles();
  const { t } = usePane();
  return (
    <>
      {/* Nothing on the screen says it, but who listens wants to know. */}
      <p className={styles.hidden} role="status">
        {refreshing ? '' : t('readingDone', { count: findings })}
      </p>
      {refreshing && <Later />}
    </>
  );
}

function Later() {
  const styles = usePaneStyles();
  const { t, actions } = usePane();
  const [isLong, setLong] = useState(false);
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

import type { TaskName } from '../state/state';
import { usePane } from './context';
import { Samples } from './Samples';
import { usePaneStyles } from './styles';

/** A workbook without inputs: three lines, and one thing to do. */
export function FirstRun({ task }: { task: TaskName }) {
  const styles = usePaneStyles();
  const { t } = usePane();
  return (
    <section className={styles.section} aria-labelledby="first">
      <h2 id="first" className={styles.heading}>
        {t('firstTitle')}
      </h2>
      <p className={styles.text}>{t('first1')}</p>
      <p className={styles.text}>{t('first2')}</p>
      <p className={styles.text}>{t('first3')}</p>
      <Samples task={task} />
    </section>
  );
}

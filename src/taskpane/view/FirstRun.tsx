import { Button } from '@fluentui/react-components';
import { usePane } from './context';
import { usePaneStyles } from './styles';

/** A workbook without inputs: three lines, and one thing to do. */
export function FirstRun() {
  const styles = usePaneStyles();
  const { t, actions } = usePane();
  return (
    <section className={styles.section} aria-labelledby="first">
      <h2 id="first" className={styles.heading}>
        {t('firstTitle')}
      </h2>
      <p className={styles.text}>{t('first1')}</p>
      <p className={styles.text}>{t('first2')}</p>
      <p className={styles.text}>{t('first3')}</p>
      <div className={styles.row}>
        <Button appearance="primary" onClick={() => void actions.insert('kanagawa-forms')}>
          {t('insertSample')}
        </Button>
        <Button appearance="transparent" onClick={() => void actions.insert('empty-forms')}>
          {t('insertEmpty')}
        </Button>
      </div>
    </section>
  );
}

import { Button } from '@fluentui/react-components';
import { decisionSentence } from '../../messages';
import type { PlacedRequest } from '../work/paneRun';
import { usePane } from './context';
import { usePaneStyles } from './styles';

/** What people have to decide before the computation goes on; their answer is a row of the table 決定. */
export function Decisions({ decisions }: { decisions: readonly PlacedRequest[] }) {
  const styles = usePaneStyles();
  const { t, lang, actions } = usePane();
  return (
    <section className={styles.section} aria-labelledby="decisions">
      <h2 id="decisions" className={styles.heading}>
        {t('decisions')}
      </h2>
      <p className={styles.text}>{t('decisionsText')}</p>
      {decisions.map((decision) => (
        <div key={decision.matter} className={styles.card}>
          <p className={styles.text}>{decisionSentence(decision, lang)}</p>
          <dl className={styles.text}>
            <dt className={styles.quiet}>{t('matter')}</dt>
            <dd>{decision.matter}</dd>
            <dt className={styles.quiet}>{t('options')}</dt>
            <dd>{decision.options.join(lang === 'ja' ? '、' : ', ')}</dd>
          </dl>
          <div className={styles.row}>
            <Button onClick={() => void actions.select(decision.place)}>{t('openDecisions')}</Button>
          </div>
        </div>
      ))}
    </section>
  );
}

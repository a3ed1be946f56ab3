import { Badge, mergeClasses } from '@fluentui/react-components';
import type { PlannedPane } from '../work/paneRun';
import { usePane } from './context';
import { usePaneStyles } from './styles';

/** What will be written where, cell for cell the Plan's. */
export function Writes({ run }: { run: PlannedPane }) {
  const styles = usePaneStyles();
  const { t, lang } = usePane();
  const cells = run.writes.reduce((sum, write) => sum + write.cells, 0);
  return (
    <section className={styles.section} aria-labelledby="writes">
      <h2 id="writes" className={styles.heading}>
        {t('writes')}
      </h2>
      <p className={styles.text}>
        {t('writesSummary', { sheets: run.writes.length, cells, names: run.names })}
      </p>
      <p className={styles.quiet}>{t('inputsUntouched')}</p>
      {run.removes.length > 0 && (
        <p className={styles.text}>
          {t('removes', { names: run.removes.join(lang === 'ja' ? '、' : ', ') })}
        </p>
      )}
      <details className={styles.details}>
        <summary>{t('writesList')}</summary>
        <ul className={styles.list}>
          {run.writes.map((write) => (
            <li key={write.sheet} className={styles.line}>
              <span className={styles.column}>
                <span>{write.sheet}</span>
                <span
                  className={styles.quiet}
                >{`${write.address}　${t('cells', { count: write.cells })}`}</span>
              </span>
              <Badge
                className={mergeClasses(styles.right)}
                appearance="tint"
                color={write.replaces ? 'warning' : 'informative'}
              >
                {t(write.replaces ? 'replaces' : 'isNew')}
              </Badge>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

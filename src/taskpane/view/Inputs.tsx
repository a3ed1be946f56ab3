import { Button, mergeClasses } from '@fluentui/react-components';
import { jobsOf, type TaskName } from '../state/state';
import type { FoundTable, PaneRun } from '../work/paneRun';
import { usePane } from './context';
import { timeText } from './time';
import { usePaneStyles } from './styles';

type Found = Exclude<PaneRun, { kind: 'empty' }>;

/** Step 1: which tables were found, and the run that is in the workbook. */
export function Inputs({ run, task, busy }: { run: Found; task: TaskName; busy: boolean }) {
  const styles = usePaneStyles();
  const { t, actions } = usePane();
  const jobs = jobsOf(task);
  const found = run.found.filter((table) => table.jobs.some((job) => jobs.includes(job)));
  // Left out where the workbook has no such table.
  const count = (contract: string) => found.find((table) => table.contract === contract)?.rows;
  return (
    <section className={styles.section} aria-labelledby="found">
      <div className={styles.heading}>
        <h2 id="found" className={styles.heading}>
          {t('found')}
        </h2>
        <Button size="small" appearance="subtle" disabled={busy} onClick={() => void actions.refresh()}>
          {t('reload')}
        </Button>
      </div>
      <p className={styles.text}>
        {t('foundSummary', {
          members: count('団体'),
          forms: count('帳票'),
          rounds: count('回次'),
          costs: count('経費'),
          services: count('業務'),
          items: count('評価項目'),
          bidders: count('提案者'),
        })}
      </p>
      <ul className={styles.list}>
        {found.map((table) => (
          <li key={table.table}>
            <Table table={table} />
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        {run.kind === 'planned' && run.earlier
          ? t('earlier', { run: run.earlier.run, at: timeText(run.earlier.at) })
          : t('noEarlier')}
      </p>
    </section>
  );
}

function Table({ table }: { table: FoundTable }) {
  const styles = usePaneStyles();
  const { t, actions } = usePane();
  const { rows } = table;
  const words = rows === 0 ? t('noRows') : rows === 1 ? t('rowOne') : t('rows', { count: rows });
  return (
    <button
      type="button"
      className={mergeClasses(styles.line, styles.button)}
      onClick={() => void actions.select({ sheet: table.sheet, table: table.table })}
    >
      <span className={styles.column}>
        <span>{table.table}</span>
        <span className={styles.quiet}>{table.sheet}</span>
      </span>
      <span className={mergeClasses(styles.right, styles.number)}>{words}</span>
    </button>
  );
}

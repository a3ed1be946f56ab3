import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  mergeClasses,
} from '@fluentui/react-components';
import type { AuditReport } from '../../workbook/audit';
import { auditItems, type Audited } from '../state/state';
import { usePane } from './context';
import { Issues, Walk } from './ListOfIssues';
import { usePaneStyles } from './styles';
import { timeText } from './time';

const VERDICTS = {
  agrees: { word: 'auditAgrees', intent: 'success' },
  differs: { word: 'auditDiffers', intent: 'error' },
  cannotTell: { word: 'auditCannotTell', intent: 'warning' },
} as const;

const BASES = {
  recalculation: 'restsOnRecalculation',
  spreadsheetValues: 'restsOnSpreadsheet',
  formulasAndInputs: 'restsOnFormulas',
  nothing: 'restsOnNothing',
} as const;

/** 検算: the result sheets against the record and against figures computed anew. */
export function Audit({ auditing, audited }: { auditing: boolean; audited: Audited | null }) {
  const styles = usePaneStyles();
  const { t, actions } = usePane();
  return (
    <section className={styles.section} aria-labelledby="audit">
      <h2 id="audit" className={styles.heading}>
        {t('taskAudit')}
      </h2>
      <p className={styles.text}>{t('auditText')}</p>
      {auditing ? (
        <div className={styles.row} role="status">
          <Spinner size="tiny" label={t('auditing')} />
          <Button onClick={actions.stopComputing}>{t('stop')}</Button>
        </div>
      ) : (
        <div className={styles.row}>
          <Button appearance="primary" onClick={() => void actions.audit()}>
            {t(audited ? 'auditAgain' : 'auditRun')}
          </Button>
        </div>
      )}
      {audited && !auditing && <Report audited={audited} />}
    </section>
  );
}

function Report({ audited }: { audited: Audited }) {
  const styles = usePaneStyles();
  const { t, actions, dispatch } = usePane();
  const { report, chosen } = audited;
  const { word, intent } = VERDICTS[report.verdict];
  const items = auditItems(audited);
  const choose = (index: number): void => {
    const item = items[index];
    if (!item) return;
    dispatch({ type: 'chooseAudited', index });
    void actions.select(item.place);
  };
  const doubtsFrom = report.differences.length;
  const parts = [
    { word: 'auditDifferences', issues: report.differences, from: 0 },
    { word: 'auditDoubts', issues: report.doubts, from: doubtsFrom },
    { word: 'auditNotes', issues: report.notes, from: doubtsFrom + report.doubts.length },
  ] as const;
  return (
    <>
      <MessageBar intent={intent} layout="multiline" politeness="polite">
        <MessageBarBody>
          <MessageBarTitle>{t(word)}</MessageBarTitle>
          <p className={styles.text}>{t(BASES[report.restsOn])}</p>
          {report.run && (
            <p className={styles.quiet}>
              {t('earlier', { run: report.run.runNumber, at: timeText(report.run.time) })}
            </p>
          )}
          <p className={styles.quiet}>{t('auditCounts', report.counts)}</p>
        </MessageBarBody>
      </MessageBar>
      {items.length > 0 && (
        <div className={styles.heading}>
          <span />
          <Walk
            count={items.length}
            chosen={chosen}
            choose={choose}
            words={{ previous: t('previousItem'), following: t('followingItem') }}
          />
        </div>
      )}
      {parts.map(
        ({ word: head, issues, from }) =>
          issues.length > 0 && (
            <section key={head} className={styles.section}>
              <h3 className={styles.heading}>{t(head, { count: issues.length })}</h3>
              <Issues issues={issues} from={from} chosen={chosen} choose={choose} />
            </section>
          ),
      )}
      {report.tables.length > 0 && <Sheets tables={report.tables} />}
    </>
  );
}

function Sheets({ tables }: { tables: AuditReport['tables'] }) {
  const styles = usePaneStyles();
  const { t, actions } = usePane();
  return (
    <details className={styles.details}>
      <summary>{t('auditSheets')}</summary>
      <ul className={styles.list}>
        {tables.map(({ sheet, cells, formulas, differences }) => (
          <li key={sheet}>
            <button
              type="button"
              className={mergeClasses(styles.line, styles.button)}
              onClick={() => void actions.select({ sheet })}
            >
              <span className={styles.column}>
                <span>{sheet}</span>
                <span className={styles.quiet}>{t('auditSheet', { cells, formulas })}</span>
              </span>
              {differences > 0 && (
                <span className={styles.right}>{t('auditSheetDiffers', { count: differences })}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

import type { PlacedIssue } from '../../workbook';
import { usePane } from './context';
import { Issues, Walk } from './ListOfIssues';
import { usePaneStyles } from './styles';

export interface FindingsProps {
  findings: readonly PlacedIssue[];
  chosen: number;
  rejected: boolean;
}

/** Step 2: every finding with its place; choosing one shows its cell. */
export function Findings({ findings, chosen, rejected }: FindingsProps) {
  const styles = usePaneStyles();
  const { t, actions, dispatch } = usePane();
  const count = (severity: PlacedIssue['severity']) =>
    findings.filter((finding) => finding.severity === severity).length || undefined;
  const choose = (index: number) => {
    const finding = findings[index];
    if (!finding) return;
    dispatch({ type: 'choose', index });
    void actions.select(finding.place);
  };
  const words = { previous: t('previous'), following: t('following') };
  return (
    <section className={styles.section} aria-labelledby="findings">
      <div className={styles.heading}>
        <h2 id="findings" className={styles.heading}>
          {t('findings')}
        </h2>
        {findings.length > 0 && (
          <Walk count={findings.length} chosen={chosen} choose={choose} words={words} />
        )}
      </div>
      {rejected && <p className={styles.text}>{t('rejected')}</p>}
      <p className={styles.quiet}>
        {findings.length === 0
          ? t('findingsNone')
          : t('findingsCount', { errors: count('error'), warnings: count('warning'), notes: count('note') })}
      </p>
      {findings.length > 0 && <Issues issues={findings} chosen={chosen} choose={choose} />}
    </section>
  );
}

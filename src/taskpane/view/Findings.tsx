import { Badge, Button, mergeClasses } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons';
import { issueText, placeText, severityWord } from '../../messages';
import type { PlacedIssue } from '../../workbook';
import { usePane } from './context';
import { usePaneStyles } from './styles';

const COLOUR = { error: 'danger', warning: 'warning', note: 'informative' } as const;

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
  return (
    <section className={styles.section} aria-labelledby="findings">
      <div className={styles.heading}>
        <h2 id="findings" className={styles.heading}>
          {t('findings')}
        </h2>
        {findings.length > 0 && (
          <span className={styles.row}>
            <span className={styles.quiet}>
              {t('position', { at: chosen < 0 ? '－' : chosen + 1, count: findings.length })}
            </span>
            <Button
              size="small"
              icon={<ArrowUp16Regular />}
              aria-label={t('previous')}
              disabled={chosen <= 0}
              onClick={() => choose(chosen - 1)}
            />
            <Button
              size="small"
              icon={<ArrowDown16Regular />}
              aria-label={t('following')}
              disabled={chosen >= findings.length - 1}
              onClick={() => choose(chosen + 1)}
            />
          </span>
        )}
      </div>
      {rejected && <p className={styles.text}>{t('rejected')}</p>}
      <p className={styles.quiet}>
        {findings.length === 0
          ? t('findingsNone')
          : t('findingsCount', { errors: count('error'), warnings: count('warning'), notes: count('note') })}
      </p>
      {findings.length > 0 && (
        <ol className={styles.list}>
          {findings.map((finding, i) => (
            <li key={i}>
              <Finding finding={finding} isChosen={i === chosen} choose={() => choose(i)} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Finding({
  finding,
  isChosen,
  choose,
}: {
  finding: PlacedIssue;
  isChosen: boolean;
  choose: () => void;
}) {
  const styles = usePaneStyles();
  const { lang } = usePane();
  const place = placeText(finding.place, lang);
  return (
    <button
      type="button"
      className={mergeClasses(styles.line, styles.button, isChosen && styles.chosen)}
      aria-current={isChosen}
      onClick={choose}
    >
      <span className={styles.column}>
        <span className={styles.quiet}>
          <Badge appearance="tint" size="small" color={COLOUR[finding.severity]} className={styles.badge}>
            {severityWord(finding.severity, lang)}
          </Badge>
          {place}
        </span>
        <span className={styles.text}>{issueText(finding, lang)}</span>
      </span>
    </button>
  );
}

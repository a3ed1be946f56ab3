import { Badge, Button, mergeClasses } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons';
import { issueText, placeText, severityWord } from '../../messages';
import type { PlacedIssue } from '../../workbook';
import { usePane } from './context';
import { usePaneStyles } from './styles';

const COLOUR = { error: 'danger', warning: 'warning', note: 'informative' } as const;

export interface WalkProps {
  count: number;
  chosen: number;
  choose: (index: number) => void;
  words: { previous: string; following: string };
}

/** Previous and next through a list, with the place in it. */
export function Walk({ count, chosen, choose, words }: WalkProps) {
  const styles = usePaneStyles();
  const { t } = usePane();
  return (
    <span className={styles.row}>
      <span className={styles.quiet}>{t('position', { at: chosen < 0 ? '－' : chosen + 1, count })}</span>
      <Button
        size="small"
        icon={<ArrowUp16Regular />}
        aria-label={words.previous}
        disabled={chosen <= 0}
        onClick={() => choose(chosen - 1)}
      />
      <Button
        size="small"
        icon={<ArrowDown16Regular />}
        aria-label={words.following}
        disabled={chosen >= count - 1}
        onClick={() => choose(chosen + 1)}
      />
    </span>
  );
}

export interface IssuesProps {
  issues: readonly PlacedIssue[];
  /** Position of the first one in the list that is walked through. */
  from?: number;
  chosen: number;
  choose: (index: number) => void;
}

/** Issues, each a button that shows its cell. */
export function Issues({ issues, from = 0, chosen, choose }: IssuesProps) {
  const styles = usePaneStyles();
  return (
    <ol className={styles.list}>
      {issues.map((issue, i) => (
        <li key={i}>
          <Issue issue={issue} isChosen={from + i === chosen} choose={() => choose(from + i)} />
        </li>
      ))}
    </ol>
  );
}

function Issue({ issue, isChosen, choose }: { issue: PlacedIssue; isChosen: boolean; choose: () => void }) {
  const styles = usePaneStyles();
  const { lang } = usePane();
  return (
    <button
      type="button"
      className={mergeClasses(styles.line, styles.button, isChosen && styles.chosen)}
      aria-current={isChosen}
      onClick={choose}
    >
      <span className={styles.column}>
        <span className={styles.quiet}>
          <Badge appearance="tint" size="small" color={COLOUR[issue.severity]} className={styles.badge}>
            {severityWord(issue.severity, lang)}
          </Badge>
          {placeText(issue.place, lang)}
        </span>
        <span className={styles.text}>{issueText(issue, lang)}</span>
      </span>
    </button>
  );
}

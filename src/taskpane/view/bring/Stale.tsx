import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import { sentence } from '../../../messages';
import type { PlacedIssue } from '../../../workbook';
import { usePane } from '../context';
import { usePaneStyles } from '../styles';
import { useBringText } from './text';

/** So many are said here; all of them are among the findings. */
const SAID = 2;

export interface StaleProps {
  issues: readonly PlacedIssue[];
  /** Whether they are listed below anyway. */
  listed: boolean;
  busy: boolean;
}

/** What was brought in is not what the staff's own sheets hold now: the first places, and the way to bring it in again. */
export function Stale({ issues, listed, busy }: StaleProps) {
  const styles = usePaneStyles();
  const { t: say, lang, actions } = usePane();
  const t = useBringText();
  const [asked, setAsked] = useState<readonly PlacedIssue[]>([]);
  const [first] = issues;
  if (!first) return null;
  const isError = first.severity === 'error';
  const refill = async (): Promise<void> => {
    const answer = await actions.bringing.write([], [...issues, ...asked]);
    setAsked(answer?.confirm ?? []);
    // What stands in the way now is found anew, with its places.
    if (answer && answer.issues.length > 0) await actions.refresh();
  };
  return (
    <MessageBar intent={isError ? 'error' : 'warning'} layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{t(isError ? 'staleTitle' : 'handTitle')}</MessageBarTitle>
        {issues.slice(0, listed ? 0 : SAID).map((issue, i) => (
          <p key={i} className={styles.text}>
            {sentence(issue, lang)}
          </p>
        ))}
        {!listed && issues.length > SAID && (
          <p className={styles.quiet}>{t('more', { count: issues.length - SAID })}</p>
        )}
        {(asked.length > 0 || !isError) && <p className={styles.text}>{t('asked')}</p>}
        {asked.map((issue, i) => (
          <p key={i} className={styles.text}>
            {sentence(issue, lang)}
          </p>
        ))}
      </MessageBarBody>
      <MessageBarActions>
        <Button disabled={busy} onClick={() => void refill()}>
          {t(asked.length > 0 ? 'fillAnyway' : 'refill')}
        </Button>
        <Button onClick={() => void actions.select(first.place)}>{say('showCell')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

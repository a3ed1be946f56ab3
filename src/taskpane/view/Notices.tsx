import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { sentence } from '../../messages';
import type { PlacedIssue } from '../../workbook';
import { inputsChanged, type State } from '../state/state';
import { usePane } from './context';
import { usePaneStyles } from './styles';

/** So many changes are named; the rest is counted. */
const NAMED = 3;

const INTENT = { error: 'error', warning: 'warning', note: 'info' } as const;

/** What a person should know whatever step they are in. */
export function Notices({ state }: { state: State }) {
  const { t } = usePane();
  return (
    <>
      {state.refused.length > 0 && (
        <Bar intent="error" title={t('refusedTitle')} issues={state.refused} actions={<Dismiss />} />
      )}
      <Told issues={state.told} />
      {inputsChanged(state) && <Changed state={state} />}
    </>
  );
}

function Dismiss() {
  const { t, dispatch } = usePane();
  return <Button onClick={() => dispatch({ type: 'dismissed' })}>{t('close')}</Button>;
}

/** What happened beside what was asked for. */
export function Told({ issues }: { issues: readonly PlacedIssue[] }) {
  const { t } = usePane();
  const worst = (['error', 'warning', 'note'] as const).find((one) =>
    issues.some(({ severity }) => severity === one),
  );
  return worst ? (
    <Bar intent={INTENT[worst]} title={t('toldTitle')} issues={issues} actions={<Dismiss />} />
  ) : null;
}

function Changed({ state }: { state: State }) {
  const { t, dispatch } = usePane();
  const styles = usePaneStyles();
  const { run } = state;
  const changes = run?.kind === 'planned' ? run.changes : [];
  return (
    <Bar
      intent="warning"
      title={t('changedTitle')}
      issues={changes}
      named={NAMED}
      actions={
        run?.kind === 'planned' && state.step !== 'preview' ? (
          <Button onClick={() => dispatch({ type: 'step', step: 'preview' })}>{t('toPreview')}</Button>
        ) : undefined
      }
    >
      <p className={styles.quiet}>{t('changedText')}</p>
      {state.remote && <p className={styles.quiet}>{t('changedRemote')}</p>}
    </Bar>
  );
}

interface BarProps {
  intent: 'error' | 'warning' | 'info' | 'success';
  title: string;
  issues: readonly PlacedIssue[];
  named?: number;
  actions?: React.ReactNode;
  children?: React.ReactNode;
}

function Bar({ intent, title, issues, named = 10, actions, children }: BarProps) {
  const { lang, t } = usePane();
  const styles = usePaneStyles();
  return (
    <MessageBar intent={intent} layout="multiline" politeness={intent === 'error' ? 'assertive' : 'polite'}>
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {issues.slice(0, named).map((issue, i) => (
          <p key={i} className={styles.text}>
            {sentence(issue, lang)}
          </p>
        ))}
        {issues.length > named && (
          <p className={styles.quiet}>{t('changedMore', { count: issues.length - named })}</p>
        )}
        {children}
      </MessageBarBody>
      {actions && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}

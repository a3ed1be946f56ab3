import { Button } from '@fluentui/react-components';
import { isOpen, STEPS, type State } from '../state/state';
import { usePane } from './context';
import { usePaneStyles } from './styles';

/** Version, and the way on: one primary action a step. */
export function Footer({ state, version }: { state: State; version: string }) {
  const styles = usePaneStyles();
  const { t, actions, dispatch } = usePane();
  const at = STEPS.indexOf(state.step);
  const before = STEPS[at - 1];
  const after = STEPS[at + 1];
  const busy = state.job !== null || state.refreshing;
  const inJob = state.run !== null && state.run.kind !== 'empty' && state.job === null;
  const goOn = state.step === 'inputs' || state.step === 'findings';
  return (
    <footer className={styles.footer}>
      <span className={styles.version}>{t('version', { version })}</span>
      {inJob && state.step === 'inputs' && (
        <Button appearance="subtle" disabled={busy} onClick={() => void actions.refresh()}>
          {t('reload')}
        </Button>
      )}
      {inJob && before && (
        <Button disabled={busy} onClick={() => dispatch({ type: 'step', step: before })}>
          {t('back')}
        </Button>
      )}
      {inJob && goOn && after && (
        <Button
          appearance="primary"
          disabled={busy || !isOpen(state, after)}
          onClick={() => dispatch({ type: 'step', step: after })}
        >
          {t('next')}
        </Button>
      )}
      {inJob && state.step === 'preview' && state.run?.kind === 'planned' && (
        <Button appearance="primary" disabled={busy} onClick={() => void actions.write(false)}>
          {t(state.run.earlier ? 'writeAgain' : 'write')}
        </Button>
      )}
    </footer>
  );
}

import { Button } from '@fluentui/react-components';
import { isOpen, STEPS, type State } from '../state/state';
import { usePane } from './context';
import { usePaneStyles } from './styles';

export interface FooterProps {
  state: State;
  version: string;
}

/** Version, the guide, and the way on: one primary action a step. */
export function Footer({ state, version }: FooterProps) {
  const styles = usePaneStyles();
  const { t, dispatch } = usePane();
  const { guide } = state;
  const inJob = state.run !== null && state.run.kind !== 'empty' && state.job === null;
  return (
    <footer className={styles.footer}>
      <span className={styles.version}>{t('version', { version })}</span>
      <Button
        size="small"
        appearance="subtle"
        className={styles.guide}
        aria-pressed={guide}
        disabled={state.job !== null}
        onClick={() => dispatch({ type: 'guide', isShown: !guide })}
      >
        {t('guide')}
      </Button>
      {!guide && inJob && state.task !== 'audit' && <Ways state={state} run={state.run} />}
    </footer>
  );
}

function Ways({ state, run }: { state: State; run: State['run'] }) {
  const { t, actions, dispatch } = usePane();
  const styles = usePaneStyles();
  const at = STEPS.indexOf(state.step);
  const before = STEPS[at - 1];
  const after = STEPS[at + 1];
  const busy = state.job !== null || state.refreshing;
  const goOn = state.step !== 'preview' && state.step !== 'result';
  return (
    <>
      {before && (
        <Button
          className={styles.way}
          disabled={busy}
          onClick={() => dispatch({ type: 'step', step: before })}
        >
          {t('back')}
        </Button>
      )}
      {goOn && after && (
        <Button
          className={styles.way}
          appearance="primary"
          disabled={busy || !isOpen(state, after)}
          onClick={() => dispatch({ type: 'step', step: after })}
        >
          {t('next')}
        </Button>
      )}
      {state.step === 'preview' && run?.kind === 'planned' && (
        <Button
          className={styles.way}
          appearance="primary"
          disabled={busy}
          onClick={() => void actions.write(false)}
        >
          {t(run.earlier ? 'writeAgain' : 'write')}
        </Button>
      )}
    </>
  );
}

import { holds, findingsOf, type State } from '../state/state';
import type { PaneRun } from '../work/paneRun';
import { Audit } from './Audit';
import { BringHook } from './bring/BringHook';
import { Stale } from './bring/Stale';
import { Conditions } from './Conditions';
import { usePane } from './context';
import { Decisions } from './Decisions';
import { Findings } from './Findings';
import { FirstRun } from './FirstRun';
import { Inputs } from './Inputs';
import { Notices, Told } from './Notices';
import { Preview } from './Preview';
import { Reading } from './Reading';
import { Restore } from './Restore';
import { Result } from './Result';
import { Samples } from './Samples';
import { SelfCheck } from './SelfCheck';
import { usePaneStyles } from './styles';
import { Working } from './Working';

/** What the pane shows below its head: work under way, or what to know and the step. */
export function Content({ state }: { state: State }) {
  if (state.job)
    return (
      <>
        <Told issues={state.told} />
        <Working job={state.job} />
      </>
    );
  return (
    <>
      <Notices state={state} />
      <Reading state={state} />
      {state.task === 'audit' ? (
        <Audit auditing={state.auditing} audited={state.audited} />
      ) : state.run ? (
        <Task state={state} run={state.run} />
      ) : (
        // Asked for by the ribbon before anything was read, as after a stop: restoring needs no reading.
        state.saved.length > 0 && <Restore saved={state.saved} asked={state.restoreAsked} />
      )}
    </>
  );
}

function Task({ state, run }: { state: State; run: PaneRun }) {
  if (run.kind === 'empty')
    return (
      <>
        {/* Inputs may have been taken away from results that are still there. */}
        {state.saved.length > 0 && <Restore saved={state.saved} asked={state.restoreAsked} />}
        <FirstRun task={state.task} />
        <BringHook />
        <SelfCheck checked={state.checked} />
      </>
    );
  return (
    <>
      {/* What was asked about one state of the ranges is not agreed to for another. */}
      <Stale
        key={JSON.stringify(run.stale)}
        issues={run.stale}
        listed={state.step === 'findings'}
        busy={state.refreshing}
      />
      <Step state={state} run={run} />
    </>
  );
}

function Step({ state, run }: { state: State; run: Exclude<PaneRun, { kind: 'empty' }> }) {
  switch (state.step) {
    case 'inputs':
      return (
        <>
          {holds(run, state.task) ? (
            <Inputs run={run} task={state.task} busy={state.refreshing} />
          ) : (
            <NotHeld state={state} />
          )}
          <BringHook />
          <SelfCheck checked={state.checked} />
        </>
      );
    case 'findings':
      return (
        <>
          {run.kind === 'decisionRequired' && <Decisions decisions={run.decisions} />}
          <Findings findings={findingsOf(state)} chosen={state.chosen} rejected={run.kind === 'rejected'} />
        </>
      );
    case 'conditions':
      return (
        <Conditions conditions={run.conditions} task={state.task} busy={state.refreshing} own={state.own} />
      );
    case 'preview':
      return run.kind === 'planned' ? <Preview state={state} run={run} /> : null;
    case 'result':
      return <Result state={state} />;
  }
}

/** The workbook is about something else. */
function NotHeld({ state }: { state: State }) {
  const styles = usePaneStyles();
  const { t } = usePane();
  const noRounds = state.task === 'rounds';
  return (
    <section className={styles.section}>
      <p className={styles.text}>{t(noRounds ? 'noRounds' : 'notHeld')}</p>
      <Samples task={state.task} scores={noRounds} />
    </section>
  );
}

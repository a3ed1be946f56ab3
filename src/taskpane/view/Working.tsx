import { Button, ProgressBar } from '@fluentui/react-components';
import type { Phase } from '../../excel';
import type { Job } from '../state/state';
import { usePane } from './context';
import { usePaneStyles } from './styles';

const JOBS = {
  write: 'jobWrite',
  restore: 'jobRestore',
  template: 'jobTemplate',
  selfCheck: 'jobSelfCheck',
} as const;

const PHASES = {
  checking: 'phaseChecking',
  saving: 'phaseSaving',
  writing: 'phaseWriting',
  verifying: 'phaseVerifying',
  finishing: 'phaseFinishing',
  puttingBack: 'phasePuttingBack',
} as const satisfies Record<Phase, string>;

/** Work under way: what is being done, how far it is, and a stop that leaves the workbook as it was. */
export function Working({ job }: { job: Job }) {
  const styles = usePaneStyles();
  const { t, actions } = usePane();
  const { progress } = job;
  const part = progress && progress.total > 0 ? { value: progress.done / progress.total } : {};
  return (
    <section className={styles.section} aria-labelledby="working" aria-busy="true">
      <h2 id="working" className={styles.heading}>
        {t(JOBS[job.kind])}
      </h2>
      <ProgressBar aria-labelledby="working" thickness="large" {...part} />
      <p className={styles.text} role="status">
        {job.stopping ? t('stopping') : progress ? t(PHASES[progress.phase]) : ''}
      </p>
      {job.kind !== 'selfCheck' && (
        <>
          <p className={styles.quiet}>{t('stopText')}</p>
          <div className={styles.row}>
            <Button onClick={actions.stop} disabled={job.stopping}>
              {t('stop')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

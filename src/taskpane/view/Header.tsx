import { Tab, TabList } from '@fluentui/react-components';
import { isOpen, STEPS, type State, type StepName } from '../state/state';
import { usePane } from './context';
import { usePaneStyles } from './styles';

const WORDS = {
  inputs: 'stepInputs',
  findings: 'stepFindings',
  preview: 'stepPreview',
  result: 'stepResult',
} as const;

/** Name of the product and of the job, and the job's steps. */
export function Header({ state }: { state: State }) {
  const styles = usePaneStyles();
  const { t, dispatch } = usePane();
  const steps = state.run !== null && state.run.kind !== 'empty';
  return (
    <>
      <header className={styles.header}>
        <span className={styles.product}>{t('product')}</span>
        <h1 className={styles.job}>{t('job')}</h1>
      </header>
      {steps && (
        <nav className={styles.steps}>
          <TabList
            size="small"
            aria-label={t('steps')}
            selectedValue={state.step}
            onTabSelect={(_, { value }) => dispatch({ type: 'step', step: value as StepName })}
          >
            {STEPS.map((step, i) => (
              <Tab
                key={step}
                id={`tab-${step}`}
                value={step}
                className={styles.step}
                disabled={!isOpen(state, step) || state.job !== null}
                aria-controls="step"
              >
                {`${i + 1} ${t(WORDS[step])}`}
              </Tab>
            ))}
          </TabList>
        </nav>
      )}
    </>
  );
}

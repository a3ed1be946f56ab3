import { Select, Tab, TabList } from '@fluentui/react-components';
import { isOpen, STEPS, TASKS, type State, type StepName, type TaskName } from '../state/state';
import { usePane } from './context';
import { usePaneStyles } from './styles';

const STEP_WORDS = {
  inputs: 'stepInputs',
  findings: 'stepFindings',
  conditions: 'stepConditions',
  preview: 'stepPreview',
  result: 'stepResult',
} as const;

const TASK_WORDS = {
  costs: 'taskCosts',
  forms: 'taskForms',
  rounds: 'taskRounds',
  audit: 'taskAudit',
} as const;

/** Name of the product, the four jobs, and the steps of the one that is chosen. */
export function Header({ state }: { state: State }) {
  const styles = usePaneStyles();
  const { t, dispatch } = usePane();
  const steps = state.run !== null && state.run.kind !== 'empty' && state.task !== 'audit';
  return (
    <>
      <header className={styles.header}>
        <h1 className={styles.product}>{t('product')}</h1>
        <Select
          className={styles.task}
          appearance="filled-darker"
          aria-label={t('task')}
          value={state.task}
          disabled={state.job !== null}
          onChange={(_, { value }) => dispatch({ type: 'task', task: value as TaskName })}
        >
          {TASKS.map((task) => (
            <option key={task} value={task}>
              {t(TASK_WORDS[task])}
            </option>
          ))}
        </Select>
      </header>
      {steps && (
        <nav className={styles.steps}>
          <TabList
            size="small"
            className={styles.stepList}
            aria-label={t('steps')}
            selectedValue={state.step}
            onTabSelect={(_, { value }) => dispatch({ type: 'step', step: value as StepName })}
          >
            {STEPS.map((step) => (
              <Tab
                key={step}
                id={`tab-${step}`}
                value={step}
                className={styles.step}
                disabled={!isOpen(state, step) || state.job !== null}
                aria-controls="step"
              >
                {t(STEP_WORDS[step])}
              </Tab>
            ))}
          </TabList>
        </nav>
      )}
    </>
  );
}

import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { sentence } from '../../messages';
import type { State } from '../state/state';
import type { PlannedPane } from '../work/paneRun';
import { Burdens } from './Burdens';
import { Comparison } from './Comparison';
import { usePane } from './context';
import { Own } from './Own';
import { Rounds } from './Rounds';
import { usePaneStyles } from './styles';
import { Writes } from './Writes';

/** Step 4: what comes out, and what will be written. */
export function Preview({ state, run }: { state: State; run: PlannedPane }) {
  const { t, dispatch } = usePane();
  const { task, round, scope, own } = state;
  return (
    <>
      {state.asked.length > 0 && <Asked state={state} />}
      {task !== 'rounds' && <Own run={run} task={task} round={round} own={own} busy={state.refreshing} />}
      {task === 'forms' && <Comparison run={run} round={round} own={own} />}
      {task === 'costs' && run.costs && <Burdens costs={run.costs} scope={scope} own={own} />}
      {task === 'rounds' && <Rounds run={run} own={own} />}
      <Writes run={run} />
      <Field label={t('user')}>
        <Input
          value={state.user}
          maxLength={40}
          autoComplete="off"
          onChange={(_, { value }) => dispatch({ type: 'user', user: value })}
        />
      </Field>
    </>
  );
}

/** Asked before anything is replaced that a person changed. */
function Asked({ state }: { state: State }) {
  const styles = usePaneStyles();
  const { t, lang, actions, dispatch } = usePane();
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{t('askTitle')}</MessageBarTitle>
        <p className={styles.text}>{t('askText')}</p>
        <ul>
          {state.asked.map((issue, i) => (
            <li key={i}>{sentence(issue, lang)}</li>
          ))}
        </ul>
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void actions.write(true)}>{t('askYes')}</Button>
        <Button onClick={() => dispatch({ type: 'declined' })}>{t('askNo')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

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
import { Comparison } from './Comparison';
import { usePane } from './context';
import { usePaneStyles } from './styles';
import { Writes } from './Writes';

/** Step 3: what comes out, and what will be written. */
export function Preview({ state, run }: { state: State; run: PlannedPane }) {
  const { t, dispatch } = usePane();
  return (
    <>
      {state.asked.length > 0 && <Asked state={state} />}
      <Comparison run={run} round={state.round} />
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

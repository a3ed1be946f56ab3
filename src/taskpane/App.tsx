import { FluentProvider, Spinner } from '@fluentui/react-components';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Lang } from '../messages';
import { initial, findingsOf, type State } from './state/state';
import { createStore } from './state/store';
import { Pane, usePane } from './view/context';
import { Decisions } from './view/Decisions';
import { Findings } from './view/Findings';
import { FirstRun } from './view/FirstRun';
import { Footer } from './view/Footer';
import { Header } from './view/Header';
import { Inputs } from './view/Inputs';
import { Notices } from './view/Notices';
import { Preview } from './view/Preview';
import { Result } from './view/Result';
import { SelfCheck } from './view/SelfCheck';
import { usePaneStyles } from './view/styles';
import { themes, type ThemeName } from './view/theme';
import { Working } from './view/Working';
import { createActions, type Surroundings } from './work/actions';

export interface AppProps {
  lang: Lang;
  theme: ThemeName;
  version: string;
  /** False where no Excel answered. */
  hosted: boolean;
  user: string;
  onUser: (user: string) => void;
  surroundings: Pick<Surroundings, 'prepare' | 'now'>;
}

export function App({ lang, theme, version, hosted, user, onUser, surroundings }: AppProps) {
  const [store] = useState(() => createStore({ ...initial, user, status: hosted ? 'starting' : 'noHost' }));
  const state = useSyncExternalStore(store.subscribe, store.get);
  const { dispatch } = store;
  const actions = useMemo(
    () => createActions({ ...surroundings, dispatch, state: store.get, lang, version }),
    [surroundings, dispatch, store, lang, version],
  );
  useEffect(() => onUser(state.user), [state.user, onUser]);
  useEffect(() => {
    if (!hosted) return undefined;
    void actions.open();
    const look = () => void actions.look();
    window.addEventListener('focus', look);
    return () => {
      window.removeEventListener('focus', look);
      void actions.close();
    };
  }, [actions, hosted]);
  const pane = useMemo(() => ({ lang, actions, dispatch }), [lang, actions, dispatch]);
  return (
    <FluentProvider theme={themes[theme]}>
      <Pane.Provider value={pane}>
        <Layout state={state} version={version} />
      </Pane.Provider>
    </FluentProvider>
  );
}

function Layout({ state, version }: { state: State; version: string }) {
  const styles = usePaneStyles();
  return (
    <div className={styles.pane}>
      <Header state={state} />
      <main id="step" className={styles.main} tabIndex={0} aria-label={state.step}>
        <Content state={state} />
      </main>
      <Footer state={state} version={version} />
    </div>
  );
}

function Content({ state }: { state: State }) {
  const { t } = usePane();
  const styles = usePaneStyles();
  if (state.status === 'noHost') return <p className={styles.text}>{t('noHost')}</p>;
  if (state.job) return <Working job={state.job} />;
  return (
    <>
      <Notices state={state} />
      {state.run ? (
        <Step state={state} run={state.run} />
      ) : (
        <Spinner label={t('starting')} labelPosition="below" />
      )}
    </>
  );
}

function Step({ state, run }: { state: State; run: NonNullable<State['run']> }) {
  if (run.kind === 'empty')
    return (
      <>
        <FirstRun />
        <SelfCheck checked={state.checked} />
      </>
    );
  switch (state.step) {
    case 'inputs':
      return (
        <>
          <Inputs run={run} />
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
    case 'preview':
      return run.kind === 'planned' ? <Preview state={state} run={run} /> : null;
    case 'result':
      return <Result state={state} />;
  }
}

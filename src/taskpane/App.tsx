import { FluentProvider, Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Asks } from '../commands';
import type { Lang } from '../messages';
import { initial, type State } from './state/state';
import { createStore } from './state/store';
import { Pane, usePane } from './view/context';
import { Footer } from './view/Footer';
import { Header } from './view/Header';
import { usePaneStyles } from './view/styles';
import { themes, type ThemeName } from './view/theme';
import { createActions, type Surroundings } from './work/actions';

/** The steps come after the first controls, and while the workbook is read. */
const content = () => import('./view/Content');
const Content = lazy(() => content().then((module) => ({ default: module.Content })));

const Guide = lazy(() => import('./view/Guide'));

/** What is kept on this machine from one day to the next. */
export type Kept = Pick<State, 'user' | 'own'>;

export interface AppProps {
  lang: Lang;
  theme: ThemeName;
  version: string;
  /** False where no Excel answered. */
  hosted: boolean;
  kept: Kept;
  onKeep: (kept: Kept) => void;
  surroundings: Pick<Surroundings, 'compute' | 'now'>;
  /** What the ribbon asks for. */
  asks: Asks;
}

export function App({ lang, theme, version, hosted, kept, onKeep, surroundings, asks }: AppProps) {
  const [store] = useState(() =>
    createStore({ ...initial, ...kept, status: hosted ? 'starting' : 'noHost' }),
  );
  const state = useSyncExternalStore(store.subscribe, store.get);
  const { dispatch } = store;
  const actions = useMemo(
    () => createActions({ ...surroundings, dispatch, state: store.get, lang, version }),
    [surroundings, dispatch, store, lang, version],
  );
  useEffect(() => onKeep({ user: state.user, own: state.own }), [state.user, state.own, onKeep]);
  useEffect(() => {
    if (!hosted) return undefined;
    // In a task of its own: the first controls are on the screen before anything more is asked for.
    let isGone = false;
    let deaf = (): void => undefined;
    const timer = setTimeout(() => {
      void content();
      void actions.open().then(() => {
        if (!isGone) deaf = asks.listen((asked) => void actions.carryOut(asked));
      });
    });
    const look = () => void actions.look();
    window.addEventListener('focus', look);
    return () => {
      isGone = true;
      deaf();
      clearTimeout(timer);
      window.removeEventListener('focus', look);
      void actions.close();
    };
  }, [actions, hosted, asks]);
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
  const { t } = usePane();
  const waiting = <Spinner label={t('starting')} labelPosition="below" />;
  const hasContent =
    state.status === 'ready' || state.job !== null || state.told.length > 0 || state.task === 'audit';
  return (
    <div className={styles.pane}>
      <Header state={state} />
      <main id="step" className={styles.main} tabIndex={0} aria-label={t('steps')}>
        {state.status === 'noHost' ? (
          <p className={styles.text}>{t('noHost')}</p>
        ) : (
          <Suspense fallback={waiting}>
            {state.guide && !state.job ? <Guide /> : hasContent ? <Content state={state} /> : waiting}
          </Suspense>
        )}
      </main>
      <Footer state={state} version={version} />
    </div>
  );
}

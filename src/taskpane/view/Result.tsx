import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  mergeClasses,
} from '@fluentui/react-components';
import { agrees, type Difference } from '../../excel';
import { sentence } from '../../messages';
import { inputsChanged, type State, type Written } from '../state/state';
import { BesideHook } from './beside/BesideHook';
import { usePane } from './context';
import { Restore } from './Restore';
import { usePaneStyles } from './styles';

/** Step 4: what was checked, and the ways back. */
export function Result({ state }: { state: State }) {
  const { t } = usePane();
  return (
    <>
      {state.written && <Verdict written={state.written} state={state} />}
      {state.restored && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t('restoredTitle')}</MessageBarTitle>
            {t('restoredText')}
          </MessageBarBody>
        </MessageBar>
      )}
      {resultsStand(state) && <BesideHook />}
      {state.saved.length > 0 && <Restore saved={state.saved} asked={state.restoreAsked} />}
    </>
  );
}

/** Ranges of the staff's were brought in, and the results of these inputs are in the workbook. */
function resultsStand(state: State): boolean {
  const { run, recordedMark } = state;
  return run?.kind === 'planned' && run.brought && recordedMark !== null && !inputsChanged(state);
}

function Verdict({ written, state }: { written: Written; state: State }) {
  const styles = usePaneStyles();
  const { t, lang, actions } = usePane();
  const { readBack } = written;
  const good = readBack !== null && agrees(readBack);
  const run = state.run?.kind === 'planned' ? state.run : null;
  const cover = run?.writes.find(({ role }) => role === 'cover')?.sheet;
  return (
    <section className={styles.section} aria-labelledby="written">
      <MessageBar intent={good ? 'success' : 'error'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle id="written">
            {t(good ? 'writtenAgrees' : readBack ? 'writtenDiffers' : 'notVerified')}
          </MessageBarTitle>
          <p className={styles.text}>{`${t('writtenTitle')}（${t('run', { run: written.runNumber })}）`}</p>
        </MessageBarBody>
      </MessageBar>
      {readBack && (
        <ul className={styles.list}>
          <li className={styles.line}>
            <span>{t('compared', { count: readBack.compared })}</span>
            <span className={styles.right}>
              {readBack.differences.length === 0
                ? t('comparedAll')
                : t('comparedDiffer', { count: readBack.differences.length + readBack.more })}
            </span>
          </li>
          {run && run.checks.count > 0 && (
            <li className={styles.line}>
              {t('checks', { count: run.checks.count, agreeing: run.checks.agreeing })}
            </li>
          )}
        </ul>
      )}
      {readBack && readBack.differences.length > 0 && <Differences differences={readBack.differences} />}
      {written.findings.map((issue, i) => (
        <p key={i} className={styles.text}>
          {sentence(issue, lang)}
        </p>
      ))}
      {cover !== undefined && (
        <div className={styles.row}>
          <Button appearance="primary" onClick={() => void actions.select({ sheet: cover })}>
            {t('showCover')}
          </Button>
        </div>
      )}
    </section>
  );
}

const shown = (value: Difference['found']): string =>
  value === null ? '－' : typeof value === 'object' ? value.error : String(value);

function Differences({ differences }: { differences: readonly Difference[] }) {
  const styles = usePaneStyles();
  const { t, actions } = usePane();
  return (
    <ul className={styles.list}>
      {differences.map((one) => (
        <li key={`${one.sheet}!${one.cell}!${one.kind}`}>
          <button
            type="button"
            className={mergeClasses(styles.line, styles.button)}
            onClick={() => void actions.select({ sheet: one.sheet, cell: one.cell })}
          >
            <span className={styles.column}>
              <span className={styles.quiet}>{`${one.sheet} ${one.cell}`}</span>
              <span>{t('expected', { expected: shown(one.expected), found: shown(one.found) })}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

import { Badge, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlannedPane, PlannedWrite } from '../work/paneRun';
import { usePane } from './context';
import { usePaneStyles } from './styles';

/** What will be written where, cell for cell the Plan's. */
export function Writes({ run }: { run: PlannedPane }) {
  const styles = usePaneStyles();
  const { t, lang } = usePane();
  const cells = run.writes.reduce((sum, write) => sum + write.cells, 0);
  const replaced = run.writes.filter(({ replaces }) => replaces);
  const changing = replaced.reduce((sum, { changes }) => sum + changes.length, 0);
  return (
    <section className={styles.section} aria-labelledby="writes">
      <h2 id="writes" className={styles.heading}>
        {t('writes')}
      </h2>
      <p className={styles.text}>
        {t('writesSummary', { sheets: run.writes.length, cells, names: run.names })}
      </p>
      {replaced.length > 0 && (
        <>
          <p className={styles.text}>
            {`${t('willReplace', { count: replaced.length })}${lang === 'ja' ? '、' : '; '}${t('willAdd', {
              count: run.writes.length - replaced.length,
            })}`}
          </p>
          <p className={styles.text}>{t('willChange', { count: changing })}</p>
        </>
      )}
      <p className={styles.quiet}>{t('inputsUntouched')}</p>
      {run.removes.length > 0 && (
        <p className={styles.text}>
          {t('removes', { names: run.removes.join(lang === 'ja' ? '、' : ', ') })}
        </p>
      )}
      <Opened summary={t('writesList')}>
        {() => (
          <ul className={styles.list}>
            {run.writes.map((write) => (
              <li key={write.sheet} className={mergeClasses(styles.line, styles.stack)}>
                <Sheet write={write} />
              </li>
            ))}
          </ul>
        )}
      </Opened>
    </section>
  );
}

/** Made when it is opened: a large plan has some ten thousand cells. */
function Opened({ summary, children }: { summary: string; children: () => React.ReactNode }) {
  const styles = usePaneStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  );
}

const KINDS = { formula: 'isFormula', value: 'isValue', mixed: 'isMixed' } as const;

function Sheet({ write }: { write: PlannedWrite }) {
  const styles = usePaneStyles();
  const { t } = usePane();
  return (
    <>
      <span className={styles.heading}>
        <span className={styles.column}>
          <span className={styles.text}>{write.sheet}</span>
          <span className={styles.quiet}>{`${write.address}　${t('cells', { count: write.cells })}`}</span>
        </span>
        <Badge className={styles.right} appearance="tint" color={write.replaces ? 'warning' : 'informative'}>
          {t(write.replaces ? 'replaces' : 'isNew')}
        </Badge>
      </span>
      <Opened summary={t('columnsOf')}>
        {() => (
          <ul className={styles.plain}>
            <li className={styles.quiet}>{`A1:A2　${t('titleCells')}`}</li>
            {write.columns.map(({ heading, address, kind }) => (
              <li key={heading} className={styles.quiet}>{`${address}　${heading}（${t(KINDS[kind])}）`}</li>
            ))}
          </ul>
        )}
      </Opened>
      {write.replaces && <Changes changes={write.changes} />}
    </>
  );
}

function Changes({ changes }: { changes: PlannedWrite['changes'] }) {
  const styles = usePaneStyles();
  const { t } = usePane();
  if (changes.length === 0) return <span className={styles.quiet}>{t('changesNone')}</span>;
  const said = (text: string): string => (text === '' ? t('blankCell') : text);
  return (
    <Opened summary={t('changesOf', { count: changes.length })}>
      {() => (
        <ul className={styles.plain}>
          {changes.map(({ cell, before, after }) => (
            <li key={cell} className={styles.quiet}>{`${cell}　${said(before)} → ${said(after)}`}</li>
          ))}
        </ul>
      )}
    </Opened>
  );
}

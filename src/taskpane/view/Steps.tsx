import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Explained, Target } from '../work/explain';
import { usePane } from './context';
import { usePaneStyles } from './styles';

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 10px',
    margin: '2px 0 6px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: 'left',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
  },
  part: { '& > :not(summary)': { marginLeft: '8px' } },
  amount: { float: 'right', fontVariantNumeric: 'tabular-nums' },
  lines: { margin: 0, paddingLeft: '20px', fontSize: tokens.fontSizeBase200, lineHeight: '1.7' },
});

/** How a figure came about: the core's steps, worded as on the sheets and the command line. */
export function Steps({ target, name }: { target: Target; name: string }) {
  const styles = usePaneStyles();
  const own = useStyles();
  const { t, actions } = usePane();
  const [explained, setExplained] = useState<Explained | null>(null);
  const key = JSON.stringify(target);
  useEffect(() => {
    let isGone = false;
    void actions.explain(JSON.parse(key) as Target).then((answer) => {
      if (!isGone) setExplained(answer ?? { lines: [], parts: [] });
    });
    return () => {
      isGone = true;
    };
  }, [actions, key]);
  const isEmpty = explained !== null && explained.lines.length === 0 && explained.parts.length === 0;
  return (
    <div
      className={own.steps}
      role="group"
      aria-label={t('stepsOf', { name })}
      aria-busy={explained === null}
    >
      {isEmpty && <p className={styles.quiet}>{t('stepsNone')}</p>}
      {explained && <Parts of={explained} />}
    </div>
  );
}

/** The lines, and closed below them what they are made of. */
function Parts({ of: { lines, parts } }: { of: Explained }) {
  const styles = usePaneStyles();
  const own = useStyles();
  return (
    <>
      {lines.length > 0 && (
        <ol className={own.lines}>
          {lines.map((line, i) => (
            <li key={i}>{line}</li>
          ))}
        </ol>
      )}
      {parts.map(({ title, amount, ...inner }, i) => (
        <details key={`${title} ${i}`} className={mergeClasses(styles.details, own.part)}>
          <summary>
            {title}
            <span className={own.amount}>{amount}</span>
          </summary>
          <Parts of={inner} />
        </details>
      ))}
    </>
  );
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Target } from '../work/explain';
import { usePane } from './context';
import { Steps } from './Steps';
import { usePaneStyles } from './styles';

const useStyles = makeStyles({
  sums: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: '12px',
    rowGap: '2px',
    alignItems: 'baseline',
    margin: 0,
    '& dd': { margin: 0, textAlign: 'right' },
  },
  large: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  strong: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  figure: {
    border: 0,
    padding: '1px 2px',
    margin: '-1px -2px',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationColor: tokens.colorNeutralStrokeAccessible,
    textUnderlineOffset: '3px',
    ':hover': { color: tokens.colorBrandForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': { padding: '6px 0', verticalAlign: 'top', fontWeight: tokens.fontWeightRegular },
    '& tbody tr[data-row]': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    '& th:first-child': { textAlign: 'left', overflowWrap: 'anywhere', paddingRight: '8px' },
  },
  small: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '1.6',
    color: tokens.colorNeutralForeground2,
  },
  own: {
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: `inset 4px 0 0 ${tokens.colorBrandForeground1}`,
    '& > th': { paddingLeft: '8px' },
  },
});

/** A figure as it is shown, and what explains it; without a target it stands as entered. */
export interface Shown {
  text: string;
  target?: Target;
}

export interface Sum extends Shown {
  label: string;
  look?: 'large' | 'strong';
}

interface FigureProps {
  shown: Shown;
  /** What it is: 'A町 共同'. */
  name: string;
  isOpen: boolean;
  toggle: () => void;
}

function Figure({ shown, name, isOpen, toggle }: FigureProps) {
  const styles = usePaneStyles();
  const own = useStyles();
  const { t } = usePane();
  if (!shown.target) return <span className={styles.number}>{shown.text}</span>;
  return (
    <button
      type="button"
      className={own.figure}
      aria-expanded={isOpen}
      aria-label={`${shown.text} ${t('stepsOf', { name })}`}
      onClick={toggle}
    >
      {shown.text}
    </button>
  );
}

/** Which figure of a group is open; one at a time. */
function useOpen() {
  const [open, setOpen] = useState<number | null>(null);
  return { open, toggle: (index: number) => setOpen(open === index ? null : index) };
}

/** Label and figure, line by line; the steps of the one that is open stand below. */
export function Sums({ sums, name }: { sums: readonly Sum[]; name: string }) {
  const own = useStyles();
  const { open, toggle } = useOpen();
  const shown = open === null ? undefined : sums[open];
  return (
    <>
      <dl className={own.sums}>
        {sums.map(({ label, look, ...figure }, i) => (
          <SumLine key={label} label={label}>
            <dd className={look === undefined ? undefined : own[look]}>
              <Figure shown={figure} name={`${name} ${label}`} isOpen={open === i} toggle={() => toggle(i)} />
            </dd>
          </SumLine>
        ))}
      </dl>
      {shown?.target && <Steps target={shown.target} name={`${name} ${shown.label}`} />}
    </>
  );
}

function SumLine({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      {children}
    </>
  );
}

/** Two figures one below the other share a column, so that five columns' worth fits into 320 pixels. */
export type Pair = readonly [Shown, Shown?];

export interface FiguresTableProps {
  caption: string;
  head: readonly { label: string; below?: string }[];
  rows: readonly { name: string; note?: string; pairs: readonly Pair[] }[];
  /** 自団体: its row is marked. */
  own: string;
}

export function FiguresTable({ caption, head, rows, own: ours }: FiguresTableProps) {
  const styles = usePaneStyles();
  const own = useStyles();
  return (
    <table className={own.table}>
      <caption className={styles.hidden}>{caption}</caption>
      <thead>
        <tr className={styles.quiet}>
          {head.map(({ label, below }, i) => (
            <th key={label} scope="col" className={i === 0 ? undefined : styles.number}>
              {label}
              {below !== undefined && <span className={own.small}>{below}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.name} row={row} head={head} isOwn={row.name === ours} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  row: FiguresTableProps['rows'][number];
  head: FiguresTableProps['head'];
  isOwn: boolean;
}

function Row({ row, head, isOwn }: RowProps) {
  const styles = usePaneStyles();
  const own = useStyles();
  const { open, toggle } = useOpen();
  const all = row.pairs.flatMap((pair) => [pair[0], pair[1] ?? null]);
  const nameOf = (index: number): string => {
    const column = head[Math.floor(index / 2) + 1];
    return `${row.name} ${(index % 2 === 0 ? column?.label : column?.below) ?? ''}`;
  };
  const shown = open === null ? null : all[open];
  return (
    <>
      <tr data-row="" data-member={row.name} className={mergeClasses(isOwn && own.own)}>
        <th scope="row">
          {row.name}
          {row.note !== undefined && <span className={own.small}>{row.note}</span>}
        </th>
        {row.pairs.map((pair, p) => (
          <td key={p} className={styles.number}>
            {pair.map(
              (figure, i) =>
                figure && (
                  <span key={i} className={i === 0 ? undefined : own.small}>
                    <Figure
                      shown={figure}
                      name={nameOf(2 * p + i)}
                      isOpen={open === 2 * p + i}
                      toggle={() => toggle(2 * p + i)}
                    />
                  </span>
                ),
            )}
          </td>
        ))}
      </tr>
      {shown?.target && open !== null && (
        <tr>
          <td colSpan={head.length}>
            <Steps target={shown.target} name={nameOf(open)} />
          </td>
        </tr>
      )}
    </>
  );
}

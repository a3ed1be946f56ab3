import { makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from './context';
import { usePaneStyles } from './styles';

const useStyles = makeStyles({
  figure: { margin: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  chart: { display: 'block', width: '100%', overflow: 'visible', fill: tokens.colorNeutralForeground1 },
  text: { fontSize: tokens.fontSizeBase200 },
  // Outlined and filled, so that the two are told apart without colour and on paper.
  before: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStrokeAccessible },
  after: { fill: tokens.colorBrandForeground1, stroke: tokens.colorBrandForeground1 },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'center' },
  key: { display: 'inline-flex', gap: '6px', alignItems: 'center' },
});

/** More than these are in the table alone. */
const MOST = 12;
const ROW = 40;
const BAR = 8;

export interface BarsProps {
  /** What the two bars are: 単独 and 共同, 現行経費 and 負担額. */
  labels: readonly [string, string];
  rows: readonly { name: string; before: number; after: number }[];
}

/** Two amounts a row, drawn to one scale. The table beside it says the same in figures. */
export function Bars({ labels, rows }: BarsProps) {
  const styles = usePaneStyles();
  const own = useStyles();
  const { t, yen } = usePane();
  const shown = rows.slice(0, MOST);
  const most = Math.max(1, ...shown.flatMap(({ before, after }) => [before, after]));
  const width = (value: number): string => `${(100 * Math.max(0, value)) / most}%`;
  const [a, b] = labels;
  const said = shown.map(({ name, before, after }) => `${name} ${a} ${yen(before)} ${b} ${yen(after)}`);
  if (shown.length === 0) return null;
  return (
    <figure className={own.figure}>
      <svg
        className={own.chart}
        height={shown.length * ROW}
        role="img"
        aria-label={`${t('chart', { a, b })}: ${said.join('; ')}`}
      >
        {shown.map(({ name, before, after }, i) => (
          <g key={name} transform={`translate(0 ${i * ROW})`}>
            <text y={12} className={own.text}>
              {name}
            </text>
            <text y={12} x="100%" textAnchor="end" className={own.text}>
              {yen(after)}
            </text>
            <rect y={17} x={0.5} height={BAR} width={width(before)} className={own.before} />
            <rect y={17 + BAR} x={0.5} height={BAR} width={width(after)} className={own.after} />
          </g>
        ))}
      </svg>
      <figcaption className={own.legend}>
        {labels.map((label, i) => (
          <span key={label} className={own.key}>
            <svg width={14} height={BAR + 2} aria-hidden="true">
              <rect x={0.5} y={0.5} width={13} height={BAR} className={i === 0 ? own.before : own.after} />
            </svg>
            <span className={styles.quiet}>{label}</span>
          </span>
        ))}
        {rows.length > MOST && (
          <span className={styles.quiet}>{t('chartMore', { count: rows.length - MOST })}</span>
        )}
      </figcaption>
    </figure>
  );
}

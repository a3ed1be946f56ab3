import { Button, makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from './context';
import { usePaneStyles } from './styles';

const useStyles = makeStyles({
  figure: { margin: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  chart: { display: 'block', width: '100%', overflow: 'visible', fill: tokens.colorNeutralForeground1 },
  text: { fontSize: tokens.fontSizeBase200 },
  ours: { fontWeight: tokens.fontWeightSemibold },
  strip: { fill: tokens.colorNeutralBackground3 },
  mark: { fill: tokens.colorBrandForeground1 },
  // Outlined and filled, so that the two are told apart without colour and on paper.
  before: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStrokeAccessible },
  after: { fill: tokens.colorBrandForeground1, stroke: tokens.colorBrandForeground1 },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'center' },
  key: { display: 'inline-flex', gap: '6px', alignItems: 'center' },
});

/** So many are shown at once; of more, the first ones and 自団体 until all are asked for. */
const MOST = 20;
const FIRST = 12;
/** From so many on, it helps to see them by size. */
const WORTH_ORDERING = 4;
const ROW = 40;
const BAR = 8;

export interface BarsRow {
  name: string;
  before: number;
  after: number;
}

export interface BarsProps {
  /** What the two bars are: 単独 and 共同, 現行経費 and 負担額. */
  labels: readonly [string, string];
  rows: readonly BarsRow[];
  /** 自団体: marked. Without it the rows are no members, and keep their order. */
  own?: string;
}

/** Two amounts a row, drawn to one scale; as many rows as there are. The table beside it says the same in figures. */
export function Bars({ labels, rows, own: ours }: BarsProps) {
  const styles = usePaneStyles();
  const own = useStyles();
  const { t } = usePane();
  const [bySize, setBySize] = useState(false);
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  const ordered = bySize ? [...rows].sort((a, b) => b.after - a.after) : rows;
  const shown =
    all || rows.length <= MOST ? ordered : ordered.filter(({ name }, i) => i < FIRST || name === ours);
  return (
    <figure className={own.figure}>
      {ours !== undefined && rows.length >= WORTH_ORDERING && (
        <TabList
          appearance="subtle-circular"
          size="small"
          aria-label={t('chartOrder')}
          selectedValue={bySize}
          onTabSelect={(_, { value }) => setBySize(value === true)}
        >
          <Tab value={false}>{t('chartAsListed')}</Tab>
          <Tab value={true}>{t('chartBySize', { label: labels[1] })}</Tab>
        </TabList>
      )}
      <Drawn labels={labels} rows={shown} most={mostOf(rows)} own={ours} />
      <figcaption className={own.legend}>
        {labels.map((label, i) => (
          <span key={label} className={own.key}>
            <svg width={14} height={BAR + 2} aria-hidden="true">
              <rect x={0.5} y={0.5} width={13} height={BAR} className={i === 0 ? own.before : own.after} />
            </svg>
            <span className={styles.quiet}>{label}</span>
          </span>
        ))}
      </figcaption>
      {rows.length > MOST && (
        <div className={styles.row}>
          <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('chartFewer', { count: FIRST }) : t('chartAll', { count: rows.length })}
          </Button>
        </div>
      )}
    </figure>
  );
}

const mostOf = (rows: readonly BarsRow[]): number =>
  rows.reduce((most, { before, after }) => Math.max(most, before, after), 1);

interface DrawnProps extends Omit<BarsProps, 'own'> {
  own: string | undefined;
  /** What fills the width: the same whichever rows are shown. */
  most: number;
}

function Drawn({ labels: [a, b], rows, most, own: ours }: DrawnProps) {
  const own = useStyles();
  const { t, yen } = usePane();
  const width = (value: number): string => `${(100 * Math.max(0, value)) / most}%`;
  const said = rows.map(({ name, before, after }) => `${name} ${a} ${yen(before)} ${b} ${yen(after)}`);
  return (
    <svg
      className={own.chart}
      height={rows.length * ROW}
      role="img"
      aria-label={`${t('chart', { a, b })}: ${said.join('; ')}`}
    >
      {rows.map(({ name, before, after }, i) => {
        const isOwn = name === ours;
        const text = mergeClasses(own.text, isOwn && own.ours);
        return (
          <g key={name} transform={`translate(0 ${i * ROW})`} data-bar={name}>
            {isOwn && <rect width="100%" height={ROW - 2} className={own.strip} />}
            {isOwn && <rect width={4} height={15} className={own.mark} />}
            <text y={12} x={isOwn ? 8 : 0} className={text}>
              {isOwn ? t('chartOwn', { name }) : name}
            </text>
            <text y={12} x="100%" textAnchor="end" className={text}>
              {yen(after)}
            </text>
            <rect y={17} x={0.5} height={BAR} width={width(before)} className={own.before} />
            <rect y={17 + BAR} x={0.5} height={BAR} width={width(after)} className={own.after} />
          </g>
        );
      })}
    </svg>
  );
}

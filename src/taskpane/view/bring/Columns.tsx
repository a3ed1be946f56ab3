import { Select, mergeClasses } from '@fluentui/react-components';
import type { ColumnSpec, TableSpec } from '../../../workbook';
import { headingText, unitOf, type MappedColumn, type Mapping } from '../../../workbook/bring';
import { usePane } from '../context';
import { usePaneStyles } from '../styles';
import { useBringText } from './text';
import { Typed } from './Typed';

export interface ColumnsProps {
  mapping: Mapping;
  target: TableSpec;
  correct: (mapping: Mapping) => void;
}

/** What each column of the range was taken for, to be chosen anew. */
export function Columns({ mapping, target, correct }: ColumnsProps) {
  const styles = usePaneStyles();
  const t = useBringText();
  const change = (at: number, changed: Partial<MappedColumn>): void =>
    correct({
      ...mapping,
      columns: mapping.columns.map((column, i) =>
        i === at ? { ...column, ...changed, confidence: 1 } : column,
      ),
    });
  return (
    <>
      <h3 className={styles.heading}>{t('columns')}</h3>
      <ul className={styles.list}>
        {mapping.columns.map((column, i) => (
          <li key={column.at} className={mergeClasses(styles.line, styles.stack)}>
            <One column={column} target={target} change={(changed) => change(i, changed)} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface OneProps {
  column: MappedColumn;
  target: TableSpec;
  change: (changed: Partial<MappedColumn>) => void;
}

/** Values of the list that are no headings. */
const [TOTAL, ASIDE] = ['=total', '=aside'];

function One({ column, target, change }: OneProps) {
  const styles = usePaneStyles();
  const { rate } = usePane();
  const t = useBringText();
  const { at, heading, use, to, names, confidence } = column;
  const spec = target.columns.find((one) => one.heading === to);
  const name = `${at} ${headingText(heading) || t('noHeading')}`;
  const choose = (value: string): void => {
    if (value === TOTAL || value === ASIDE)
      change({ use: value === TOTAL ? 'total' : 'aside', to: '', names: {}, unit: '', factor: 1 });
    else change({ use: 'column', to: value });
  };
  return (
    <>
      <span>
        {name}
        {use === 'column' && confidence < 0.8 && (
          <span className={styles.quiet}>　{t('confidence', { rate: rate(confidence) })}</span>
        )}
      </span>
      <Select
        aria-label={t('means', { column: name })}
        value={use === 'column' ? to : use === 'total' ? TOTAL : ASIDE}
        onChange={(_, { value }) => choose(value)}
      >
        {target.columns.map((one) => (
          <option key={one.heading} value={one.heading}>
            {one.heading}
          </option>
        ))}
        <option value={TOTAL}>{t('useTotal')}</option>
        <option value={ASIDE}>{t('useAside')}</option>
      </Select>
      {Object.entries(names).map(([key, value]) => (
        <Typed
          key={`${key} ${value}`}
          label={t('named', { key, column: at })}
          value={value}
          commit={(text) => {
            if (text !== '') change({ names: { ...names, [key]: text } });
          }}
        />
      ))}
      {spec && isNumber(spec) && <UnitChoice name={name} column={column} spec={spec} change={change} />}
    </>
  );
}

function UnitChoice({
  name,
  column,
  spec,
  change,
}: Omit<OneProps, 'target'> & { name: string; spec: ColumnSpec }) {
  const t = useBringText();
  const units = [...new Set([...unitsFor(spec), ...(column.unit === '' ? [] : [column.unit])])];
  return (
    <Select
      aria-label={`${t('unit')}：${name}`}
      value={column.unit}
      onChange={(_, { value }) => change({ unit: value, factor: unitOf(value)?.factor ?? 1 })}
    >
      <option value="">
        {t('unit')}：{t('unitAsIs')}
      </option>
      {units.map((unit) => (
        <option key={unit} value={unit}>
          {t('unit')}：{unit}
        </option>
      ))}
    </Select>
  );
}

function isNumber({ kind }: ColumnSpec): boolean {
  return kind === 'number' || kind === 'wholeNumber';
}

/** Multiples in which offices write a column's unit. */
function unitsFor({ unit = '' }: ColumnSpec): string[] {
  if (unit === '円') return ['円', '千円', '万円', '百万円', '億円'];
  if (unit === '円/枚') return ['円/枚', '円/千枚'];
  return ['', '％'].includes(unit) ? [] : [unit, `千${unit}`, `万${unit}`];
}

import { Badge, Button, Field, Input, Select, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { parameterChoice, parameterName } from '../../messages';
import { jobsOf, type TaskName } from '../state/state';
import type { Condition } from '../work/conditions';
import { usePane } from './context';
import { isSubmit } from './keys';
import { usePaneStyles } from './styles';

export interface ConditionsProps {
  conditions: readonly Condition[];
  task: TaskName;
  /** While the workbook is read, nothing is typed over. */
  busy: boolean;
}

/** Step 3: the cells of 条件, to be changed here or on the sheet. */
export function Conditions({ conditions, task, busy }: ConditionsProps) {
  const styles = usePaneStyles();
  const { t } = usePane();
  const jobs = jobsOf(task);
  const shown = conditions.filter((one) => one.jobs.some((job) => jobs.includes(job)));
  return (
    <section className={styles.section} aria-labelledby="conditions">
      <h2 id="conditions" className={styles.heading}>
        {t('conditions')}
      </h2>
      <p className={styles.quiet}>{t(shown.length === 0 ? 'conditionsNone' : 'conditionsText')}</p>
      <ul className={styles.list}>
        {shown.map((condition) => (
          // What stands in the cell begins anew when the cell does.
          <li key={`${condition.name} ${condition.cell}`} className={mergeClasses(styles.line, styles.stack)}>
            <One condition={condition} busy={busy} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ condition, busy }: { condition: Condition; busy: boolean }) {
  const styles = usePaneStyles();
  const { t, lang, actions } = usePane();
  const { place, added, name, unit, source, help, isDefault } = condition;
  const label = parameterName(name, lang);
  const isClosed = !place && !added;
  return (
    <>
      <Field
        className={styles.field}
        label={unit === '' ? label : `${label}（${unit}）`}
        hint={lang === 'ja' ? help : ''}
      >
        {condition.kind === 'choice' ? (
          <Choice condition={condition} busy={busy || isClosed} />
        ) : (
          <Typed condition={condition} busy={busy || isClosed} />
        )}
      </Field>
      {!place && (
        <span className={styles.quiet}>
          {t(isClosed ? 'conditionClosed' : added?.table === null ? 'conditionNoTable' : 'conditionNoRow')}
        </span>
      )}
      <div className={styles.beside}>
        {isDefault && (
          <Badge appearance="tint" size="small" color="informative">
            {t('conditionDefault')}
          </Badge>
        )}
        <span className={styles.quiet}>{t('conditionSource', { source })}</span>
        {place && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={t('conditionCell', { name: label })}
            onClick={() => void actions.select(place)}
          >
            {t('toCell')}
          </Button>
        )}
      </div>
    </>
  );
}

function Choice({ condition, busy }: { condition: Condition; busy: boolean }) {
  const { t, lang, actions } = usePane();
  const { cell, choices, inForce } = condition;
  const known = choices.map(String).includes(cell);
  const choose = (text: string): void => {
    const value = choices.find((choice) => String(choice) === text) ?? text;
    if (text !== cell) void actions.setCondition(condition, value);
  };
  return (
    <Select value={cell} disabled={busy} onChange={(_, { value }) => choose(value)}>
      {cell === '' && <option value="">{t('conditionEmpty', { value: inForce })}</option>}
      {cell !== '' && !known && <option value={cell}>{cell}</option>}
      {choices.map((choice) => (
        <option key={choice} value={String(choice)}>
          {parameterChoice(String(choice), lang)}
        </option>
      ))}
    </Select>
  );
}

/** Numbers, months and texts: written when the person leaves the field or presses Enter, not while typing. */
function Typed({ condition, busy }: { condition: Condition; busy: boolean }) {
  const { t, actions } = usePane();
  const [text, setText] = useState(condition.cell);
  const commit = (): void => {
    const typed = text.trim();
    if (typed === condition.cell) return;
    const numeric = condition.kind !== 'text' && /^-?\d+(\.\d+)?$/.test(typed);
    void actions.setCondition(condition, numeric ? Number(typed) : typed);
  };
  return (
    <Input
      value={text}
      readOnly={busy}
      placeholder={condition.inForce === '' ? t('conditionBlank') : condition.inForce}
      autoComplete="off"
      onChange={(_, { value }) => setText(value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (isSubmit(event)) commit();
        if (event.key === 'Escape') setText(condition.cell);
      }}
    />
  );
}

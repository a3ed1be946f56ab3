import { Badge, Button, Field, mergeClasses } from '@fluentui/react-components';
import { parameterName } from '../../messages';
import { jobsOf, type TaskName } from '../state/state';
import type { Condition } from '../work/conditions';
import { ConditionField } from './ConditionField';
import { usePane } from './context';
import { usePaneStyles } from './styles';

export interface ConditionsProps {
  conditions: readonly Condition[];
  task: TaskName;
  /** While the workbook is read, nothing is typed over. */
  busy: boolean;
  /** 自団体 */
  own: string;
}

/** Step 3: the cells of 条件, to be changed here or on the sheet. */
export function Conditions({ conditions, task, busy, own }: ConditionsProps) {
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
            <One condition={condition} busy={busy} own={own} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ condition, busy, own }: { condition: Condition; busy: boolean; own: string }) {
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
        <ConditionField condition={condition} busy={busy || isClosed} own={own} />
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

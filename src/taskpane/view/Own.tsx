import { Field, Select } from '@fluentui/react-components';
import { subjectText } from '../../messages';
import type { TaskName } from '../state/state';
import type { PlannedPane, RateTaxes } from '../work/paneRun';
import { ConditionField } from './ConditionField';
import { usePane } from './context';
import { Sums, type Sum } from './Figures';
import { usePaneStyles } from './styles';

export interface OwnProps {
  run: PlannedPane;
  task: TaskName;
  round: number;
  own: string;
  busy: boolean;
}

/** 自団体: what do we pay, in which year, and why. Chosen once. */
export function Own({ run, task, round, own, busy }: OwnProps) {
  const styles = usePaneStyles();
  const { t, dispatch } = usePane();
  const { page } = run;
  const known = run.members.includes(own);
  return (
    <section className={styles.section} aria-labelledby="own">
      <Field label={<span id="own">{t('own')}</span>} hint={known ? '' : t('ownText')}>
        <Select
          value={known ? own : ''}
          onChange={(_, { value }) => dispatch({ type: 'own', member: value })}
        >
          <option value="">{t('ownNone')}</option>
          {run.members.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {known && (
        <div className={styles.card}>
          {task === 'costs' ? (
            <OwnCosts run={run} own={own} />
          ) : (
            <OwnRound run={run} round={round} own={own} />
          )}
        </div>
      )}
      {page && (
        <Field label={t('ownPage')} hint={t('ownPageText')}>
          <ConditionField condition={page} busy={busy || (!page.place && !page.added)} own={own} />
        </Field>
      )}
    </section>
  );
}

function OwnRound({ run, round, own }: Omit<OwnProps, 'task' | 'busy'>) {
  const styles = usePaneStyles();
  const { t, yen, rate } = usePane();
  const shown = run.rounds[round];
  const figures = shown?.members.find(({ name }) => name === own);
  if (!shown || !figures) return <p className={styles.text}>{t('ownAbsent', { name: own })}</p>;
  const at = { round: shown.name, member: own };
  return (
    <>
      <h2 className={styles.heading}>{`${t('ownPays', { name: own })}・${shown.name}`}</h2>
      <Sums
        name={own}
        sums={[
          { label: t('joint'), look: 'large', text: yen(figures.joint), target: { of: 'joint', ...at } },
          { label: t('alone'), text: yen(figures.alone), target: { of: 'alone', ...at } },
          {
            label: t('saving'),
            look: 'strong',
            text: `${yen(figures.saving)} (${rate(figures.rate)})`,
            target: { of: 'roundRate', ...at },
          },
        ]}
      />
    </>
  );
}

function OwnCosts({ run, own }: { run: PlannedPane; own: string }) {
  const styles = usePaneStyles();
  const { t, yen, rate, lang } = usePane();
  const widest = run.costs?.scopes[0];
  const m = widest?.members.findIndex(({ name }) => name === own) ?? -1;
  const figures = widest?.members[m];
  if (!run.costs || !widest || !figures) return null;
  const { years, byYear, byCost } = run.costs;
  const yearly = years.map((year, y): Sum => ({
    label: subjectText({ year }, lang),
    text: yen(byYear[m]?.[y] ?? 0),
    target: { of: 'year', member: own, year },
  }));
  /** The tax at a rate; of what has no certain rate, the amount itself. */
  const taxOf = ({ percent, members }: RateTaxes): Sum => {
    const { base = 0, tax = 0 } = members.find(({ name }) => name === own) ?? {};
    return {
      label: percent === 0 ? t('rateNone') : t('rateOf', { percent }),
      text: yen(percent === 0 ? base : tax),
      ...(base === 0 ? {} : { target: { of: 'tax', percent, member: own } as const }),
    };
  };
  return (
    <>
      <h2 className={styles.heading}>{t('ownPays', { name: own })}</h2>
      <Sums
        name={own}
        sums={[
          {
            label: t('burden'),
            look: 'large',
            text: yen(figures.burden),
            target: { of: 'burden', member: own },
          },
          { label: t('current'), text: yen(figures.current) },
          {
            label: t('saving'),
            look: 'strong',
            text: `${yen(figures.saving)} (${rate(figures.rate)})`,
            target: { of: 'rate', scope: widest.scope, member: own },
          },
        ]}
      />
      {yearly.length > 0 && (
        <>
          <h3 className={styles.quiet}>{t('byYear')}</h3>
          <Sums name={own} sums={yearly} />
        </>
      )}
      {run.costs.taxes.length > 0 && (
        <>
          <h3 className={styles.quiet}>{t('byRate')}</h3>
          <Sums name={own} sums={run.costs.taxes.map(taxOf)} />
        </>
      )}
      <h3 className={styles.quiet}>{t('byCost')}</h3>
      <Sums
        name={own}
        sums={(byCost[m] ?? []).map(({ cost, yen: share }) => ({ label: cost, text: yen(share) }))}
      />
    </>
  );
}

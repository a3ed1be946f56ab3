import { subjectText } from '../../messages';
import type { CostsFiguresPane, RateTaxes, ScopeFigures } from '../work/paneRun';
import { Bars } from './Bars';
import { Choice } from './Choice';
import { usePane } from './context';
import { FiguresTable, Sums } from './Figures';
import { usePaneStyles } from './styles';

export interface BurdensProps {
  costs: CostsFiguresPane;
  /** Position of the scope. */
  scope: number;
  /** 自団体 */
  own: string;
}

/** 費用按分: what each member bears, saves, and pays in each year. */
export function Burdens({ costs, scope, own }: BurdensProps) {
  const styles = usePaneStyles();
  const { t, dispatch } = usePane();
  const shown = costs.scopes[scope] ?? costs.scopes[0];
  return (
    <section className={styles.section} aria-labelledby="burdens">
      <h2 id="burdens" className={styles.heading}>
        {t('burdens')}
        <span className={styles.quiet}>{t('yenUnit')}</span>
      </h2>
      {costs.scopes.length > 1 && (
        <Choice
          label={t('scopeChoice')}
          names={costs.scopes.map((one) => t('scopeName', { scope: one.scope }))}
          chosen={scope}
          choose={(index) => dispatch({ type: 'scope', index })}
        />
      )}
      {shown && <Scope key={shown.scope} figures={shown} costs={costs} own={own} />}
      {costs.years.length > 0 && shown && <Years costs={costs} members={shown.members} own={own} />}
      {costs.taxes.length > 0 && <Taxes taxes={costs.taxes} own={own} />}
    </section>
  );
}

function Scope({ figures, costs, own }: { figures: ScopeFigures; costs: CostsFiguresPane; own: string }) {
  const styles = usePaneStyles();
  const { t, yen, rate } = usePane();
  const { scope, members } = figures;
  // Only the widest scope is the burden itself; of the others the core explains saving and rate.
  const burden = (member: string) =>
    scope === 'everything' ? { target: { of: 'burden', member } as const } : {};
  const all = { scope, member: null } as const;
  return (
    <>
      <div className={styles.card}>
        <Sums
          name={t('everyone')}
          sums={[
            { label: t('burden'), look: 'large', text: yen(figures.burden) },
            { label: t('current'), text: yen(figures.current) },
            {
              label: t('saving'),
              look: 'strong',
              text: yen(figures.saving),
              target: { of: 'saving', ...all },
            },
            { label: t('rate'), text: rate(figures.rate), target: { of: 'rate', ...all } },
          ]}
        />
        {costs.guarantee && (
          <p className={styles.quiet}>
            {costs.guarantee.needed
              ? t('guaranteeUsed', { yen: costs.guarantee.relieved })
              : t('guaranteeIdle')}
          </p>
        )}
        {costs.rest > 0 && <p className={styles.quiet}>{t('rest', { yen: costs.rest })}</p>}
      </div>
      <Bars
        labels={[t('current'), t('burden')]}
        rows={members.map(({ name, current, burden: after }) => ({ name, before: current, after }))}
        own={own}
      />
      <FiguresTable
        caption={t('scopeName', { scope })}
        own={own}
        head={[
          { label: t('member') },
          { label: t('burden'), below: t('current') },
          { label: t('saving'), below: t('rate') },
        ]}
        rows={members.map((one) => ({
          name: one.name,
          pairs: [
            [{ text: yen(one.burden), ...burden(one.name) }, { text: yen(one.current) }],
            [
              { text: yen(one.saving), target: { of: 'saving', scope, member: one.name } },
              { text: rate(one.rate), target: { of: 'rate', scope, member: one.name } },
            ],
          ],
        }))}
      />
    </>
  );
}

/** Years go down and a member is chosen in 自団体; here all members, year by year. */
function Years({
  costs,
  members,
  own,
}: {
  costs: CostsFiguresPane;
  members: ScopeFigures['members'];
  own: string;
}) {
  const styles = usePaneStyles();
  const { t, yen, lang } = usePane();
  return (
    <details className={styles.details}>
      <summary>{t('byYear')}</summary>
      {costs.years.map((year, y) => (
        <details key={year} className={styles.details}>
          <summary>{`${subjectText({ year }, lang)}　${yen(costs.yearTotals[y] ?? 0)}`}</summary>
          <FiguresTable
            caption={subjectText({ year }, lang)}
            own={own}
            head={[{ label: t('member') }, { label: t('burden') }]}
            rows={members.map(({ name }, m) => ({
              name,
              pairs: [[{ text: yen(costs.byYear[m]?.[y] ?? 0), target: { of: 'year', member: name, year } }]],
            }))}
          />
        </details>
      ))}
    </details>
  );
}

/** 団体別消費税: rate by rate, and what has no certain rate. */
function Taxes({ taxes, own }: { taxes: readonly RateTaxes[]; own: string }) {
  const styles = usePaneStyles();
  const { t, yen } = usePane();
  return (
    <details className={styles.details}>
      <summary>{t('byRate')}</summary>
      {taxes.map(({ percent, base, tax, members }) => {
        const name = percent === 0 ? t('rateNone') : t('rateOf', { percent });
        return (
          <details key={percent} className={styles.details}>
            <summary>{`${name}　${yen(percent === 0 ? base : tax)}`}</summary>
            <FiguresTable
              caption={name}
              own={own}
              head={[{ label: t('member') }, { label: t('withoutTax') }, { label: t('consumptionTax') }]}
              rows={members.map((one) => ({
                name: one.name,
                pairs: [
                  [{ text: yen(one.base) }],
                  [
                    {
                      text: yen(one.tax),
                      ...(one.base === 0
                        ? {}
                        : { target: { of: 'tax', percent, member: one.name } as const }),
                    },
                  ],
                ],
              }))}
            />
          </details>
        );
      })}
    </details>
  );
}

import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { BasisFigures, PlannedPane, QuoteRoundFigures } from '../work/paneRun';
import { Bars } from './Bars';
import { Choice } from './Choice';
import { usePane } from './context';
import { FiguresTable } from './Figures';
import { usePaneStyles } from './styles';

const Scores = lazy(() => import('./Scores').then((module) => ({ default: module.Scores })));

/** 回次比較: bidding rounds at equal quantities, rounds of quotes with their premises, and proposals evaluated. */
export function Rounds({ run, own }: { run: PlannedPane; own: string }) {
  const quotes = run.costs?.quoteRounds ?? [];
  return (
    <>
      {run.rounds.length > 0 && <AsPrinted run={run} />}
      {run.bases.length > 0 && <Bases run={run} own={own} />}
      {quotes.length > 0 && <Quotes rounds={quotes} />}
      {run.scores && (
        <Suspense fallback={<Spinner size="tiny" />}>
          <Scores scores={run.scores} />
        </Suspense>
      )}
    </>
  );
}

/** Round by round with its own quantities. */
function AsPrinted({ run }: { run: PlannedPane }) {
  const styles = usePaneStyles();
  const { t, yen, rate } = usePane();
  return (
    <section className={styles.section} aria-labelledby="rounds">
      <h2 id="rounds" className={styles.heading}>
        {t('compareRounds')}
        <span className={styles.quiet}>{t('yenUnit')}</span>
      </h2>
      <p className={styles.quiet}>{t('asPrinted')}</p>
      <Bars
        labels={[t('alone'), t('joint')]}
        rows={run.rounds.map(({ name, alone, joint }) => ({ name, before: alone, after: joint }))}
      />
      <FiguresTable
        caption={t('asPrinted')}
        own=""
        head={[
          { label: t('roundChoice') },
          { label: t('joint'), below: t('alone') },
          { label: t('saving'), below: t('rate') },
        ]}
        rows={run.rounds.map((one) => {
          const at = { round: one.name, member: null };
          return {
            name: one.name,
            pairs: [
              [{ text: yen(one.joint), target: { of: 'joint', ...at } }, { text: yen(one.alone) }],
              [
                { text: yen(one.saving), target: { of: 'roundSaving', ...at } },
                { text: rate(one.rate), target: { of: 'roundRate', ...at } },
              ],
            ],
          };
        })}
      />
    </section>
  );
}

/** The same members, forms and quantities in every round. */
function Bases({ run, own }: { run: PlannedPane; own: string }) {
  const styles = usePaneStyles();
  const { t } = usePane();
  const [chosen, choose] = useState(0);
  const basis = run.bases[chosen] ?? run.bases[0];
  return (
    <section className={styles.section} aria-labelledby="bases">
      <h2 id="bases" className={styles.heading}>
        {t('bases')}
      </h2>
      <Choice
        label={t('bases')}
        names={run.bases.map((one) => t('basis', { basis: one.basis }))}
        chosen={chosen}
        choose={choose}
      />
      {basis && <Basis key={basis.basis} basis={basis} index={run.bases.indexOf(basis)} own={own} />}
    </section>
  );
}

function Basis({ basis, index, own }: { basis: BasisFigures; index: number; own: string }) {
  const styles = usePaneStyles();
  const { t, yen } = usePane();
  const at = (round: string, member: string | null) =>
    ({ of: 'basis', basis: index, round, member }) as const;
  return (
    <>
      <Bars
        labels={[t('alone'), t('joint')]}
        rows={basis.rounds.map(({ round, joint }) => ({ name: round, before: basis.alone, after: joint }))}
      />
      <FiguresTable
        caption={t('basis', { basis: basis.basis })}
        own=""
        head={[{ label: t('roundChoice') }, { label: t('joint') }, { label: t('saving') }]}
        rows={basis.rounds.map(({ round, joint }) => ({
          name: round,
          pairs: [[{ text: yen(joint), target: at(round, null) }], [{ text: yen(basis.alone - joint) }]],
        }))}
      />
      {basis.best !== null && <p className={styles.text}>{t('bestRound', { round: basis.best })}</p>}
      {basis.bestForLeast !== null && (
        <p className={styles.text}>{t('bestForLeast', { round: basis.bestForLeast })}</p>
      )}
      <FiguresTable
        caption={t('bestForMember')}
        own={own}
        head={[
          { label: t('member') },
          { label: t('joint'), below: t('alone') },
          { label: t('bestForMember') },
        ]}
        rows={basis.members.map(({ name, alone, joint, best }) => {
          const r = basis.rounds.findIndex(({ round }) => round === best);
          return {
            name,
            pairs: [
              [{ text: yen(joint[r] ?? 0), target: at(best, name) }, { text: yen(alone) }],
              [{ text: best }],
            ],
          };
        })}
      />
    </>
  );
}

function Quotes({ rounds }: { rounds: readonly QuoteRoundFigures[] }) {
  const styles = usePaneStyles();
  const { t, yen, rate, lang } = usePane();
  return (
    <section className={styles.section} aria-labelledby="quotes">
      <h2 id="quotes" className={styles.heading}>
        {t('quoteRounds')}
        <span className={styles.quiet}>{t('yenUnit')}</span>
      </h2>
      <Bars
        labels={[t('current'), t('burden')]}
        rows={rounds.map(({ name, current, burden }) => ({ name, before: current, after: burden }))}
      />
      <FiguresTable
        caption={t('quoteRounds')}
        own=""
        head={[
          { label: t('roundChoice') },
          { label: t('burden'), below: t('current') },
          { label: t('saving'), below: t('rate') },
        ]}
        rows={rounds.map((one) => ({
          name: one.name,
          note: t('memberCount', { count: one.members }),
          pairs: [
            [{ text: yen(one.burden) }, { text: yen(one.current) }],
            [{ text: yen(one.saving) }, { text: rate(one.rate) }],
          ],
        }))}
      />
      {rounds.map(({ name, comparableWith }) => (
        <p key={name} className={styles.quiet}>
          {`${name}${lang === 'ja' ? '：' : ': '}${
            comparableWith.length > 0 ? t('comparableWith', { names: comparableWith }) : t('notComparable')
          }`}
        </p>
      ))}
    </section>
  );
}

import type { PlannedPane, RoundFigures } from '../work/paneRun';
import { Bars } from './Bars';
import { Choice } from './Choice';
import { usePane } from './context';
import { FiguresTable, Sums } from './Figures';
import { usePaneStyles } from './styles';

export interface ComparisonProps {
  run: PlannedPane;
  round: number;
  /** 自団体 */
  own: string;
}

/** 帳票共同調達: alone and together, round by round and member by member. */
export function Comparison({ run, round, own }: ComparisonProps) {
  const styles = usePaneStyles();
  const { t, dispatch } = usePane();
  const shown = run.rounds[round] ?? run.rounds[0];
  return (
    <section className={styles.section} aria-labelledby="comparison">
      <h2 id="comparison" className={styles.heading}>
        {t('comparison')}
        <span className={styles.quiet}>{t('yenUnit')}</span>
      </h2>
      {run.rounds.length > 1 && (
        <Choice
          label={t('roundChoice')}
          names={run.rounds.map(({ name }) => name)}
          chosen={round}
          choose={(index) => dispatch({ type: 'round', index })}
        />
      )}
      {shown && <Round key={shown.name} round={shown} own={own} />}
    </section>
  );
}

function Round({ round, own }: { round: RoundFigures; own: string }) {
  const styles = usePaneStyles();
  const { t, yen, rate, lang } = usePane();
  const all = { round: round.name, member: null };
  return (
    <>
      <div className={styles.card}>
        <Sums
          name={round.name}
          sums={[
            { label: t('joint'), look: 'large', text: yen(round.joint), target: { of: 'joint', ...all } },
            { label: t('alone'), text: yen(round.alone) },
            {
              label: t('saving'),
              look: 'strong',
              text: yen(round.saving),
              target: { of: 'roundSaving', ...all },
            },
            { label: t('rate'), text: rate(round.rate), target: { of: 'roundRate', ...all } },
          ]}
        />
        {round.aloneAsQuoted !== null && (
          <p className={styles.quiet}>{t('quoted', { yen: round.aloneAsQuoted })}</p>
        )}
        {round.winners.length > 0 && (
          <p className={styles.quiet}>
            {t('winner', { names: round.winners.join(lang === 'ja' ? '、' : ', ') })}
          </p>
        )}
      </div>
      <Bars
        labels={[t('alone'), t('joint')]}
        rows={round.members.map(({ name, alone, joint }) => ({ name, before: alone, after: joint }))}
        own={own}
      />
      <FiguresTable
        caption={round.name}
        own={own}
        head={[
          { label: t('member') },
          { label: t('joint'), below: t('alone') },
          { label: t('saving'), below: t('rate') },
        ]}
        rows={round.members.map((one) => {
          const at = { round: round.name, member: one.name };
          return {
            name: one.name,
            note: `${yen(one.sheets)}${lang === 'ja' ? '枚' : ' sheets'}`,
            pairs: [
              [
                { text: yen(one.joint), target: { of: 'joint', ...at } },
                { text: yen(one.alone), target: { of: 'alone', ...at } },
              ],
              [
                { text: yen(one.saving), target: { of: 'roundSaving', ...at } },
                { text: rate(one.rate), target: { of: 'roundRate', ...at } },
              ],
            ],
          };
        })}
      />
    </>
  );
}

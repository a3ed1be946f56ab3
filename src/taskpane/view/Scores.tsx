import { operandValue } from '../../messages';
import type { ScoresPane } from '../work/paneRun';
import { Bars } from './Bars';
import { usePane } from './context';
import { FiguresTable, Sums, type Shown } from './Figures';
import { usePaneStyles } from './styles';

/** 提案評価: stages, totals and ranks by bidder, item by item, and the requirements met. */
export function Scores({ scores }: { scores: ScoresPane }) {
  const styles = usePaneStyles();
  const { t, lang, yen: number } = usePane();
  const { proposers, twoStages, requirements } = scores;
  const best = proposers.find(({ rank }) => rank === 1);
  const points = (value: number | null): string => (value === null ? '－' : number(value));
  return (
    <section className={styles.section} aria-labelledby="scores">
      <h2 id="scores" className={styles.heading}>
        {t('scores')}
        <span className={styles.quiet}>{t('pointsUnit')}</span>
      </h2>
      <Bars
        labels={[t('firstStage'), t('totalScore')]}
        rows={proposers.map(({ name, first, total }) => ({ name, before: first, after: total }))}
      />
      <FiguresTable
        caption={t('scores')}
        own=""
        head={[
          { label: t('bidder') },
          { label: t('totalScore'), below: t('rank') },
          twoStages ? { label: t('firstStage'), below: t('secondStage') } : { label: t('firstStage') },
        ]}
        rows={proposers.map(({ name, first, second, total, rank }) => {
          const sum = (part: 'first' | 'second' | 'total') =>
            ({ of: 'scoreSum', proposer: name, part }) as const;
          const place: Shown =
            rank === null
              ? { text: t('noRank') }
              : { text: t('rankPlace', { rank }), target: { of: 'scoreRank', proposer: name } };
          const later: Shown =
            second === null ? { text: '－' } : { text: number(second), target: sum('second') };
          return {
            name,
            pairs: [
              [{ text: number(total), target: sum('total') }, place],
              twoStages
                ? [{ text: number(first), target: sum('first') }, later]
                : [{ text: number(first), target: sum('first') }],
            ],
          };
        })}
      />
      {best && <p className={styles.text}>{t('bestProposal', { name: best.name })}</p>}
      <details className={styles.details}>
        <summary>{t('scoresByItem')}</summary>
        {proposers.map(({ name, items }) => (
          <details key={name} className={styles.details}>
            <summary>{name}</summary>
            <Sums
              name={name}
              sums={items.map(({ item, score }) => ({
                label: item,
                text: points(score),
                ...(score === null ? {} : { target: { of: 'score', proposer: name, item } as const }),
              }))}
            />
          </details>
        ))}
      </details>
      {requirements.length > 0 && (
        <FiguresTable
          caption={t('fulfilment')}
          own=""
          head={[{ label: t('fulfilment') }, { label: t('metOfAsked') }, { label: t('percent') }]}
          rows={requirements.map(({ proposer, field, asked, met, percent }, requirement) => ({
            name: `${proposer}${lang === 'ja' ? '・' : ', '}${field}`,
            pairs: [
              [{ text: `${number(met)} / ${number(asked)}` }],
              [
                {
                  text: operandValue({ value: percent, unit: 'percent' }, lang),
                  target: { of: 'fulfilment', requirement },
                },
              ],
            ],
          }))}
        />
      )}
    </section>
  );
}

import { makeStyles, mergeClasses, Select, Tab, TabList, tokens } from '@fluentui/react-components';
import type { Figures, PlannedPane, RoundFigures } from '../work/paneRun';
import { usePane } from './context';
import { usePaneStyles } from './styles';

/** More rounds than fit side by side are chosen from a list. */
const SIDE_BY_SIDE = 4;

const useStyles = makeStyles({
  sums: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: '12px',
    rowGap: '2px',
    alignItems: 'baseline',
  },
  joint: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  saving: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': { padding: '6px 0', verticalAlign: 'top', fontWeight: tokens.fontWeightRegular },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    '& th:first-child': { textAlign: 'left', overflowWrap: 'anywhere' },
  },
  small: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Alone and together, round by round and member by member. */
export function Comparison({ run, round }: { run: PlannedPane; round: number }) {
  const styles = usePaneStyles();
  const { t } = usePane();
  const shown = run.rounds[round] ?? run.rounds[0];
  return (
    <section className={styles.section} aria-labelledby="comparison">
      <h2 id="comparison" className={styles.heading}>
        {t('comparison')}
        <span className={styles.quiet}>{t('yenUnit')}</span>
      </h2>
      {run.rounds.length > 1 && <RoundChoice run={run} round={round} />}
      {shown && <Round round={shown} />}
      {run.bases.length > 0 && <Bases run={run} />}
    </section>
  );
}

function RoundChoice({ run, round }: { run: PlannedPane; round: number }) {
  const { t, dispatch } = usePane();
  const choose = (index: number) => dispatch({ type: 'round', index });
  return run.rounds.length > SIDE_BY_SIDE ? (
    <Select
      aria-label={t('roundChoice')}
      value={String(round)}
      onChange={(_, { value }) => choose(Number(value))}
    >
      {run.rounds.map(({ name }, i) => (
        <option key={name} value={i}>
          {name}
        </option>
      ))}
    </Select>
  ) : (
    <TabList
      appearance="subtle-circular"
      size="small"
      aria-label={t('roundChoice')}
      selectedValue={round}
      onTabSelect={(_, { value }) => choose(Number(value))}
    >
      {run.rounds.map(({ name }, i) => (
        <Tab key={name} value={i}>
          {name}
        </Tab>
      ))}
    </TabList>
  );
}

function Round({ round }: { round: RoundFigures }) {
  const styles = usePaneStyles();
  const own = useStyles();
  const { t, yen, rate, lang } = usePane();
  return (
    <>
      <div className={styles.card}>
        <div className={own.sums}>
          <span>{t('joint')}</span>
          <span className={mergeClasses(styles.number, own.joint)}>{yen(round.joint)}</span>
          <span>{t('alone')}</span>
          <span className={styles.number}>{yen(round.alone)}</span>
          <span>{t('saving')}</span>
          <span
            className={mergeClasses(styles.number, own.saving)}
          >{`${yen(round.saving)} (${rate(round.rate)})`}</span>
        </div>
        {round.aloneAsQuoted !== null && (
          <p className={styles.quiet}>{t('quoted', { yen: round.aloneAsQuoted })}</p>
        )}
        {round.winners.length > 0 && (
          <p className={styles.quiet}>
            {t('winner', { names: round.winners.join(lang === 'ja' ? '、' : ', ') })}
          </p>
        )}
      </div>
      <table className={own.table}>
        <caption className={own.small} style={{ position: 'absolute', clipPath: 'inset(50%)' }}>
          {round.name}
        </caption>
        <thead>
          <tr className={styles.quiet}>
            <th scope="col">{t('member')}</th>
            <th scope="col" className={styles.number}>
              {t('joint')}
              <span className={own.small}>{t('alone')}</span>
            </th>
            <th scope="col" className={styles.number}>
              {t('saving')}
              <span className={own.small}>{t('rate')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {round.members.map((member) => (
            <Member key={member.name} member={member} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Member({ member }: { member: Figures }) {
  const styles = usePaneStyles();
  const own = useStyles();
  const { yen, rate, lang } = usePane();
  return (
    <tr data-member={member.name}>
      <th scope="row">
        {member.name}
        <span className={own.small}>{`${yen(member.sheets)}${lang === 'ja' ? '枚' : ' sheets'}`}</span>
      </th>
      <td className={styles.number}>
        {yen(member.joint)}
        <span className={own.small}>{yen(member.alone)}</span>
      </td>
      <td className={styles.number}>
        {yen(member.saving)}
        <span className={own.small}>{rate(member.rate)}</span>
      </td>
    </tr>
  );
}

function Bases({ run }: { run: PlannedPane }) {
  const styles = usePaneStyles();
  const own = useStyles();
  const { t, yen } = usePane();
  return (
    <details className={styles.details}>
      <summary>{t('bases')}</summary>
      {run.bases.map((basis) => (
        <table key={basis.basis} className={own.table}>
          <caption className={styles.quiet} style={{ textAlign: 'left' }}>
            {t('basis', { basis: basis.basis })}
          </caption>
          <tbody>
            {basis.rounds.map(({ round, joint }) => (
              <tr key={round}>
                <th scope="row">{round}</th>
                <td className={styles.number}>{yen(joint)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </details>
  );
}

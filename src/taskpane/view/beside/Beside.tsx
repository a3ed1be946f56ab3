import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { BesideOutcome } from '../../../excel';
import type { PlacedIssue } from '../../../workbook';
import type { PlannedBeside } from '../../work/besides';
import { usePane } from '../context';
import { Issues } from '../ListOfIssues';
import { usePaneStyles } from '../styles';
import { useBesideText } from './text';

/** Where, how many cells, write, take away; what came of it. */
export function Beside() {
  const styles = usePaneStyles();
  const { actions } = usePane();
  const t = useBesideText();
  const [planned, setPlanned] = useState<PlannedBeside | null>(null);
  const [outcome, setOutcome] = useState<BesideOutcome | null>(null);
  const [hint, setHint] = useState(false);
  const [busy, setBusy] = useState(false);

  const look = async (): Promise<void> => {
    setBusy(true);
    const found = await actions.besides.plan();
    setBusy(false);
    setOutcome(null);
    setHint(found === 'none');
    setPlanned(found === 'none' ? null : found);
  };
  const carryOut = async (verb: 'write' | 'clear', what: PlannedBeside): Promise<void> => {
    setBusy(true);
    const came = await actions.besides[verb](what);
    setBusy(false);
    setOutcome(came);
    if (came?.kind === 'written') setPlanned({ ...what, standing: came.cells - came.differing.length });
    if (came?.kind === 'cleared') setPlanned(null);
  };

  return (
    <div className={styles.section}>
      <p className={styles.quiet}>{t('text')}</p>
      <div className={styles.row}>
        <Button disabled={busy} onClick={() => void look()}>
          {t('look')}
        </Button>
      </div>
      {planned && <Planned planned={planned} busy={busy} carryOut={(verb) => void carryOut(verb, planned)} />}
      <div role="status">
        {hint && <p className={styles.text}>{t('nothingSelected')}</p>}
        {outcome && <Outcome outcome={outcome} />}
      </div>
    </div>
  );
}

export interface PlannedProps {
  planned: PlannedBeside;
  busy: boolean;
  carryOut: (verb: 'write' | 'clear') => void;
}

export function Planned({ planned, busy, carryOut }: PlannedProps) {
  const styles = usePaneStyles();
  const t = useBesideText();
  const { sheet, cell, cells, standing, issues } = planned;
  const blocked = cells.length === 0 || issues.some(({ severity }) => severity === 'error');
  const formulas = cells.filter(({ formula }) => formula !== null).length;
  const counts = { sheet, cell, count: cells.length, headings: cells.length - formulas, formulas };
  return (
    <>
      {cells.length > 0 && (
        <p className={styles.text}>
          {t('planned', counts)}
          {standing > 0 && ` ${t('standing', { count: standing })}`}
        </p>
      )}
      {blocked && <p className={styles.text}>{t('refused')}</p>}
      <Placed issues={issues} />
      <div className={styles.row}>
        <Button disabled={busy || blocked} onClick={() => carryOut('write')}>
          {t('write')}
        </Button>
        {standing > 0 && (
          <Button appearance="subtle" disabled={busy} onClick={() => carryOut('clear')}>
            {t('clear')}
          </Button>
        )}
      </div>
    </>
  );
}

export function Outcome({ outcome }: { outcome: BesideOutcome }) {
  const styles = usePaneStyles();
  const t = useBesideText();
  switch (outcome.kind) {
    case 'refused':
      return (
        <>
          <p className={styles.text}>{t('refused')}</p>
          <Placed issues={outcome.reasons} />
        </>
      );
    case 'undone':
      return (
        <>
          <Placed issues={outcome.issues} />
          <p className={styles.text}>{t(outcome.putBack ? 'putBack' : 'notPutBack')}</p>
        </>
      );
    case 'written': {
      const { cells: count, differing: cells, findings } = outcome;
      return (
        <>
          <p className={styles.text}>
            {cells.length === 0 ? t('written', { count }) : t('differs', { count, cells })}
          </p>
          <Placed issues={findings} />
        </>
      );
    }
    case 'cleared': {
      const { cells: count, left: cells, findings } = outcome;
      return (
        <>
          <p className={styles.text}>
            {t('cleared', { count })}
            {cells.length > 0 && ` ${t('left', { cells })}`}
          </p>
          <Placed issues={findings} />
        </>
      );
    }
  }
}

function Placed({ issues }: { issues: readonly PlacedIssue[] }) {
  const { actions } = usePane();
  if (issues.length === 0) return null;
  return (
    <Issues issues={issues} chosen={-1} choose={(index) => void actions.select(issues[index]?.place ?? {})} />
  );
}

import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlacedIssue } from '../../../workbook';
import {
  freeName,
  recognise,
  type Mapping,
  type Recognised,
  type RecogniseOptions,
} from '../../../workbook/bring';
import type { Selected } from '../../work/bringing';
import { usePane } from '../context';
import { Issues } from '../ListOfIssues';
import { usePaneStyles } from '../styles';
import { Proposal } from './Proposal';
import { useBringText } from './text';

interface Seen {
  selected: Selected;
  options: RecogniseOptions;
  recognised: Recognised;
  /** As recognised, and corrected since. */
  mapping: Mapping | null;
}

/** Step 1, beside the tables that were found: a range of the staff's own sheet becomes an input table. */
export function Bring() {
  const styles = usePaneStyles();
  const { actions } = usePane();
  const t = useBringText();
  const [seen, setSeen] = useState<Seen | null>(null);
  const [hint, setHint] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<readonly PlacedIssue[]>([]);
  const [asked, setAsked] = useState<readonly PlacedIssue[]>([]);

  const propose = (selected: Selected, options: RecogniseOptions): void => {
    const recognised = recognise(selected.range, selected.snapshot, options);
    const { mapping } = recognised;
    // Another range for the same table is a mapping of its own; the same range again takes the old one's place.
    const name = mapping ? freeName(selected.snapshot, mapping) : '';
    setSeen({ selected, options, recognised, mapping: mapping && { ...mapping, name } });
    setRefused([]);
    setAsked([]);
  };
  const read = async (): Promise<void> => {
    setBusy(true);
    const selected = await actions.bringing.selected();
    setBusy(false);
    setHint(selected === null);
    if (selected) propose(selected, {});
  };
  const write = async (added: readonly Mapping[], confirmed: readonly PlacedIssue[]): Promise<void> => {
    setBusy(true);
    const answer = await actions.bringing.write(added, confirmed);
    setBusy(false);
    setRefused(answer?.issues ?? []);
    setAsked(answer?.confirm ?? []);
    if (answer && answer.issues.length + answer.confirm.length === 0) setSeen(null);
  };
  const added = seen?.mapping ? [seen.mapping] : [];

  return (
    <div className={styles.section}>
      <p className={styles.quiet}>{t('text')}</p>
      <div className={styles.row}>
        <Button disabled={busy} onClick={() => void read()}>
          {t('read')}
        </Button>
        <Button disabled={busy} appearance="subtle" title={t('againHint')} onClick={() => void write([], [])}>
          {t('again')}
        </Button>
      </div>
      <div role="status">{hint && <p className={styles.text}>{t('nothingSelected')}</p>}</div>
      {seen && (
        <Proposal
          recognised={seen.recognised}
          range={`${seen.selected.range.sheet}!${seen.selected.range.address}`}
          mapping={seen.mapping}
          again={(options) => propose(seen.selected, { ...seen.options, ...options })}
          correct={(mapping) => setSeen({ ...seen, mapping })}
        />
      )}
      <Said issues={refused} text={t('refused')} />
      <Said issues={asked} text={t('asked')} />
      {seen && (
        <div className={styles.row}>
          <Button
            appearance="primary"
            disabled={busy || !seen.mapping || isBlocked(seen)}
            onClick={() => void write(added, asked)}
          >
            {t(asked.length > 0 ? 'fillAnyway' : 'fill')}
          </Button>
          <Button disabled={busy} onClick={() => setSeen(null)}>
            {t('cancel')}
          </Button>
        </div>
      )}
      {!seen && asked.length > 0 && (
        <div className={styles.row}>
          <Button disabled={busy} onClick={() => void write([], asked)}>
            {t('fillAnyway')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A key that nothing gives: until it is given, every row would be refused. */
function isBlocked({ recognised }: Seen): boolean {
  return recognised.issues.some(({ severity }) => severity === 'error');
}

function Said({ issues, text }: { issues: readonly PlacedIssue[]; text: string }) {
  const styles = usePaneStyles();
  const { actions } = usePane();
  if (issues.length === 0) return null;
  return (
    <div className={styles.section} role="alert">
      <p className={styles.text}>{text}</p>
      <Issues
        issues={issues}
        chosen={-1}
        choose={(index) => void actions.select(issues[index]?.place ?? {})}
      />
    </div>
  );
}

import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { TaskName } from '../state/state';
import { usePane } from './context';
import { usePaneStyles } from './styles';

const SAMPLES = {
  'kanagawa-forms': 'sampleKanagawaForms',
  'kanagawa-costs': 'sampleKanagawaCosts',
  saitama: 'sampleSaitama',
  toyama: 'sampleToyama',
  yamaguchi: 'sampleYamaguchi',
  'kanagawa-scores': 'sampleKanagawaScores',
} as const;

const EMPTIES = {
  'empty-forms': 'emptyForms',
  'empty-costs': 'emptyCosts',
  'empty-scores': 'emptyScores',
} as const;

/** Samples and empty forms of all jobs; the task's own is offered first, those of an evaluation where `scores`. */
export function Samples({ task, scores = false }: { task: TaskName; scores?: boolean }) {
  const styles = usePaneStyles();
  const { t, actions } = usePane();
  const job = scores ? 'scores' : task === 'costs' ? 'costs' : 'forms';
  const [sample, setSample] = useState<keyof typeof SAMPLES | null>(null);
  const [empty, setEmpty] = useState<keyof typeof EMPTIES | null>(null);
  const chosen = sample ?? (`kanagawa-${job}` as const);
  const blank = empty ?? (`empty-${job}` as const);
  return (
    <>
      <Field label={t('sample')}>
        <Select value={chosen} onChange={(_, { value }) => setSample(value as keyof typeof SAMPLES)}>
          {Object.entries(SAMPLES).map(([name, word]) => (
            <option key={name} value={name}>
              {t(word)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.row}>
        <Button appearance="primary" onClick={() => void actions.insert(chosen)}>
          {t('insertSample')}
        </Button>
      </div>
      <Field label={t('empties')}>
        <Select value={blank} onChange={(_, { value }) => setEmpty(value as keyof typeof EMPTIES)}>
          {Object.entries(EMPTIES).map(([name, word]) => (
            <option key={name} value={name}>
              {t(word)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.row}>
        <Button onClick={() => void actions.insert(blank)}>{t('insertEmpty')}</Button>
      </div>
    </>
  );
}

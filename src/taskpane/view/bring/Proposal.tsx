import { Field, Select } from '@fluentui/react-components';
import {
  TARGETS,
  targetNamed,
  type Mapping,
  type Recognised,
  type RecogniseOptions,
} from '../../../workbook/bring';
import { usePane } from '../context';
import { Issues } from '../ListOfIssues';
import { usePaneStyles } from '../styles';
import { Columns } from './Columns';
import { useBringText } from './text';
import { Typed } from './Typed';

export interface ProposalProps {
  recognised: Recognised;
  /** As people write it: 発注!A1:H20. */
  range: string;
  mapping: Mapping | null;
  /** Recognises once more, with what a person said. */
  again: (options: RecogniseOptions) => void;
  /** Another meaning of columns. */
  correct: (mapping: Mapping) => void;
}

/** What a range was taken for: table, heading rows, the same in every row, columns, findings. */
export function Proposal({ recognised, range, mapping, again, correct }: ProposalProps) {
  const styles = usePaneStyles();
  const { rate, actions } = usePane();
  const t = useBringText();
  const { title, confidence, issues } = recognised;
  const target = mapping ? targetNamed(mapping.target) : undefined;
  const constants = mapping?.constants ?? {};
  const missing = issues.flatMap(({ code, values }) =>
    code === 'bringKeyMissing' && typeof values['expected'] === 'string' ? [values['expected']] : [],
  );
  const fixed = [...new Set([...Object.keys(constants), ...missing])];
  return (
    <div className={styles.card} id="proposal">
      <p className={styles.text}>
        {t('range', { range })}
        {title !== '' && <span className={styles.quiet}>　{title}</span>}
      </p>
      {mapping && <p className={styles.quiet}>{t('confidence', { rate: rate(confidence) })}</p>}
      <Field label={t('target')}>
        <Select value={mapping?.target ?? ''} onChange={(_, { value }) => again({ target: value })}>
          {!mapping && <option value="">－</option>}
          {TARGETS.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {mapping && (
        <>
          <Typed
            key={mapping.headingLines.join()}
            label={t('headingLines')}
            hint={t('headingHint')}
            value={mapping.headingLines.join('、')}
            commit={(text) => {
              const lines = linesOf(text);
              if (lines) again({ target: mapping.target, headingLines: lines });
            }}
          />
          <Field label={t('direction')}>
            <Select
              value={mapping.direction}
              onChange={(_, { value }) =>
                again({ target: mapping.target, direction: value === 'columns' ? 'columns' : 'rows' })
              }
            >
              <option value="rows">{t('directionRows')}</option>
              <option value="columns">{t('directionColumns')}</option>
            </Select>
          </Field>
          {fixed.map((heading) => (
            <Typed
              key={`${heading} ${String(constants[heading] ?? '')}`}
              label={t('constant', { heading })}
              value={String(constants[heading] ?? '')}
              commit={(text) =>
                again({ target: mapping.target, constants: withConstant(constants, heading, text) })
              }
            />
          ))}
          {target && <Columns mapping={mapping} target={target} correct={correct} />}
        </>
      )}
      {issues.length > 0 && (
        <details className={styles.details} open={issues.some(({ severity }) => severity !== 'note')}>
          <summary>{t('found')}</summary>
          <Issues
            issues={issues}
            chosen={-1}
            choose={(index) => void actions.select(issues[index]?.place ?? {})}
          />
        </details>
      )}
    </div>
  );
}

function withConstant(
  constants: Mapping['constants'],
  heading: string,
  text: string,
): NonNullable<RecogniseOptions['constants']> {
  const others = Object.entries(constants).filter(([name]) => name !== heading);
  return Object.fromEntries(text === '' ? others : [...others, [heading, text]]);
}

/** 3、4 as numbers; null where it is none. */
function linesOf(text: string): number[] | null {
  const lines = text
    .normalize('NFKC')
    .trim()
    .split(/[、,・\s]+/)
    .map(Number);
  return lines.length <= 2 && lines.every((line) => Number.isInteger(line) && line > 0) ? lines : null;
}

import { Input, Select } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { parameterChoice } from '../../messages';
import type { Condition } from '../work/conditions';
import { usePane } from './context';
import { isSubmit } from './keys';
import { usePaneStyles } from './styles';

export interface ConditionFieldProps {
  condition: Condition;
  /** While the workbook is read, nothing is typed over. */
  busy: boolean;
  /** 自団体: marked where members can be chosen. */
  own: string;
}

/** The cell of a condition, as a list of what may stand in it or as typed text. */
export function ConditionField(props: ConditionFieldProps) {
  return props.condition.kind === 'choice' ? <Choice {...props} /> : <Typed {...props} />;
}

function Choice({ condition, busy, own }: ConditionFieldProps) {
  const styles = usePaneStyles();
  const { t, lang, actions } = usePane();
  const { cell, choices, inForce, mayBeEmpty } = condition;
  // The one that most people are here for.
  const listed = choices.includes(own) ? [own, ...choices.filter((choice) => choice !== own)] : choices;
  const known = choices.map(String).includes(cell);
  const choose = (text: string): void => {
    const value = choices.find((choice) => String(choice) === text) ?? text;
    if (text !== cell) void actions.setCondition(condition, value);
  };
  return (
    <Select
      {...(lang === 'en' ? { select: { className: styles.compact } } : {})}
      value={cell}
      disabled={busy}
      onChange={(_, { value }) => choose(value)}
    >
      {(mayBeEmpty || cell === '') && (
        <option value="">{mayBeEmpty ? t('conditionNone') : t('conditionEmpty', { value: inForce })}</option>
      )}
      {cell !== '' && !known && <option value={cell}>{cell}</option>}
      {listed.map((choice) => (
        <option key={choice} value={String(choice)}>
          {choice === own ? t('chartOwn', { name: own }) : parameterChoice(String(choice), lang)}
        </option>
      ))}
    </Select>
  );
}

/** Numbers, months and texts: written when the person leaves the field or presses Enter, not while typing. */
function Typed({ condition, busy }: ConditionFieldProps) {
  const { t, actions } = usePane();
  const [text, setText] = useState(condition.cell);
  /** Written last, and whether that is still under way. */
  const given = useRef({ text: condition.cell, underWay: false });
  const commit = async (): Promise<void> => {
    const typed = text.trim();
    if (typed === condition.cell || (given.current.underWay && typed === given.current.text)) return;
    const own = { text: typed, underWay: true };
    given.current = own;
    const numeric = condition.kind !== 'text' && /^-?\d+(\.\d+)?$/.test(typed);
    await actions.setCondition(condition, numeric ? Number(typed) : typed);
    own.underWay = false;
  };
  /** After Enter the same text is not written once more; where it could not be written, Enter tries again. */
  const leave = (): void => {
    if (text.trim() !== given.current.text) void commit();
  };
  return (
    <Input
      value={text}
      readOnly={busy}
      placeholder={condition.inForce === '' ? t('conditionBlank') : condition.inForce}
      autoComplete="off"
      onChange={(_, { value }) => setText(value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (isSubmit(event)) void commit();
        if (event.key === 'Escape') {
          setText(condition.cell);
          given.current = { text: condition.cell, underWay: false };
        }
      }}
    />
  );
}

import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { isSubmit } from '../keys';

export interface TypedProps {
  label: string;
  hint?: string;
  value: string;
  commit: (text: string) => void;
}

/** Taken when the person leaves the field or presses Enter, not while typing. */
export function Typed({ label, hint, value, commit }: TypedProps) {
  const [text, setText] = useState(value);
  const done = (): void => {
    if (text.trim() !== value) commit(text.trim());
  };
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Input
        value={text}
        autoComplete="off"
        onChange={(_, { value: typed }) => setText(typed)}
        onBlur={done}
        onKeyDown={(event) => {
          if (isSubmit(event)) done();
          if (event.key === 'Escape') setText(value);
        }}
      />
    </Field>
  );
}

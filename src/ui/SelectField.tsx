import type { ComponentProps } from 'react';

import { CONTROL, Field, type FieldProps } from './Field';

type Props = Omit<ComponentProps<'select'>, 'id' | 'className' | 'children'> &
  FieldProps & { options: readonly { value: string; label: string }[] };

/** One of many, by the system's own list: typing finds, and a phone has its wheel. */
export function SelectField({ label, hint, error, className, options, ...select }: Props) {
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(control) => (
        <select {...select} {...control} className={CONTROL}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

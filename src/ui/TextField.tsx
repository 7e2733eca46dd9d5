import type { ComponentProps } from 'react';

import { CONTROL, Field, type FieldProps } from './Field';

type Props = Omit<ComponentProps<'input'>, 'id' | 'className'> & FieldProps;

/** One line of text with a name, a hint and what is wrong with it. */
export function TextField({ label, hint, error, className, ...input }: Props) {
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(control) => <input type="text" dir="auto" {...input} {...control} className={CONTROL} />}
    </Field>
  );
}

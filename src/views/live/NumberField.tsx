import { useState } from 'react';

import { m } from '~/paraglide/messages.js';
import { TextField } from '~/ui/TextField';

type Props = {
  label: string;
  /** Undefined is no limit. */
  value: number | undefined;
  least: number;
  onChange: (value: number | undefined) => void;
};

/** A limit, or none: what is no number is said, and changes nothing. */
export function NumberField({ label, value, least, onChange }: Props) {
  const [text, setText] = useState(value === undefined ? '' : String(value));
  const isNumber = /^\d{1,5}$/.test(text.trim()) && Number(text) >= least;
  const isWrong = text.trim() !== '' && !isNumber;
  const type = (typed: string) => {
    setText(typed);
    const trimmed = typed.trim();
    if (trimmed === '') onChange(undefined);
    else if (/^\d{1,5}$/.test(trimmed) && Number(trimmed) >= least) onChange(Number(trimmed));
  };
  return (
    <TextField
      label={label}
      inputMode="numeric"
      value={text}
      placeholder={m.live_no_limit()}
      error={isWrong && m.live_number_wrong({ least: String(least) })}
      onChange={(event) => type(event.target.value)}
    />
  );
}

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';

import type { FilterValue } from '~/api/filter';
import { m } from '~/paraglide/messages.js';
import { CONTROL } from '~/ui/Field';
import { formatEither } from '~/ui/lists';
import { Picker } from '~/ui/Picker';

import type { Row } from './draft';
import type { Field } from './fields';

type Props = {
  row: Row;
  field: Field | undefined;
  /** What the condition is on. */
  name: string;
  described: string | undefined;
  isWrong: boolean;
  onChange: (values: readonly FilterValue[]) => void;
};

/** What is looked for, entered the way its kind wants. */
export function ValueInput(props: Props) {
  const { row, field, name, described, isWrong, onChange } = props;
  const naming = {
    'aria-label': m.finding_value({ field: name }),
    'aria-describedby': described,
    'aria-invalid': isWrong || undefined,
  };
  if (field?.kind === 'many') return <Ticked {...props} />;
  const [value = ''] = row.values.map(String);
  if (field?.kind === 'one') {
    const choices = field.choices ?? [];
    return (
      <select {...naming} value={value} onChange={({ target }) => onChange([target.value])} className={CONTROL}>
        {!choices.some((choice) => choice.value === value) && (
          <option value={value}>{value || m.finding_choose()}</option>
        )}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  if (field?.kind === 'texts' || field?.kind === 'ids') return <Texts {...props} naming={naming} />;
  const isDays = row.filter_operator === 'days_before';
  const isDay = field?.kind === 'date' && !isDays;
  const input = (
    <input
      {...naming}
      type={isDay ? 'date' : 'text'}
      inputMode={isDays ? 'numeric' : field?.kind === 'number' ? 'decimal' : undefined}
      dir="auto"
      value={value}
      onChange={({ target }) => onChange([target.value])}
      className={CONTROL}
    />
  );
  if (!isDays) return input;
  return (
    <span className="flex items-center gap-2 text-ui whitespace-nowrap text-ink-2">
      <span className="w-16">{input}</span>
      {m.finding_days()}
    </span>
  );
}

/** Any of several: a list to tick, whose button says what is ticked. */
function Ticked({ row: { values }, field, name, described, isWrong, onChange }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement>();
  const chosen = values.map(String);
  const choices = field?.choices ?? [];
  const words = chosen.map((value) => choices.find((choice) => choice.value === value)?.label ?? value);
  const text = words.length > 0 ? formatEither(words) : m.finding_choose();
  const toggle = (value: string, isOn: boolean) =>
    onChange(isOn ? [...chosen, value] : chosen.filter((one) => one !== value));
  return (
    <>
      <button
        type="button"
        aria-haspopup="listbox"
        aria-expanded={anchor !== undefined}
        aria-label={m.finding_values_of({ field: name, values: text })}
        aria-describedby={described}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        className={`${CONTROL} flex items-center justify-between gap-1 text-start ${isWrong ? 'border-danger' : ''}`}
      >
        <bdi className="truncate">{text}</bdi>
        <ChevronDown size={14} strokeWidth={1.5} aria-hidden className="shrink-0 text-ink-3" />
      </button>
      {anchor && (
        <Picker
          label={name}
          anchor={anchor}
          items={field?.choices}
          selection={{ kind: 'many', values: chosen, onToggle: toggle }}
          onClose={() => setAnchor(undefined)}
        />
      )}
    </>
  );
}

type Naming = { 'aria-label': string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

/** Several texts, parted by commas; what is typed stays as it is typed. */
function Texts({ row, field, naming, onChange }: Props & { naming: Naming }) {
  const [typed, setTyped] = useState(() => row.values.join(', '));
  return (
    <input
      {...naming}
      type="text"
      dir="auto"
      inputMode={field?.kind === 'ids' ? 'numeric' : undefined}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        const texts = target.value.split(',').map((text) => text.trim());
        onChange(texts.filter((text) => text !== ''));
      }}
      className={CONTROL}
    />
  );
}

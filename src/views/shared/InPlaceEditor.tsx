import { Check, X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type Ref } from 'react';

import { m } from '~/paraglide/messages.js';
import { CONTROL } from '~/ui/Field';
import { IconButton } from '~/ui/IconButton';

import { problemOfEmail } from './contactDraft';
import { countryChoices, countryName } from './country';
import { readEmail } from './email';
import { PhoneHint } from './PhoneHint';
import { loadPhones, usePhones } from './usePhones';

export type EditorKind = 'text' | 'email' | 'phone' | 'link' | 'number' | 'date' | 'choice' | 'country';

export type EditorProps = {
  label: string;
  kind: EditorKind;
  initial: string;
  /** What a choice offers. */
  options?: readonly { value: string; label: string }[];
  /** Where a phone number without a country code is dialled. */
  dialledIn?: string;
  /** What cannot be saved, in words. */
  check?: (text: string) => string | undefined;
  /** What was refused, until something else is typed. */
  refusal: string | undefined;
  onCommit: (text: string, byLeaving: boolean) => void;
  onClose: (byLeaving: boolean) => void;
};

/** Writes one value where it stands: Enter and leaving save, Escape takes back. */
export function InPlaceEditor(props: EditorProps) {
  const { label, kind, initial, refusal, dialledIn = '', onCommit, onClose } = props;
  const [text, setText] = useState(initial);
  const [problem, setProblem] = useState(refusal);
  const control = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const phones = usePhones(kind === 'phone' || kind === 'country');
  const phone = kind === 'phone' ? phones?.readPhone(text, dialledIn) : undefined;
  const noteId = useId();

  // Before the next key: it is meant for the field, and elsewhere it might be a command.
  useLayoutEffect(() => {
    control.current?.focus();
    if (control.current instanceof HTMLInputElement) control.current.select();
  }, []);

  const save = async (byLeaving: boolean) => {
    if (text === initial && refusal === undefined) return onClose(byLeaving);
    const read = await readTyped(text, props);
    if (read.problem === undefined) return onCommit(read.text, byLeaving);
    setProblem(read.problem);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    if (event.key === 'Enter' && event.target !== control.current) return;
    event.preventDefault();
    // A drawer around it, or the screen, would close or go back as well.
    event.stopPropagation();
    if (event.key === 'Enter') void save(false);
    else onClose(false);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) void save(true);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys and focus of the controls inside
    <div onKeyDown={onKeyDown} onBlur={onBlur} className="grid max-w-96 min-w-0 flex-1 gap-1">
      <div className="flex items-center gap-0.5">
        <Control
          ref={control}
          label={label}
          kind={kind}
          options={kind === 'country' ? countryChoices(phones?.countryCodes() ?? []) : props.options}
          text={text}
          isInvalid={problem !== undefined}
          describedBy={problem || kind === 'phone' ? noteId : undefined}
          onType={(typed) => {
            setText(typed);
            setProblem(undefined);
          }}
        />
        {/* Pressing a button must not leave the field first. */}
        <span className="flex" onMouseDown={(event) => event.preventDefault()} role="presentation">
          <IconButton
            label={m.contact_save({ label })}
            icon={<Check size={16} strokeWidth={1.5} aria-hidden />}
            onClick={() => void save(false)}
          />
          <IconButton
            label={m.contact_take_back({ label })}
            icon={<X size={16} strokeWidth={1.5} aria-hidden />}
            onClick={() => onClose(false)}
          />
        </span>
      </div>
      <div id={noteId} className="text-meta text-ink-3">
        {problem ? (
          <span role="alert" className="text-danger">
            {problem}
          </span>
        ) : (
          kind === 'phone' && <PhoneHint typed={text} reading={phone} dialledIn={dialledIn} />
        )}
      </div>
    </div>
  );
}

type ControlProps = Pick<EditorProps, 'label' | 'kind' | 'options'> & {
  ref: Ref<HTMLInputElement & HTMLSelectElement>;
  text: string;
  isInvalid: boolean;
  describedBy: string | undefined;
  onType: (text: string) => void;
};

const INPUTS = {
  text: { type: 'text', dir: 'auto' },
  email: { type: 'email', spellCheck: false },
  phone: { type: 'tel' },
  link: { type: 'url', spellCheck: false },
  number: { type: 'text', inputMode: 'decimal' },
  date: { type: 'date' },
} as const;

function Control({ ref, label, kind, options, text, isInvalid, describedBy, onType }: ControlProps) {
  const common = {
    ref,
    value: text,
    'aria-label': label,
    'aria-invalid': isInvalid || undefined,
    'aria-describedby': describedBy,
    className: CONTROL,
  };
  if (kind !== 'choice' && kind !== 'country') {
    return <input {...INPUTS[kind]} {...common} autoComplete="off" onChange={(event) => onType(event.target.value)} />;
  }
  return (
    <select {...common} onChange={(event) => onType(event.target.value)}>
      {options?.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

type Read = { text: string; problem?: string };

/** What is to be kept of what was typed, or why it cannot be. */
async function readTyped(typed: string, { kind, dialledIn = '', check }: EditorProps): Promise<Read> {
  const text = typed.trim();
  const problem = check?.(text) ?? (kind === 'email' ? problemOfEmail(text) : undefined);
  if (problem || text === '') return { text, problem };
  if (kind === 'email') return { text: readEmail(text) };
  if (kind !== 'phone') return { text };
  const reading = (await loadPhones()).readPhone(text, dialledIn);
  return reading
    ? { text: reading.e164 }
    : { text, problem: m.contact_phone_unreadable({ country: countryName(dialledIn) }) };
}

import { useRef, type ComponentProps, type FormEvent } from 'react';

import type { Identity } from '~/api/queries/contacts';
import type { Contact } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { SelectField } from '~/ui/SelectField';
import { TextField } from '~/ui/TextField';

import { dialledIn, type ContactDraft, type DraftField } from './contactDraft';
import { ContactTwins, type TwinChoice } from './ContactTwins';
import { countryChoices } from './country';
import { PhoneHint } from './PhoneHint';
import { useContactDraft } from './useContactDraft';

type Props = {
  /** What is known already, such as what was searched for. */
  known?: Partial<ContactDraft>;
  onCreated: (contact: Contact) => void;
  onCancel: () => void;
  /** What is done with somebody who has the same e-mail, number, identifier or name. */
  twin: TwinChoice;
  submitLabel?: string;
};

/** Writes a new contact down. Says who is there already, how a number is read, and what Chatwoot refuses where it does. */
export function ContactForm({ known, onCreated, onCancel, twin, submitLabel = m.contact_form_create() }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const { draft, set, problems, phones, phone, twins, identity, submit, isPending } = useContactDraft(known, onCreated);
  const isUnfindable = [draft.email, draft.phone_number, draft.identifier].every((text) => text.trim() === '');

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    // In a dialog that stands in another form, that one is not meant.
    event.stopPropagation();
    if (isPending) return;
    const first = await submit();
    if (first) form.current?.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
  };
  const field = (name: DraftField, more: Omit<ComponentProps<typeof TextField>, 'label'> & { label: string }) => (
    <TextField
      name={name}
      value={draft[name]}
      onChange={(event) => set(name, event.target.value)}
      error={problems[name]}
      autoComplete="off"
      {...more}
    />
  );
  const twinsIn = (name: keyof Identity) => (
    <ContactTwins field={name} twins={twins} identity={identity} choice={twin} />
  );
  return (
    <form ref={form} noValidate onSubmit={(event) => void onSubmit(event)} className="grid gap-4">
      <div>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the form is what was asked for */}
        {field('name', { label: m.contact_name(), autoFocus: true })}
        {twinsIn('name')}
      </div>
      <div>
        {field('email', { label: m.contact_email(), type: 'email', inputMode: 'email', spellCheck: false })}
        {twinsIn('email')}
      </div>
      <div>
        {field('phone_number', {
          label: m.contact_phone(),
          type: 'tel',
          hint: <PhoneHint typed={draft.phone_number} reading={phone} dialledIn={dialledIn(draft)} />,
        })}
        {twinsIn('phone_number')}
      </div>
      {field('company_name', { label: m.contact_company() })}
      <div className="grid gap-4 md:grid-cols-2">
        {field('city', { label: m.contact_city() })}
        <SelectField
          name="country_code"
          label={m.contact_country()}
          value={draft.country_code}
          onChange={(event) => set('country_code', event.target.value)}
          options={countryChoices(phones?.countryCodes() ?? [])}
        />
      </div>
      <div>
        {field('identifier', { label: m.contact_identifier(), hint: m.contact_identifier_hint(), spellCheck: false })}
        {twinsIn('identifier')}
      </div>
      {draft.name.trim() !== '' && isUnfindable && (
        <p className="text-meta text-ink-2">{m.contact_form_unfindable()}</p>
      )}
      {problems.form && (
        <p role="alert" className="text-ui text-danger">
          {problems.form}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>{m.ui_cancel()}</Button>
        <Button type="submit" look="primary" aria-disabled={isPending}>
          {isPending ? m.contact_form_creating() : submitLabel}
        </Button>
      </div>
    </form>
  );
}

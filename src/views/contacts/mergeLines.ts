// What becomes of two contacts that are made one, as Chatwoot does it (contact_merge_action.rb): the one that stays keeps
// what it has and takes the rest; attributes of both kinds go key by key, and a key with nothing in it counts as had.
import type { AttributeDefinition, Contact } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { attributeText } from '~/views/shared/attributes';

export type MergeLine = {
  name: string;
  kept: string;
  /** What the one that goes had instead. */
  lost: string;
};

export function mergeLines(base: Contact, other: Contact, definitions: readonly AttributeDefinition[]): MergeLine[] {
  const columns = (
    [
      ['name', m.contact_name()],
      ['email', m.contact_email()],
      ['phone_number', m.contact_phone()],
      ['identifier', m.contact_identifier()],
    ] as const
  ).map(([key, name]) => line(name, base[key] || other[key] || '', other[key] ?? ''));
  const additional = (
    [
      ['company_name', m.contact_company()],
      ['city', m.contact_city()],
      ['country', m.contact_country()],
    ] as const
  ).map(([key, name]) => {
    const [own, theirs] = [base.additional_attributes, other.additional_attributes];
    return line(name, attributeText(key in own ? own[key] : theirs[key]), attributeText(theirs[key]));
  });
  const [own, theirs] = [base.custom_attributes, other.custom_attributes];
  const custom = [...new Set([...Object.keys(own), ...Object.keys(theirs)])].map((key) => {
    const definition = definitions.find(
      ({ attribute_model, attribute_key }) => attribute_model === 'contact_attribute' && attribute_key === key,
    );
    const text = (value: unknown) => attributeText(value, definition?.attribute_display_type);
    return line(
      definition?.attribute_display_name ?? key,
      text(key in own ? own[key] : theirs[key]),
      text(theirs[key]),
    );
  });
  return [...columns, ...additional, ...custom].filter(({ kept, lost }) => kept !== '' || lost !== '');
}

const line = (name: string, kept: string, theirs: string): MergeLine => ({
  name,
  kept,
  lost: theirs === kept ? '' : theirs,
});

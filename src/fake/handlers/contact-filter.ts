// POST contacts/filter: what can be asked of a contact (filter_keys.yml, contacts/filter_service.rb). Unlike for conversations
// an equality looks at the first value only, and capitals never count.
import { type AccountCall, endpoint, type Endpoint } from '../endpoint.ts';
import type { Contact } from '../model.ts';
import { asArray, asText } from '../params.ts';
import { isResolved } from '../world/contactrules.ts';
import { contactsPage } from './contact-pages.ts';
import { among, CONTAINING, EQUALITY, type Field, labelField, textField, timeField } from './filter-fields.ts';
import { compileFilter } from './filter.ts';

const lower = (text: string | null): string | null => text?.toLowerCase() ?? null;
const firstOnly = (field: Field<Contact>): Field<Contact> => ({
  ...field,
  compile: (asked) => field.compile({ ...asked, isShrunk: true }),
});

const text = (read: (row: Contact) => string | null, operators: readonly string[]) =>
  firstOnly(textField<Contact>((row) => lower(read(row)), operators));
const additional = (key: string, operators: readonly string[]) =>
  text((row) => asText(row.additional_attributes[key]), operators);

/** The plus may be left out of an equality. `starts_with` is allowed, and is one too. */
const phone: Field<Contact> = {
  operators: [...EQUALITY, ...CONTAINING, 'starts_with'],
  compile: (asked) => {
    const read = (row: Contact) => row.phone_number;
    if (asked.operator.includes('contain')) return text(read, CONTAINING).compile(asked);
    const wanted = `+${String(asArray(asked.values)[0] ?? asked.values).replaceAll('+', '')}`;
    return among(read, [wanted], asked.operator);
  },
};

const blocked: Field<Contact> = {
  operators: EQUALITY,
  compile: ({ operator, values }) => among((row) => row.blocked, [String(asArray(values)[0]) === 'true'], operator),
};

const FIELDS: Record<string, Field<Contact>> = {
  name: text((row) => row.name, [...EQUALITY, ...CONTAINING]),
  phone_number: phone,
  email: text((row) => row.email, [...EQUALITY, ...CONTAINING]),
  identifier: text((row) => row.identifier, EQUALITY),
  country_code: additional('country_code', EQUALITY),
  city: additional('city', [...EQUALITY, ...CONTAINING]),
  company: additional('company', [...EQUALITY, ...CONTAINING]),
  labels: firstOnly(labelField()),
  created_at: timeField((row) => row.created_at),
  last_activity_at: timeField((row) => row.last_activity_at),
  blocked,
};

function filteredContacts({ world, account }: AccountCall, payload: unknown): Contact[] {
  const fits = compileFilter(payload, {
    fields: FIELDS,
    definitions: world.attributeDefinitions.where(
      (one) => one.account_id === account.id && one.attribute_model === 'contact_attribute',
    ),
    customOf: (row: Contact) => row.custom_attributes,
    now: world.now(),
  });
  return world.contacts.where((row) => row.account_id === account.id && isResolved(row) && fits(row));
}

export const contactFilterEndpoints: Endpoint[] = [
  endpoint('POST', '/api/v1/accounts/:account_id/contacts/filter', (call) =>
    contactsPage(call, filteredContacts(call, call.params.payload)),
  ),
];

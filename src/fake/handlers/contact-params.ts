// The columns of a contact out of what was sent. Only keys that were sent count, so that PUT keeps the others too.
import type { AccountCall } from '../endpoint.ts';
import type { Contact, JsonObject } from '../model.ts';
import { asBoolean, asObject, asText } from '../params.ts';
import { invalid } from '../refusal.ts';
import { type ContactColumns, normalized, problemsOf } from '../world/contactrules.ts';
import { avatarOf } from './avatar.ts';

const TEXTS = ['name', 'email', 'phone_number', 'identifier'] as const;

function textsOf({ params }: AccountCall): ContactColumns {
  const columns: ContactColumns = {};
  for (const key of TEXTS) {
    if (!(key in params)) continue;
    const text = asText(params[key]);
    if (key === 'name') columns.name = text ?? '';
    else columns[key] = text;
  }
  return columns;
}

/** Attributes of both kinds are merged into what is there, one level deep. */
function attributesOf({ params }: AccountCall, contact: Contact | undefined): ContactColumns {
  const columns: ContactColumns = {};
  for (const key of ['additional_attributes', 'custom_attributes'] as const) {
    if (key in params) columns[key] = { ...contact?.[key], ...(asObject(params[key]) as JsonObject) };
  }
  return columns;
}

/** Checked columns. `contact`: whom they are to change; without one they are for a new contact. */
export async function contactColumns(call: AccountCall, contact?: Contact): Promise<ContactColumns> {
  const { world, account, params } = call;
  const columns = normalized({
    ...textsOf(call),
    ...attributesOf(call, contact),
    ...('blocked' in params ? { blocked: asBoolean(params.blocked) } : {}),
  });
  const problems = problemsOf(world, account.id, columns, contact);
  if (problems.length > 0) {
    const attributes = new Set(problems.map(({ attribute }) => attribute));
    throw invalid(problems.map(({ message }) => message).join(', '), ...attributes);
  }
  return { ...columns, ...(await avatarOf(world, params.avatar)) };
}

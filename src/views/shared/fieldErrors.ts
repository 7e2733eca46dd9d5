// Which words of a refusal belong beside which field.
import { ApiError } from '~/api/http';

import { explainError } from './errors';

export type FieldErrors<F extends string> = {
  fields: Partial<Record<F, string>>;
  /** What belongs beside no field: for the foot of the form. */
  form?: string;
};

/**
 * Chatwoot says all that is wrong in one sentence and names the fields in the same order: "Email Invalid email, Phone
 * number should be in e164 format" with email, phone_number. Its words are only cut, never read: they are translated.
 */
export function fieldErrors<F extends string>(error: unknown, known: readonly F[]): FieldErrors<F> {
  const { title, detail } = explainError(error);
  if (!(error instanceof ApiError) || error.kind !== 'refused' || error.message === '') {
    return { fields: {}, form: `${title}. ${detail}` };
  }
  const named = error.attributes.filter((name): name is F => (known as readonly string[]).includes(name));
  const [first] = named;
  if (first === undefined) return { fields: {}, form: detail };
  const parts = error.message.split(', ');
  const fits = parts.length === error.attributes.length;
  if (!fits || named.length !== error.attributes.length)
    return { fields: { [first]: error.message } as Partial<Record<F, string>> };
  return { fields: Object.fromEntries(named.map((name, at) => [name, parts[at]])) as Partial<Record<F, string>> };
}

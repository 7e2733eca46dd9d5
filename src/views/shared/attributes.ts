// How a company's own attributes read. Chatwoot keeps each value as its dashboard wrote it, so the definition's type
// says what it means: a number may be hundredths, a text a date. What has no definition is shown as what it is.
import type { AttributeDefinition } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatDate, formatNumber, formatPercent } from '~/ui/format';

export type AttributeType = AttributeDefinition['attribute_display_type'];

/** The value in words; empty when there is nothing to show. */
export function attributeText(value: unknown, type?: AttributeType): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean' || type === 'checkbox') return isTrue(value) ? m.contact_yes() : m.contact_no();
  if (typeof value === 'object') return JSON.stringify(value);
  if (type === 'date') return dateText(String(value));
  if (type === 'percent') return numberText(value, formatPercent);
  if (type === 'number' || type === 'currency' || typeof value === 'number') return numberText(value, formatNumber);
  return String(value);
}

/** Where a value leads: web addresses only. */
export const attributeLink = (value: unknown): string | undefined =>
  typeof value === 'string' && /^https?:\/\/\S+$/i.test(value) ? value : undefined;

const isTrue = (value: unknown) => value === true || value === 'true';

function numberText(value: unknown, format: (value: number) => string): string {
  const text = String(value);
  return text.trim() !== '' && Number.isFinite(Number(text)) ? format(Number(text)) : text;
}

/** Midnight where the agent sat who chose the day, or the bare day; either way no hour is meant. */
function dateText(text: string): string {
  const ms = Date.parse(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00` : text);
  return Number.isNaN(ms) ? text : formatDate(ms);
}

// A company's own attributes: how they read, and how they are written. Chatwoot keeps each value as its dashboard wrote
// it, so the definition's type says what it means: a number may be hundredths, a text a date. What has no definition is
// shown as what it is.
import type { AttributeDefinition } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatDate, formatNumber } from '~/ui/format';
import { formatPercent } from '~/ui/amounts';

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

export const isTrue = (value: unknown) => value === true || value === 'true';

function numberText(value: unknown, format: (value: number) => string): string {
  const text = String(value);
  return text.trim() !== '' && Number.isFinite(Number(text)) ? format(Number(text)) : text;
}

/** Midnight where the agent sat who chose the day, or the bare day; either way no hour is meant. */
function dateOf(text: string): Date | undefined {
  const date = new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00` : text);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function dateText(text: string): string {
  const date = dateOf(text);
  return date ? formatDate(date.getTime()) : text;
}

/** What a field holds while a value is edited: for a date the day, as `<input type=date>` has it. */
export function attributeDraft(value: unknown, type?: AttributeType): string {
  if (value === null || value === undefined) return '';
  if (type === 'date') return dayOf(dateOf(String(value)));
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const two = (part: number) => String(part).padStart(2, '0');
const dayOf = (date: Date | undefined): string =>
  date ? `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}` : '';

/** What is written for a field: a day as Chatwoot's own dashboard writes it, so that both show the same one. */
export function attributeValue(text: string, type?: AttributeType): unknown {
  switch (type) {
    case 'number':
    case 'currency':
    case 'percent':
      return readNumber(text);
    case 'date':
      return dateOf(text)?.toISOString();
    default:
      return text.trim();
  }
}

type Rules = Pick<AttributeDefinition, 'attribute_display_type' | 'regex_pattern' | 'regex_cue'>;

/** What is wrong with a text for an attribute: Chatwoot checks none of it itself. */
export function attributeProblem(text: string, definition?: Rules): string | undefined {
  if (text.trim() === '' || !definition) return undefined;
  switch (definition.attribute_display_type) {
    case 'number':
    case 'currency':
    case 'percent':
      return readNumber(text) === undefined ? m.contact_attribute_no_number() : undefined;
    case 'link':
      return attributeLink(text.trim()) ? undefined : m.contact_attribute_no_link();
    case 'text':
      return fits(text.trim(), definition.regex_pattern)
        ? undefined
        : definition.regex_cue || m.contact_attribute_no_fit();
    default:
      return undefined;
  }
}

/** Either sign for the fraction; signs for thousands are not guessed at: in half the world they mean the fraction. */
function readNumber(text: string): number | undefined {
  const bare = text.trim().replace(/\s/g, '');
  return /^[-+]?\d+([.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : undefined;
}

/** Kept by Chatwoot as JavaScript writes it, slashes and flags included. */
function fits(text: string, pattern: string | null): boolean {
  if (!pattern) return true;
  const [, body = pattern, flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(pattern) ?? [];
  try {
    return new RegExp(body, flags).test(text);
  } catch {
    return true;
  }
}

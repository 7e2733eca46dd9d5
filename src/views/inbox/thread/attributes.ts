// `content_attributes` is whatever a channel, a bot or another client has put there: read with doubt, never trusted.

export type Attributes = Record<string, unknown>;

export const asText = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

export const asRecord = (value: unknown): Attributes =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Attributes) : {};

export const asRecords = (value: unknown): Attributes[] => (Array.isArray(value) ? value.map(asRecord) : []);

/** A list of addresses comes as a list, as one text, or not at all. */
export const asTexts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(asText).filter((text) => text !== '');

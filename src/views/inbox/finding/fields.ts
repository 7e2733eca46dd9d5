// What can be asked of a conversation, and how. Of what Chatwoot's filter takes, this offers what it also does: where it
// breaks, or answers something else than was asked, there is nothing to choose.
import { STANDARD_KEYS, type StandardKey } from '~/api/filter';
import type { AttributeDefinition } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import type { PickerItem } from '~/ui/Picker';

export const OPERATORS = [
  'equal_to',
  'not_equal_to',
  'contains',
  'does_not_contain',
  'is_greater_than',
  'is_less_than',
  'days_before',
  'is_present',
  'is_not_present',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** `many`: any of several to tick. `one`: one of several. The others are typed, `texts` and `ids` parted by commas. */
export type FieldKind = 'many' | 'one' | 'texts' | 'ids' | 'text' | 'number' | 'date';

export type Field = {
  key: string;
  label: string;
  kind: FieldKind;
  operators: readonly Operator[];
  /** Undefined while they are being read. */
  choices?: readonly PickerItem[] | undefined;
};

const EQUALITY = ['equal_to', 'not_equal_to'] as const;
const PRESENCE = ['is_present', 'is_not_present'] as const;
const CONTAINING = ['contains', 'does_not_contain'] as const;
const DATES = ['is_greater_than', 'is_less_than', 'days_before'] as const;

type Shape = { label: () => string; kind: FieldKind; operators: readonly Operator[] };

const STANDARD: Record<StandardKey, Shape> = {
  status: { label: m.finding_field_status, kind: 'many', operators: EQUALITY },
  priority: { label: m.finding_field_priority, kind: 'many', operators: EQUALITY },
  assignee_id: { label: m.finding_field_assignee, kind: 'many', operators: [...EQUALITY, ...PRESENCE] },
  inbox_id: { label: m.finding_field_inbox, kind: 'many', operators: EQUALITY },
  team_id: { label: m.finding_field_team, kind: 'many', operators: [...EQUALITY, ...PRESENCE] },
  labels: { label: m.finding_field_labels, kind: 'many', operators: [...EQUALITY, ...PRESENCE] },
  created_at: { label: m.finding_field_created, kind: 'date', operators: DATES },
  last_activity_at: { label: m.finding_field_activity, kind: 'date', operators: DATES },
  mail_subject: { label: m.finding_field_subject, kind: 'texts', operators: [...CONTAINING, ...EQUALITY] },
  referer: { label: m.finding_field_referer, kind: 'texts', operators: [...CONTAINING, ...EQUALITY] },
  browser_language: { label: m.finding_field_browser_language, kind: 'texts', operators: EQUALITY },
  conversation_language: { label: m.finding_field_language, kind: 'texts', operators: EQUALITY },
  country_code: { label: m.finding_field_country, kind: 'texts', operators: EQUALITY },
  display_id: { label: m.finding_field_number, kind: 'ids', operators: EQUALITY },
  campaign_id: { label: m.finding_field_campaign, kind: 'ids', operators: [...EQUALITY, ...PRESENCE] },
};

export type Choices = Partial<Record<StandardKey, readonly PickerItem[] | undefined>>;

export const standardFields = (choices: Choices): Field[] =>
  STANDARD_KEYS.map((key) => ({ ...STANDARD[key], key, label: STANDARD[key].label(), choices: choices[key] }));

type CustomShape = { kind: FieldKind; operators: readonly Operator[] };
const WORDS: CustomShape = { kind: 'text', operators: ['equal_to', ...CONTAINING, ...PRESENCE] };

/** "Is not" is missing: it also lets through what the other conditions keep out. Chatwoot cannot compare money at all. */
const CUSTOM: Partial<Record<AttributeDefinition['attribute_display_type'], CustomShape>> = {
  text: WORDS,
  link: WORDS,
  number: { kind: 'number', operators: ['equal_to', 'is_greater_than', 'is_less_than', ...PRESENCE] },
  date: { kind: 'date', operators: [...DATES, ...PRESENCE] },
  list: { kind: 'one', operators: ['equal_to', ...PRESENCE] },
  checkbox: { kind: 'one', operators: ['equal_to', ...PRESENCE] },
};

/** Of contacts' attributes the filter knows nothing. */
export const customFields = (definitions: readonly AttributeDefinition[]): Field[] =>
  definitions.flatMap((definition) => {
    const shape = CUSTOM[definition.attribute_display_type];
    if (definition.attribute_model !== 'conversation_attribute' || !shape) return [];
    const { attribute_key: key, attribute_display_name: label } = definition;
    return [{ ...shape, key, label, choices: shape.kind === 'one' ? choicesOf(definition) : undefined }];
  });

const choicesOf = ({ attribute_display_type, attribute_values }: AttributeDefinition): PickerItem[] =>
  attribute_display_type === 'checkbox'
    ? [
        { value: 'true', label: m.finding_yes() },
        { value: 'false', label: m.finding_no() },
      ]
    : attribute_values.map((value) => ({ value: String(value), label: String(value) }));

export const needsValue = (operator: string): boolean => !PRESENCE.some((one) => one === operator);

export const fieldOf = (fields: readonly Field[], key: string): Field | undefined =>
  fields.find((field) => field.key === key);

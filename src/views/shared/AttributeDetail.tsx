import { startTransition, useOptimistic } from 'react';

import { m } from '~/paraglide/messages.js';
import { toast } from '~/ui/toast';
import type { AttributeDefinition } from '~/api/types';

import { attributeDraft, attributeLink, attributeProblem, attributeText, attributeValue, isTrue } from './attributes';
import { Detail } from './Detail';
import { EditableDetail } from './EditableDetail';
import { explainError } from './errors';
import type { EditorKind } from './InPlaceEditor';

/** Saves a value; `undefined` takes the attribute away. */
export type SaveAttribute = (key: string, value: unknown) => Promise<unknown>;

type Props = {
  attributeKey: string;
  value: unknown;
  definition: AttributeDefinition | undefined;
  onSave: SaveAttribute;
};

const KINDS: Record<AttributeDefinition['attribute_display_type'], EditorKind> = {
  text: 'text',
  number: 'number',
  currency: 'number',
  percent: 'number',
  link: 'link',
  date: 'date',
  list: 'choice',
  checkbox: 'text',
};

/** One attribute of the company's own: read and written as its type asks for. */
export function AttributeDetail({ attributeKey, value, definition, onSave }: Props) {
  const type = definition?.attribute_display_type;
  const name = definition?.attribute_display_name ?? attributeKey;
  const text = attributeText(value, type);
  if (type === 'checkbox') {
    return <CheckboxDetail name={name} value={value} onSave={(checked) => onSave(attributeKey, checked)} />;
  }
  // What nobody defined may be anything: it is shown, and not written as something else.
  if (!definition && typeof value !== 'string') {
    return (
      <Detail name={name}>
        <bdi className="min-w-0 break-words">{text}</bdi>
      </Detail>
    );
  }
  return (
    <EditableDetail
      name={name}
      kind={KINDS[type ?? 'text']}
      value={attributeDraft(value, type)}
      isEmpty={text === ''}
      options={[{ value: '', label: m.contact_attribute_none() }, ...choicesOf(definition, value)]}
      check={(typed) => attributeProblem(typed, definition)}
      onSave={(typed) => onSave(attributeKey, typed === '' ? undefined : attributeValue(typed, type))}
    >
      <Value text={text} href={attributeLink(value)} />
    </EditableDetail>
  );
}

/** What the list offers, and what stands there although it no longer does. */
function choicesOf(definition: AttributeDefinition | undefined, value: unknown) {
  const offered = (definition?.attribute_values ?? []).map(String);
  const known = attributeDraft(value);
  return [...new Set(known === '' ? offered : [...offered, known])].map((one) => ({ value: one, label: one }));
}

function Value({ text, href }: { text: string; href: string | undefined }) {
  if (!href) return <bdi className="min-w-0 break-words">{text}</bdi>;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="min-w-0 break-all text-accent-ink underline"
    >
      {text}
    </a>
  );
}

function CheckboxDetail(props: { name: string; value: unknown; onSave: (checked: boolean) => Promise<unknown> }) {
  const { name, value, onSave } = props;
  const [isChecked, show] = useOptimistic(isTrue(value));
  const save = (checked: boolean) =>
    startTransition(async () => {
      show(checked);
      try {
        await onSave(checked);
      } catch (error) {
        const { title, detail } = explainError(error);
        toast(title, detail);
      }
    });
  return (
    <Detail name={name}>
      <label className="-my-1 flex min-h-7 items-center gap-2 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          aria-label={name}
          checked={isChecked}
          onChange={(event) => save(event.target.checked)}
          className="size-4 accent-accent pointer-coarse:size-5"
        />
        {isChecked ? m.contact_yes() : m.contact_no()}
      </label>
    </Detail>
  );
}

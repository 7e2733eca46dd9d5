import type { TemplateDraft } from '~/api/outbox/entry';
import type { MessageTemplate } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { TextField } from '~/ui/TextField';

import { faultOf, placesOf, type Fault, type Place } from './template';

type Values = TemplateDraft['values'];
type Props = { template: MessageTemplate; values: Values; onChange: (values: Values) => void };

/** One field for each place. */
export function TemplateFields({ template, values, onChange }: Props) {
  const places = placesOf(template);
  if (places.length === 0) return null;
  return (
    <div className="grid content-start gap-3">
      {places.map((place) => {
        const fault = faultOf(place, values);
        return (
          <TextField
            key={place.id}
            type={place.kind === 'media' ? 'url' : 'text'}
            label={labelOf(place)}
            hint={hintOf(place)}
            error={fault && FAULTS[fault]?.()}
            value={values[place.id] ?? ''}
            autoComplete="off"
            onChange={({ target }) => onChange({ ...values, [place.id]: target.value })}
          />
        );
      })}
    </div>
  );
}

/** What is empty is not yet wrong. */
const FAULTS: Partial<Record<Fault, () => string>> = {
  braces: m.template_fault_braces,
  no_link: m.template_fault_no_link,
  spaces: m.template_fault_spaces,
  long: m.template_fault_long,
};

function labelOf({ kind, name }: Place): string {
  switch (kind) {
    case 'media':
      return name === 'image'
        ? m.template_link_image()
        : name === 'video'
          ? m.template_link_video()
          : m.template_link_document();
    case 'address':
      return m.template_button_address({ name });
    case 'code':
      return m.template_button_code({ name });
    case 'header':
      return m.template_in_header({ name: nameInWords(name) });
    case 'body':
      return nameInWords(name);
  }
}

const nameInWords = (name: string): string =>
  /^\d+$/.test(name) ? m.template_number({ name }) : name.replaceAll('_', ' ');

function hintOf({ kind, example }: Place): string | undefined {
  if (kind === 'media') return m.template_link_hint();
  return example && m.template_example({ example });
}

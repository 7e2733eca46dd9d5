import { LayoutTemplate, X } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';

import type { TemplateDraft } from '~/api/outbox/entry';
import type { Inbox, MessageTemplate } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { IconButton } from '~/ui/IconButton';
import { Picker } from '~/ui/Picker';

import { fillIn, idOf, templatesOf } from './template';
import { TemplateFields } from './TemplateFields';
import { TemplatePreview } from './TemplatePreview';

type Props = {
  inbox: Inbox;
  /** The customer's. */
  name: string;
  chosen: TemplateDraft | undefined;
  onChange: (chosen: TemplateDraft | undefined) => void;
  onSend: () => void;
};

/** Which template, what is in its places, and how it will arrive. */
export function TemplateWords({ inbox, name, chosen, onChange, onSend }: Props) {
  const templates = templatesOf(inbox);
  const template = chosen && templates.find((one) => idOf(one) === idOf(chosen));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    // A plain Enter would send what is not yet looked at.
    event.preventDefault();
    if ((event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) onSend();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the fields inside
    <section
      aria-label={m.template_label()}
      onKeyDown={onKeyDown}
      className="@container grid grid-cols-[minmax(0,1fr)] gap-3"
    >
      {chosen && !template && (
        <p role="status" className="text-ui text-ink-2">
          <bdi>{m.template_gone({ name: chosen.name })}</bdi>
        </p>
      )}
      <Chosen template={template} templates={templates} onChange={onChange} />
      {template && chosen && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 @min-[28rem]:grid-cols-2">
          <TemplateFields
            template={template}
            values={chosen.values}
            onChange={(values) => onChange({ ...chosen, values })}
          />
          <TemplatePreview template={template} values={chosen.values} name={name} />
        </div>
      )}
    </section>
  );
}

type ChosenProps = { template: MessageTemplate | undefined; templates: MessageTemplate[]; onChange: Props['onChange'] };

function Chosen({ template, templates, onChange }: ChosenProps) {
  const [anchor, setAnchor] = useState<HTMLElement>();
  const pick = (id: string) => {
    const found = templates.find((one) => idOf(one) === id);
    if (found) onChange({ name: found.name, language: found.language, values: {} });
  };
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
      {template && (
        <p className="min-w-0 flex-1 basis-full truncate text-ui @min-[28rem]:basis-0">
          <bdi className="font-medium text-ink">{inWords(template.name)}</bdi>{' '}
          <span className="text-ink-2">{languageName(template.language)}</span>
        </p>
      )}
      <Button
        aria-haspopup="listbox"
        icon={<LayoutTemplate size={16} strokeWidth={1.5} aria-hidden />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {template ? m.template_other() : m.template_pick()}
      </Button>
      {template && (
        <IconButton
          label={m.template_drop()}
          icon={<X size={16} strokeWidth={1.5} aria-hidden />}
          onClick={() => onChange(undefined)}
        />
      )}
      {anchor && (
        <Picker
          label={m.template_pick()}
          anchor={anchor}
          items={templates.map((one) => ({
            value: idOf(one),
            label: inWords(one.name),
            detail: `${languageName(one.language)} · ${fillIn(one, {}).body}`,
          }))}
          none={m.template_none()}
          selection={{ kind: 'one', value: template && idOf(template), onPick: pick }}
          onClose={() => setAnchor(undefined)}
        />
      )}
    </div>
  );
}

/** Meta takes small letters and underscores only. */
const inWords = (name: string): string => {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const languages = new Intl.DisplayNames(undefined, { type: 'language' });

/** Meta writes pt_BR. */
function languageName(code: string): string {
  try {
    return languages.of(code.replace('_', '-')) ?? code;
  } catch {
    return code;
  }
}

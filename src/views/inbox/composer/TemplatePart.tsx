import { useQuery } from '@tanstack/react-query';

import { inboxesQuery } from '~/api/queries/account';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { changeExtras, type Draft, type Place } from '~/views/shared/drafts';
import { contactName } from '~/views/shared/names';
import { idOf, isWhole, templatesOf } from '~/views/shared/templates/template';
import { TemplateLeft } from '~/views/shared/templates/TemplateLeft';
import { TemplateWords } from '~/views/shared/templates/TemplateWords';

import { useSendTemplate } from './useSendTemplate';

type Props = { conversation: Conversation; place: Place; draft: Draft };

/** What WhatsApp takes when it takes no words: a template, sent like any message. */
export function TemplatePart({ conversation, place, draft }: Props) {
  const { template: chosen } = draft.extras;
  const { data: inboxes } = useQuery(inboxesQuery());
  const send = useSendTemplate(conversation);
  const inbox = inboxes?.find(({ id }) => id === conversation.inbox_id);
  if (!inbox) return null;
  const template = chosen && templatesOf(inbox).find((one) => idOf(one) === idOf(chosen));
  const isReady = template && isWhole(template, chosen.values);
  const name = contactName(conversation.meta.sender);
  const press = () => {
    if (template && isReady) send(template, chosen);
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {/* What is answered stays in sight. */}
      <div className="-m-1 max-h-[45dvh] overflow-y-auto p-1">
        <TemplateWords
          inbox={inbox}
          name={name}
          chosen={chosen}
          onChange={(next) => changeExtras(place, 'reply', { template: next })}
          onSend={press}
        />
      </div>
      {template && (
        <div className="flex flex-wrap items-center justify-end gap-2">
          <TemplateLeft template={template} values={chosen.values} />
          <Button
            look="primary"
            shortcut="send"
            disabled={!isReady}
            onClick={(event) => event.detail <= 1 && press()}
            className="max-w-72 min-w-0"
          >
            <span className="truncate">{m.composer_send_to({ name })}</span>
          </Button>
        </div>
      )}
    </div>
  );
}

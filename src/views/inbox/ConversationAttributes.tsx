import { useState } from 'react';

import { useSetConversationAttributes } from '~/api/mutations/attributes';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { CustomAttributes } from '~/views/shared/CustomAttributes';
import { Details } from '~/views/shared/Details';

/** What the company noted about this conversation. */
export function ConversationAttributes({ conversation: { id, custom_attributes } }: { conversation: Conversation }) {
  const [isWhole, setWhole] = useState(false);
  const { mutateAsync } = useSetConversationAttributes();
  const save = (key: string, value: unknown) => {
    const { [key]: _replaced, ...others } = custom_attributes;
    return mutateAsync({ id, custom_attributes: value === undefined ? others : { ...others, [key]: value } });
  };
  return (
    <section className="grid gap-1 border-t border-line pt-4">
      <h3 className="text-meta font-medium text-ink-3">{m.contact_about_conversation()}</h3>
      <Details>
        <CustomAttributes model="conversation_attribute" values={custom_attributes} onSave={save} withEmpty={isWhole} />
      </Details>
      <Button look="plain" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)} className="-ms-2.5 w-fit">
        {isWhole ? m.contact_fewer_fields() : m.contact_all_fields()}
      </Button>
    </section>
  );
}

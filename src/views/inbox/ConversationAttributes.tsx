import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { useSetConversationAttributes } from '~/api/mutations/attributes';
import { attributeDefinitionsQuery } from '~/api/queries/account';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { CustomAttributes } from '~/views/shared/CustomAttributes';
import { Details } from '~/views/shared/Details';
import { FieldsToggle } from '~/views/shared/FieldsToggle';

/** What the company noted about this conversation; nothing where it notes nothing about any. */
export function ConversationAttributes({ conversation: { id, custom_attributes } }: { conversation: Conversation }) {
  const [isWhole, setWhole] = useState(false);
  const { mutateAsync } = useSetConversationAttributes();
  const { data: definitions = [] } = useQuery(attributeDefinitionsQuery());
  const isDefined = definitions.some(({ attribute_model }) => attribute_model === 'conversation_attribute');
  if (!isDefined && Object.keys(custom_attributes).length === 0) return null;
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
      {isDefined && (
        <FieldsToggle isWhole={isWhole} onToggle={() => setWhole(!isWhole)} of={m.contact_about_conversation()} />
      )}
    </section>
  );
}

import { ChevronRight, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';

import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { Avatar } from '~/ui/Avatar';
import { IconButton } from '~/ui/IconButton';
import { ContactConversations } from '~/views/shared/ContactConversations';
import { ContactDetails } from '~/views/shared/ContactDetails';
import { ContactLabels } from '~/views/shared/ContactLabels';
import { ContactNotes } from '~/views/shared/ContactNotes';
import { EditableName } from '~/views/shared/EditableName';
import { contactName } from '~/views/shared/names';

import { ConversationAttributes } from './ConversationAttributes';

/** Who is asking, and what they asked before. */
export function ContactCard({ conversation, onClose }: { conversation: Conversation; onClose?: () => void }) {
  const { sender } = conversation.meta;
  const name = contactName(sender);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 p-4 pb-2">
      <header className="flex items-center gap-3">
        <Avatar name={name} src={sender.thumbnail} size={40} />
        <EditableName contact={sender}>
          <h2 className="min-w-0 text-message font-bold break-words">
            <Link to={paths.contact(conversation.account_id, sender.id)} className="hover:underline">
              <bdi>{name}</bdi>
            </Link>
          </h2>
        </EditableName>
        {onClose && (
          <IconButton label={m.ui_close()} icon={<X size={16} strokeWidth={1.5} aria-hidden />} onClick={onClose} />
        )}
      </header>
      <ContactDetails contact={sender} />
      <ConversationAttributes conversation={conversation} />
      {conversation.labels.length > 0 && (
        <section className="grid gap-1 border-t border-line pt-4">
          <h3 className="text-meta font-medium text-ink-3">{m.contact_labels()}</h3>
          <ul className="flex flex-wrap gap-1">
            {conversation.labels.map((label) => (
              <li key={label} className="rounded-full border border-line px-2 text-meta text-ink-2">
                <bdi>{label}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Fold title={m.contact_labels_of_contact()}>
        <ContactLabels contactId={sender.id} />
      </Fold>
      <Fold title={m.contact_notes_of_contact()}>
        <ContactNotes contactId={sender.id} />
      </Fold>
      <Fold title={m.contact_earlier()}>
        <ContactConversations accountId={conversation.account_id} contactId={sender.id} exceptId={conversation.id} />
      </Fold>
    </div>
  );
}

/** Asked for only by those who want to know: most answers need none of it, and each costs Chatwoot a call. */
function Fold({ title, children }: { title: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-1 border-t border-line pt-2">
      <h3>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className="-mx-2 flex min-h-8 w-[calc(100%+1rem)] items-center gap-1.5 rounded-control px-2 text-meta font-medium text-ink-3 hover:bg-hover hover:text-ink pointer-coarse:min-h-11"
        >
          <ChevronRight size={14} strokeWidth={1.5} aria-hidden className={isOpen ? 'rotate-90' : 'rtl:-scale-x-100'} />
          {title}
        </button>
      </h3>
      {isOpen && children}
    </section>
  );
}

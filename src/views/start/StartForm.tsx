import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';

import { inboxesQuery, teamsQuery } from '~/api/queries/account';
import { assignableAgentsQuery } from '~/api/queries/agents';
import { contactableInboxesQuery } from '~/api/queries/contacts';
import type { Contact } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { SelectField } from '~/ui/SelectField';
import { agentName, contactName } from '~/views/shared/names';

import { beginsWithTemplate } from './beginsWithTemplate';
import { EmailFields } from './EmailFields';
import { FirstWords } from './FirstWords';
import { InboxChoice } from './InboxChoice';
import { faultOf } from './recipients';
import type { StartDraft } from './startDraft';
import { useStart } from './useStart';

type Props = {
  accountId: number;
  contact: Contact;
  draft: StartDraft;
  change: (part: Partial<StartDraft>) => void;
  clear: () => void;
};

export function StartForm({ accountId, contact, draft, change, clear }: Props) {
  const inboxes = useQuery(contactableInboxesQuery(contact.id));
  const { inboxId } = draft;
  const chosen = inboxes.data?.find(({ inbox }) => inbox.id === inboxId) ?? inboxes.data?.[0];
  const { data: agents, isPending: isAsking } = useQuery({
    ...assignableAgentsQuery(chosen?.inbox.id ?? 0),
    enabled: chosen !== undefined,
  });
  // Whoever was chosen for another inbox may have none of this one: nobody is sent that is not shown.
  const assigneeId = agents?.find(({ id }) => id === draft.assigneeId)?.id;
  const { data: all } = useQuery(inboxesQuery());
  const needsTemplate = draft.mode === 'reply' && chosen !== undefined && beginsWithTemplate(chosen.inbox, all);
  const { data: teams } = useQuery(teamsQuery());
  const { start, problem, isPending } = useStart({ accountId, contact, assigneeId, draft, change, clear });
  const isEmail = chosen?.inbox.channel_type === 'Channel::Email' && draft.mode === 'reply';
  const isWritten = draft.text.trim() !== '' && !(isEmail && faultOf(draft));
  const isReady = chosen !== undefined && !isAsking && !needsTemplate && isWritten;
  const name = contactName(contact);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen && isReady && !isPending) void start(chosen);
  };
  return (
    <form noValidate onSubmit={submit} aria-label={m.start_title()} className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <InboxChoice
        inboxes={inboxes}
        contact={contact}
        chosenId={chosen?.inbox.id}
        onChoose={(id) => change({ inboxId: id })}
      />
      {chosen && (
        <>
          {chosen.inbox.channel_type === 'Channel::Email' && <EmailFields draft={draft} change={change} />}
          <FirstWords draft={draft} name={name} change={change} onSubmit={submit} />
          <div className="grid gap-4 md:grid-cols-2">
            <SelectField
              label={m.start_assignee()}
              value={String(assigneeId ?? '')}
              onChange={({ target }) => change({ assigneeId: Number(target.value) || undefined })}
              options={[
                { value: '', label: m.start_nobody() },
                ...(agents ?? []).map((agent) => ({ value: String(agent.id), label: agentName(agent) })),
              ]}
            />
            <SelectField
              label={m.start_team()}
              value={String(draft.teamId ?? '')}
              onChange={({ target }) => change({ teamId: Number(target.value) || undefined })}
              options={[
                { value: '', label: m.start_no_team() },
                ...(teams ?? []).map((team) => ({ value: String(team.id), label: team.name })),
              ]}
            />
          </div>
          {needsTemplate && (
            <p role="status" className="text-ui text-ink-2">
              {m.start_needs_template()}
            </p>
          )}
          {problem && (
            <p role="alert" className="text-ui text-danger">
              <bdi>{problem}</bdi>
            </p>
          )}
          <Button
            type="submit"
            look={draft.mode === 'note' ? 'private' : 'primary'}
            shortcut="send"
            disabled={!isReady || isPending}
            className="justify-self-end"
          >
            {draft.mode === 'note' ? m.start_with_note() : m.start_with_reply({ name })}
          </Button>
        </>
      )}
    </form>
  );
}

import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useRef, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'react-router';

import type { Mode } from '~/api/outbox/entry';
import { assignableAgentsQuery } from '~/api/queries/agents';
import type { ContactableInbox } from '~/api/queries/contacts';
import type { Contact } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { Button } from '~/ui/Button';
import { chooseMode } from '~/views/shared/drafts';
import { contactName } from '~/views/shared/names';

import { useGuards } from '../composer/guards/useGuards';
import { useInterrupted } from '../composer/useInterrupted';
import type { WriteFieldHandle } from '../composer/WriteField';
import { EmailFields } from './EmailFields';
import { FirstWords } from './FirstWords';
import { notYet } from './notYet';
import { faultOf } from './recipients';
import type { StartDraft } from './startDraft';
import { useStart } from './useStart';
import { useWriting } from './useWriting';
import { Whose } from './Whose';

const HeldBack = lazy(async () => ({ default: (await import('../composer/guards/HeldBack')).HeldBack }));
const TemplateLeft = lazy(async () => ({
  default: (await import('~/views/shared/templates/TemplateLeft')).TemplateLeft,
}));

type Props = {
  accountId: number;
  contact: Contact;
  chosen: ContactableInbox;
  draft: StartDraft;
  change: (part: Partial<StartDraft>) => void;
  clear: () => void;
};

/** What is written, to whom besides, and whose it will be. */
export function FirstMessage({ accountId, contact, chosen, draft, change, clear }: Props) {
  const conversation = useMemo(() => notYet(accountId, contact, chosen), [accountId, contact, chosen]);
  const writing = useWriting(conversation, draft);
  const { place, draft: words, template } = writing;
  const field = useRef<WriteFieldHandle>(null);
  const { data: agents, isPending: isAsking } = useQuery(assignableAgentsQuery(chosen.inbox.id));
  // Whoever was chosen for another inbox may have none of this one: nobody is sent that is not shown.
  const assigneeId = agents?.find(({ id }) => id === draft.assigneeId)?.id;
  const { start, startedIn, problem, isPending } = useStart({ accountId, contact, assigneeId, draft, change, clear });
  const isNote = words.mode === 'note';
  const isEmail = chosen.inbox.channel_type === 'Channel::Email';
  const isReady = !isAsking && writing.isReady && !(isEmail && !isNote && faultOf(draft));
  const startedId = startedIn(chosen);
  const name = contactName(contact);
  useInterrupted(place, words);
  const guards = useGuards(conversation, { draft: words, isReady }, () => {
    const first = writing.message(field.current?.cursor());
    if (first) void start(chosen, first);
  });
  const send = () => {
    if (isReady && !isPending) guards.press(false);
  };
  const stay = () => field.current?.focus();
  const moved = (to: Mode) => {
    // The field of the other mode has to be there before it can be written in.
    flushSync(() => chooseMode(place, to));
    stay();
  };
  return (
    <form
      noValidate
      aria-label={m.start_title()}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send();
      }}
      className="grid grid-cols-[minmax(0,1fr)] gap-5"
    >
      {isEmail && <EmailFields draft={draft} change={change} />}
      <FirstWords {...{ conversation, writing, name, field }} onTouch={guards.touch} onSend={send}>
        <Suspense fallback={null}>
          {guards.findings.length > 0 && (
            <HeldBack
              conversation={conversation}
              findings={guards.findings}
              onSend={guards.send}
              onStop={guards.stop}
              onStay={stay}
              onMoved={moved}
            />
          )}
        </Suspense>
      </FirstWords>
      <Whose agents={agents} assigneeId={assigneeId} teamId={draft.teamId} change={change} />
      {problem && (
        <p role="alert" className="text-ui text-danger">
          <bdi>{problem}</bdi>
        </p>
      )}
      {startedId !== undefined && !isPending && (
        <p role="alert" className="text-ui text-danger">
          {m.start_half()}{' '}
          <Link to={paths.conversation(accountId, startedId)} className="text-accent-ink underline">
            {m.start_half_open({ id: startedId })}
          </Link>
        </p>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <Suspense fallback={null}>
          {template && words.extras.template && (
            <TemplateLeft template={template} values={words.extras.template.values} />
          )}
        </Suspense>
        <Button
          type="submit"
          look={isNote ? 'private' : 'primary'}
          shortcut="send"
          disabled={!isReady || isPending}
          // A double click is one press: the second one would answer what the first has brought up.
          onClick={(event) => event.detail > 1 && event.preventDefault()}
        >
          {isNote ? m.start_with_note() : m.start_with_reply({ name })}
        </Button>
      </div>
    </form>
  );
}

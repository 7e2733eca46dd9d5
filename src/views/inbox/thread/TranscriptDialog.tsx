import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { useSendTranscript } from '~/api/mutations/transcripts';
import { profileQuery } from '~/api/queries/account';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { RadioList } from '~/ui/RadioList';
import { TextField } from '~/ui/TextField';
import { toast } from '~/ui/toast';
import { isEmail, readEmail } from '~/views/shared/email';
import { explainError } from '~/views/shared/errors';
import { contactName } from '~/views/shared/names';

type To = 'contact' | 'me' | 'other';
type Props = { conversation: Conversation; onClose: () => void };

/** What was said between us and the customer, sent by Chatwoot to an address. */
export function TranscriptDialog({ conversation, onClose }: Props) {
  const { data: profile } = useQuery(profileQuery());
  const { sender } = conversation.meta;
  const known = { contact: sender.email, me: profile?.email };
  const [chosen, setTo] = useState<To>();
  const to = chosen ?? (known.contact ? 'contact' : 'me');
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error, reset } = useSendTranscript(conversation.id);
  const email = to === 'other' ? readEmail(typed) : (known[to] ?? '');

  const send = () => {
    setTried(true);
    if (!isEmail(email) || isPending) return;
    mutate(email, {
      onSuccess: () => {
        toast(m.thread_transcript_sent({ email }));
        onClose();
      },
    });
  };
  const refused = error && explainError(error);
  const words = refused ? `${refused.title}. ${refused.detail}` : undefined;
  const mistyped = isTried && !isEmail(email) ? m.thread_transcript_no_address() : undefined;
  return (
    <Dialog label={m.thread_transcript_title()} onClose={onClose}>
      <form
        noValidate
        className="grid gap-3 p-4"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <h2 className="text-title font-bold text-ink">{m.thread_transcript_title()}</h2>
        <p className="text-message text-ink-2">{m.thread_transcript_detail()}</p>
        <RadioList
          label={m.thread_transcript_to()}
          value={to}
          onChange={(next) => {
            setTo(next);
            reset();
          }}
          options={[
            ...(known.contact
              ? [
                  {
                    value: 'contact' as const,
                    label: <bdi>{contactName(sender)}</bdi>,
                    detail: <bdi>{known.contact}</bdi>,
                  },
                ]
              : []),
            { value: 'me', label: m.thread_transcript_me(), detail: <bdi>{known.me}</bdi> },
            { value: 'other', label: m.thread_transcript_other() },
          ]}
        />
        {to === 'other' && (
          <TextField
            label={m.thread_transcript_address()}
            type="email"
            autoComplete="off"
            spellCheck={false}
            dir="ltr"
            required
            value={typed}
            error={words ?? mistyped}
            onChange={(event) => {
              setTyped(event.target.value);
              setTried(false);
              reset();
            }}
          />
        )}
        {to !== 'other' && words && (
          <p role="alert" className="text-meta text-danger">
            {words}
          </p>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{m.ui_cancel()}</Button>
          <Button type="submit" look="primary" aria-busy={isPending}>
            {isPending ? m.thread_transcript_sending() : m.thread_transcript_do()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

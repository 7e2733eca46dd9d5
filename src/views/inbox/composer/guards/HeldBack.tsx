import { BellOff, CircleHelp } from 'lucide-react';

import { useAssignAgent } from '~/api/mutations/verdicts';
import type { Mode } from '~/api/outbox/entry';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { IconButton } from '~/ui/IconButton';
import { setPreference } from '~/ui/preferences';
import { toast } from '~/ui/toast';
import { changeExtras } from '~/views/shared/drafts';
import { explainError } from '~/views/shared/errors';
import { contactName } from '~/views/shared/names';

import { useMe } from '../../verdicts/me';
import type { WrittenIn } from '../place';
import { ColleaguesAnswer } from './ColleaguesAnswer';
import type { Finding, Guard } from './findings';
import { discardDraft, moveDraft } from './move';
import { findingWords, guardName } from './sayings';

type Props = {
  conversation: WrittenIn;
  findings: readonly Finding[];
  onSend: () => void;
  /** It is not asked about any more. */
  onStop: (guard: Guard) => void;
  /** Something has been changed: whoever writes goes on. */
  onStay: () => void;
  /** It is in this mode now. */
  onMoved: (mode: Mode) => void;
};

/** Why a reply has not gone out yet, and what can be done about it. The field above keeps the focus. */
export function HeldBack({ conversation, findings, onSend, onStop, onStay, onMoved }: Props) {
  const name = contactName(conversation.meta.sender);
  const stop = (guard: Guard) => {
    setPreference(`guard_${guard}`, 'off');
    toast(m.guards_stopped({ what: guardName(guard) }), m.guards_stopped_detail());
    onStop(guard);
    onStay();
  };
  return (
    <div
      role="group"
      aria-label={m.guards_held()}
      className="flex flex-wrap items-end justify-end gap-1 rounded-control bg-hover p-2 text-ui text-ink"
    >
      <p role="alert" className="sr-only">
        {[...findings.map((finding) => findingWords(finding, name)), m.guards_again()].join(' ')}
      </p>
      <div className="grid min-w-0 grow basis-64 gap-1">
        {findings.map((finding) => (
          <div key={finding.guard} className="grid gap-1">
            <div className="flex min-w-0 items-center gap-2">
              <CircleHelp size={16} strokeWidth={1.5} aria-hidden className="shrink-0 text-ink-2" />
              <p className="min-w-0 flex-1 break-words">
                <bdi>{findingWords(finding, name)}</bdi>
              </p>
              <IconButton
                label={m.guards_stop({ what: guardName(finding.guard) })}
                icon={<BellOff size={16} strokeWidth={1.5} aria-hidden />}
                onClick={() => stop(finding.guard)}
              />
            </div>
            {finding.guard === 'answered' && <ColleaguesAnswer messages={finding.messages} />}
          </div>
        ))}
      </div>
      <Acts conversation={conversation} findings={findings} onSend={onSend} onStay={onStay} onMoved={onMoved} />
    </div>
  );
}

function Acts({ conversation, findings, onSend, onStay, onMoved }: Omit<Props, 'onStop'>) {
  const me = useMe(conversation.account_id);
  const { mutate: assign } = useAssignAgent({ onFailed: (error) => sayRefused(conversation, error) });
  const place = { accountId: conversation.account_id, conversationId: conversation.id };
  const answered = findings.find((finding) => finding.guard === 'answered');
  const has = (guard: Guard) => findings.some((finding) => finding.guard === guard);
  const takeOver = () => {
    if (me) assign({ id: conversation.id, agent: me.agent });
    onSend();
  };
  const edit = () => {
    changeExtras(place, 'reply', { known_id: answered?.messages.at(-1)?.id });
    onStay();
  };
  const makeNote = () => {
    moveDraft(place, 'reply');
    onMoved('note');
  };
  const discard = () => {
    discardDraft(place, 'reply');
    onStay();
  };
  // Beside one line; below several.
  const width = findings.length > 1 || answered ? 'basis-full' : '';
  return (
    <div className={`flex flex-wrap justify-end gap-1 ${width}`}>
      {answered && (
        <>
          <Button look="danger" onClick={discard}>
            {m.guards_discard()}
          </Button>
          <Button onClick={edit}>{m.guards_edit()}</Button>
        </>
      )}
      {(answered || has('note')) && <Button onClick={makeNote}>{m.guards_to_note()}</Button>}
      {has('assigned') && <Button onClick={takeOver}>{m.guards_take_over()}</Button>}
      <Button onClick={onSend}>{m.guards_send()}</Button>
    </div>
  );
}

function sayRefused(conversation: WrittenIn, error: Error) {
  const why = explainError(error);
  const name = contactName(conversation.meta.sender);
  toast(m.verdict_failed_agent({ id: conversation.id, name }), `${why.title}. ${why.detail}`);
}

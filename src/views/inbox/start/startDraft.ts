// What is decided before a conversation is there: kept for the tab, so that a reload costs nothing. The words are a draft
// like any other (`writing.ts`).
import { useState } from 'react';

export type StartDraft = {
  contactId: number | undefined;
  inboxId: number | undefined;
  subject: string;
  cc: string;
  bcc: string;
  assigneeId: number | undefined;
  teamId: number | undefined;
  /** Under which the conversation is started, and its first message sent. */
  key: string;
  /** It has been tried: it may be there. */
  isAgain: boolean;
  /** It is there, without its first message. */
  started: { id: number; contactId: number; inboxId: number } | undefined;
};

/** A contact's id means somebody else in another account. */
const placeOf = (accountId: number) => `wootdeck:start:${accountId}`;

const empty = (): StartDraft => ({
  contactId: undefined,
  inboxId: undefined,
  subject: '',
  cc: '',
  bcc: '',
  assigneeId: undefined,
  teamId: undefined,
  key: crypto.randomUUID(),
  isAgain: false,
  started: undefined,
});

function read(accountId: number, contactId: number | undefined): StartDraft {
  const kept = JSON.parse(sessionStorage.getItem(placeOf(accountId)) ?? 'null') as Partial<StartDraft> | null;
  const draft = { ...empty(), ...kept };
  // Who is asked for by the address is meant; what was decided about somebody else is not for them.
  return contactId === undefined || contactId === draft.contactId ? draft : { ...empty(), contactId };
}

function keep(accountId: number, draft: StartDraft | undefined) {
  try {
    if (draft) sessionStorage.setItem(placeOf(accountId), JSON.stringify(draft));
    else sessionStorage.removeItem(placeOf(accountId));
  } catch {
    // Without room for it, it lives as long as the page.
  }
}

export function useStartDraft(accountId: number, contactId: number | undefined) {
  const [draft, setDraft] = useState(() => read(accountId, contactId));
  return {
    draft,
    change: (part: Partial<StartDraft>) =>
      setDraft((before) => {
        const next = { ...before, ...part };
        keep(accountId, next);
        return next;
      }),
    clear: () => keep(accountId, undefined),
  };
}

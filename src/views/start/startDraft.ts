// What is written down before a conversation is there: kept for the tab, so that a reload costs nothing.
import { useState } from 'react';

import type { Mode } from '~/api/outbox/entry';

export type StartDraft = {
  contactId: number | undefined;
  inboxId: number | undefined;
  subject: string;
  cc: string;
  bcc: string;
  mode: Mode;
  text: string;
  assigneeId: number | undefined;
  teamId: number | undefined;
  /** Under which the conversation is started, and its first message sent. */
  key: string;
  /** It has been tried: it may be there. */
  isAgain: boolean;
};

const PLACE = 'wootdeck:start';

const empty = (): StartDraft => ({
  contactId: undefined,
  inboxId: undefined,
  subject: '',
  cc: '',
  bcc: '',
  mode: 'reply',
  text: '',
  assigneeId: undefined,
  teamId: undefined,
  key: crypto.randomUUID(),
  isAgain: false,
});

function read(contactId: number | undefined): StartDraft {
  const kept = JSON.parse(sessionStorage.getItem(PLACE) ?? 'null') as Partial<StartDraft> | null;
  const draft = { ...empty(), ...kept };
  // Who is asked for by the address is meant; what was written to somebody else is not for them.
  return contactId === undefined || contactId === draft.contactId ? draft : { ...empty(), contactId };
}

function keep(draft: StartDraft | undefined) {
  try {
    if (draft) sessionStorage.setItem(PLACE, JSON.stringify(draft));
    else sessionStorage.removeItem(PLACE);
  } catch {
    // Without room for it, it lives as long as the page.
  }
}

export function useStartDraft(contactId: number | undefined) {
  const [draft, setDraft] = useState(() => read(contactId));
  return {
    draft,
    change: (part: Partial<StartDraft>) =>
      setDraft((before) => {
        const next = { ...before, ...part };
        keep(next);
        return next;
      }),
    clear: () => keep(undefined),
  };
}

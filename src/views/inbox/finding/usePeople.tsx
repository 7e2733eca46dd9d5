import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Contact, History } from 'lucide-react';
import { useNavigate } from 'react-router';

import { knownConversation } from '~/api/cache';
import { contactsQuery } from '~/api/queries/contacts';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { useSettled } from '~/ui/useSettled';
import { contactName } from '~/views/shared/names';
import { readRecent } from '~/views/shared/recent';

import type { Entry } from './Palette';

const PAUSE_MS = 200;
/** As many letters as tell somebody from everybody. */
const LEAST = 2;
/** More than that is what the search is for. */
const MOST = 6;

const glyph = { size: 16, strokeWidth: 1.5, 'aria-hidden': true, className: 'shrink-0 text-ink-2' } as const;

/** The conversations that were open last, and the contacts that are called as is typed. */
export function usePeople(accountId: number, typed: string): { recent: Entry[]; found: Entry[] } {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const search = useSettled(typed.trim(), PAUSE_MS);
  const { data } = useInfiniteQuery({ ...contactsQuery(search), enabled: search.length >= LEAST });
  const found = search.length >= LEAST ? (data?.pages[0]?.payload ?? []) : [];
  const recent = readRecent().flatMap((id) => knownConversation(queryClient, id) ?? []);
  return {
    recent: recent.map(({ id, meta }) => ({
      value: `recent:${id}`,
      label: contactName(meta.sender),
      detail: m.finding_recent({ id }),
      icon: <History {...glyph} />,
      run: () => void navigate(paths.conversation(accountId, id)),
    })),
    // By words that need not be on the line: Chatwoot has matched them.
    found: found.slice(0, MOST).map((contact) => ({
      value: `contact:${contact.id}`,
      label: contactName(contact),
      detail: [m.finding_contact(), contact.email ?? contact.phone_number].filter(Boolean).join(' · '),
      icon: <Contact {...glyph} />,
      run: () => void navigate(paths.contact(accountId, contact.id)),
    })),
  };
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { useCreateContact } from '~/api/mutations/contacts';
import { twinsQuery, type Identity } from '~/api/queries/contacts';
import type { Contact } from '~/api/types';
import { useSettled } from '~/ui/useSettled';

import {
  dialledIn,
  draftColumns,
  draftProblems,
  emptyDraft,
  identityOf,
  REFUSABLE,
  type ContactDraft,
  type DraftField,
  type DraftProblems,
} from './contactDraft';
import { fieldErrors } from './fieldErrors';
import { loadPhones, usePhones } from './usePhones';

const PAUSE_MS = 350;

/** A contact being written down: its fields, who has the same in one of them, and its being sent. */
export function useContactDraft(known: Partial<ContactDraft> | undefined, onCreated: (contact: Contact) => void) {
  const [draft, setDraft] = useState(() => emptyDraft(known));
  const [problems, setProblems] = useState<DraftProblems & { form?: string }>({});
  const phones = usePhones();
  const { mutateAsync, isPending } = useCreateContact();
  const phone = phones?.readPhone(draft.phone_number, dialledIn(draft));

  const settled = useSettled(JSON.stringify(identityOf(draft, phone)), PAUSE_MS);
  const identity = JSON.parse(settled) as Identity;
  const { data: twins = [] } = useQuery(twinsQuery(identity));

  const set = (field: DraftField, text: string) => {
    setDraft((before) => ({ ...before, [field]: text }));
    setProblems(({ [field]: _mended, form: _form, ...others }) => others);
  };

  /** Resolves to the first field that has to be mended, or to nothing. */
  const submit = async (): Promise<DraftField | undefined> => {
    const { readPhone } = await loadPhones();
    const reading = readPhone(draft.phone_number, dialledIn(draft));
    const found = draftProblems(draft, reading);
    setProblems(found);
    const [first] = Object.keys(found) as DraftField[];
    if (first) return first;
    try {
      onCreated(await mutateAsync(draftColumns(draft, reading)));
      return undefined;
    } catch (error) {
      const { fields, form } = fieldErrors(error, REFUSABLE);
      setProblems({ ...fields, form });
      return Object.keys(fields)[0] as DraftField | undefined;
    }
  };
  return { draft, set, problems, phones, phone, twins, identity, submit, isPending };
}

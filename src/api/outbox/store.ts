// Where entries are kept: IndexedDB, written through to the disk, as what an agent has sent must outlive the browser.
import type { UseStore } from 'idb-keyval';
import { promisifyRequest } from 'idb-keyval';

import type { OutboxEntry } from './entry';

export type Store = {
  add: (entry: OutboxEntry) => Promise<void>;
  /** In one step: nobody else changes it in between. Undefined deletes it. Resolves to what was there and what is. */
  change: (
    id: string,
    act: (entry: OutboxEntry) => OutboxEntry | undefined,
  ) => Promise<{ before: OutboxEntry | undefined; now: OutboxEntry | undefined }>;
  all: () => Promise<OutboxEntry[]>;
};

const NAME = 'wootdeck-outbox';
const ENTRIES = 'entries';

export function openStore(): Store {
  const within = opened();
  return {
    add: (entry) =>
      within('readwrite', async (entries) => {
        entries.put(entry, entry.id);
        await committed(entries);
      }),
    change: (id, act) =>
      within('readwrite', async (entries) => {
        const before = await promisifyRequest<OutboxEntry | undefined>(entries.get(id));
        const now = before && act(before);
        if (now) entries.put(now, id);
        else if (before) entries.delete(id);
        await committed(entries);
        return { before, now };
      }),
    all: () => within('readonly', (entries) => promisifyRequest<OutboxEntry[]>(entries.getAll())),
  };
}

function opened(): UseStore {
  const request = indexedDB.open(NAME);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(ENTRIES));
  const database = promisifyRequest(request);
  // Whoever needs it hears of it; nobody else does.
  database.catch(() => {});
  return async (mode, act) => {
    const transaction = (await database).transaction(ENTRIES, mode, { durability: 'strict' });
    return act(transaction.objectStore(ENTRIES));
  };
}

const committed = ({ transaction }: IDBObjectStore): Promise<void> => promisifyRequest(transaction);

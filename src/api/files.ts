// Files on their way into a message. Drafts and the outbox hold references; the bytes lie here, in
// IndexedDB, under the reference's id from the moment a file is attached until its message has arrived or is given up.
// A file changes hands from draft to outbox and back by its reference alone.
import type * as Idb from 'idb-keyval';

export type FileRef = { id: string; name: string; type: string; size: number };

/** What this page has attached: there even where the browser cannot keep it. */
const held = new Map<string, File>();

let opened: Promise<{ idb: typeof Idb; store: Idb.UseStore }> | undefined;

function open() {
  opened ??= import('idb-keyval').then((idb) => ({ idb, store: idb.createStore('wootdeck-files', 'files') }));
  return opened;
}

export function newFileRef({ name, type, size }: File): FileRef {
  return { id: crypto.randomUUID(), name, type, size };
}

/** Write the reference first: bytes without one are swept away. */
export async function keepFile({ id }: FileRef, file: File): Promise<void> {
  held.set(id, file);
  try {
    const { idb, store } = await open();
    await idb.set(id, file, store);
  } catch {
    // No room, or none at all in this browser's private windows: it lives as long as the page.
  }
}

/** The file itself, or nothing when this browser has lost it. */
export async function readFile({ id }: Pick<FileRef, 'id'>): Promise<File | undefined> {
  const here = held.get(id);
  if (here) return here;
  try {
    const { idb, store } = await open();
    const kept = await idb.get<File>(id, store);
    if (kept) held.set(id, kept);
    return kept;
  } catch {
    return undefined;
  }
}

export function dropFiles(refs: readonly Pick<FileRef, 'id'>[]): void {
  if (refs.length === 0) return;
  for (const { id } of refs) held.delete(id);
  void open()
    .then(({ idb, store }) =>
      idb.delMany(
        refs.map(({ id }) => id),
        store,
      ),
    )
    .catch(() => {});
}

/**
 * Drops what nothing refers to: left by a crash, or by a draft cleared elsewhere. `texts` are those, besides the drafts,
 * in which references may stand.
 */
export async function sweepFiles(texts: readonly string[]): Promise<void> {
  const drafts = Object.keys(localStorage)
    .filter((key) => key.startsWith('wootdeck:'))
    .map((key) => localStorage.getItem(key) ?? '');
  const all = [...texts, ...drafts];
  try {
    const { idb, store } = await open();
    const ids = await idb.keys<string>(store);
    await idb.delMany(
      ids.filter((id) => !held.has(id) && !all.some((text) => text.includes(id))),
      store,
    );
  } catch {
    // What cannot be read cannot be swept.
  }
}

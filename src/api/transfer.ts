// A message with files on its way: one multipart request, how far it has come, and the way to stop it.
import { useSyncExternalStore } from 'react';

import { type FileRef, readFile } from './files';
import type { Message } from './types';
import { upload } from './upload';

/** This browser no longer has a file the message names: it must not go without it. */
class FilesGone extends Error {
  override name = 'FilesGone';
}

type Body = {
  content: string;
  private: boolean;
  content_attributes: Record<string, unknown>;
} & Record<string, unknown>;

/**
 * The same body as a form. Chatwoot takes any text in `private` for a yes where it builds an e-mail, so a reply leaves
 * the field out; a note always has it.
 */
export function messageForm(
  { private: isPrivate, content_attributes, ...fields }: Body,
  files: readonly File[],
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  if (isPrivate) form.set('private', 'true');
  form.set('content_attributes', JSON.stringify(content_attributes));
  for (const file of files) form.append('attachments[]', file, file.name);
  return form;
}

export type Transfer = { /** 0 … 1, as far as bytes have left this machine. */ share: number; stop: () => void };

const transfers = new Map<string, Transfer>();
const listeners = new Set<() => void>();

function tell(id: string, transfer: Transfer | undefined) {
  if (transfer) transfers.set(id, transfer);
  else transfers.delete(id);
  for (const listener of listeners) listener();
}

/** `id` is the outbox entry's. Rejects with an AbortError when it was stopped. */
export async function postWithFiles(id: string, path: string, body: Body, refs: readonly FileRef[]): Promise<Message> {
  const files = await Promise.all(refs.map((ref) => readFile(ref)));
  const there = files.filter((file) => file !== undefined);
  if (there.length < refs.length) throw new FilesGone();
  const controller = new AbortController();
  const stop = () => controller.abort();
  tell(id, { share: 0, stop });
  try {
    return await upload<Message>(path, messageForm(body, there), {
      signal: controller.signal,
      onProgress: (share) => tell(id, { share, stop }),
    });
  } finally {
    tell(id, undefined);
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useTransfer = (id: string): Transfer | undefined =>
  useSyncExternalStore(subscribe, () => transfers.get(id));

// Half-written messages: one per conversation and mode, kept in localStorage at every keystroke, so that a reload, a crash
// or another conversation never costs a word. The mode is part of the draft: what was begun as a note stays a note, with
// all that goes with it, and what another tab chooses never changes the mode under the hand.
import { useSyncExternalStore } from 'react';

import type { FileRef } from '~/api/files';
import type { Mention } from '~/api/mentions';
import type { Mode, Outgoing, TemplateDraft } from '~/api/outbox/entry';

import { focusComposer } from './composers';
import { placeKey, read, subscribe, tell, textKey, unkept, write, type Place } from './draftStore';
import { asTyped, type TypedRecipients } from './typedRecipients';

/** The modes of this tab; storage tells only where to begin. */
const modes = new Map<string, Mode>();

/** What goes with the words of a draft. */
export type Extras = {
  /** The message it answers. */
  in_reply_to?: number | undefined;
  /** Who is to get the e-mail, once somebody has changed it. */
  recipients?: TypedRecipients;
  files?: readonly FileRef[];
  /** Sent instead of the words, where the channel takes nothing else. */
  template?: TemplateDraft | undefined;
  /** Whom the text may name. */
  mentions?: readonly Mention[];
  /** The keys it was given to the outbox under: whoever finds them here was interrupted before that was certain. */
  sent_as?: readonly string[] | undefined;
  /** The newest message that was known when this was begun. */
  known_id?: number | undefined;
};
export type { Place };
export type Draft = { mode: Mode; text: string; extras: Extras };

const NOTHING: Extras = {};

const extrasKey = (place: Place, mode: Mode) => `${textKey(place, mode)}:with`;
const modeKey = (place: Place) => `${placeKey(place)}mode`;

export const writeDraft = (place: Place, mode: Mode, text: string) => write(textKey(place, mode), text);
export function chooseMode(place: Place, mode: Mode) {
  modes.set(modeKey(place), mode);
  write(modeKey(place), mode === 'note' ? mode : '');
}

/** The same object as long as the same is kept: what is drawn from it stays. */
const parsed = new Map<string, { raw: string; extras: Extras }>();

export function readExtras(place: Place, mode: Mode): Extras {
  const key = extrasKey(place, mode);
  const raw = read(key);
  if (raw === '') return NOTHING;
  const before = parsed.get(key);
  if (before?.raw === raw) return before.extras;
  const extras = JSON.parse(raw) as Extras;
  parsed.set(key, { raw, extras });
  return extras;
}

export function changeExtras(place: Place, mode: Mode, change: Extras) {
  const extras = Object.entries({ ...readExtras(place, mode), ...change }).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  write(extrasKey(place, mode), extras.length === 0 ? '' : JSON.stringify(Object.fromEntries(extras)));
}

/**
 * It is being sent under these keys: it is out of sight at once, and out of storage when it is `kept` elsewhere; else it
 * comes back. The bytes of its files belong to the outbox then. Rejects as `kept` does.
 */
export async function handOver(
  place: Place,
  mode: Mode,
  sent_as: readonly string[],
  kept: Promise<unknown>,
): Promise<void> {
  changeExtras(place, mode, { sent_as });
  const keys = [textKey(place, mode), extrasKey(place, mode)];
  for (const key of keys) unkept.set(key, '');
  tell();
  const end = (act: (key: string) => void) => {
    // What was begun meanwhile stays.
    for (const key of keys) if (unkept.get(key) === '') act(key);
    tell();
  };
  try {
    await kept;
    end((key) => write(key, ''));
  } catch (error) {
    end((key) => unkept.delete(key));
    changeExtras(place, mode, { sent_as: undefined });
    throw error;
  }
}

/** What a page that was killed was handing over has arrived, or is still here to be sent. */
export function endHandOver(place: Place, mode: Mode, hasArrived: boolean) {
  if (!hasArrived) return changeExtras(place, mode, { sent_as: undefined });
  writeDraft(place, mode, '');
  write(extrasKey(place, mode), '');
}

function modeOf(place: Place): Mode {
  const key = modeKey(place);
  const mode = modes.get(key) ?? (read(key) === 'note' ? 'note' : 'reply');
  modes.set(key, mode);
  return mode;
}

/** Puts back what was taken back, in front of whatever was begun since, and goes on writing there. */
export function restoreDraft(entry: Outgoing) {
  const { account_id, conversation_id, mode, content, files = [], typed, in_reply_to, recipients } = entry;
  const place = { accountId: account_id, conversationId: conversation_id };
  const { text, extras } = readDraft(place, mode);
  chooseMode(place, mode);
  writeDraft(place, mode, [typed?.text ?? content, text].filter(Boolean).join('\n\n'));
  changeExtras(place, mode, {
    ...(in_reply_to === undefined ? {} : { in_reply_to }),
    ...(recipients && !extras.recipients ? { recipients: asTyped(recipients) } : {}),
    ...(typed?.template ? { template: typed.template } : {}),
    files: [...files, ...(extras.files ?? [])],
    mentions: [...(typed?.mentions ?? []), ...(extras.mentions ?? [])],
  });
  focusComposer(conversation_id, typed?.cursor);
}

/** What was begun in the mode the agent chose here, or in another. */
export function readDraft(place: Place, mode = modeOf(place)): Draft {
  return { mode, text: read(textKey(place, mode)), extras: readExtras(place, mode) };
}

export function useDraft(place: Place): Draft {
  const mode = useSyncExternalStore(subscribe, () => modeOf(place));
  const text = useSyncExternalStore(subscribe, () => read(textKey(place, mode)));
  const extras = useSyncExternalStore(subscribe, () => readExtras(place, mode));
  return { mode, text, extras };
}

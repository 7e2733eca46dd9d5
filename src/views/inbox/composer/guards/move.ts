// What becomes of a draft by an explicit act of its writer, and by nothing else.
import { dropFiles } from '~/api/files';
import type { Mode } from '~/api/outbox/entry';
import {
  changeExtras,
  readDraft,
  readExtras,
  writeDraft,
  type Draft,
  type Extras,
  type Place,
} from '~/views/shared/drafts';

export const otherMode = (mode: Mode): Mode => (mode === 'note' ? 'reply' : 'note');

/** What the other mode's draft would be with this one's words and files behind what was begun there. */
export function movedDraft(place: Place, from: Mode): Draft {
  const to = otherMode(from);
  const { text, extras } = readDraft(place, from);
  const before = readDraft(place, to);
  const { in_reply_to = extras.in_reply_to } = before.extras;
  return {
    mode: to,
    text: [before.text, text].filter((words) => words.trim() !== '').join('\n\n'),
    extras: {
      ...before.extras,
      files: [...(before.extras.files ?? []), ...(extras.files ?? [])],
      mentions: [...(before.extras.mentions ?? []), ...(extras.mentions ?? [])],
      // A reply does not answer what only the team has read.
      ...(to === 'note' ? { in_reply_to } : {}),
    },
  };
}

/** Takes words and files over into the other mode. Nothing is sent by it. */
export function moveDraft(place: Place, from: Mode) {
  const { mode, text, extras } = movedDraft(place, from);
  writeDraft(place, mode, text);
  changeExtras(place, mode, extras);
  clear(place, from);
}

export function discardDraft(place: Place, mode: Mode) {
  const { files = [] } = readExtras(place, mode);
  clear(place, mode);
  dropFiles(files);
}

/** Everything but who gets the letters. */
const EMPTY: Extras = { in_reply_to: undefined, files: [], mentions: [], known_id: undefined };

function clear(place: Place, mode: Mode) {
  writeDraft(place, mode, '');
  changeExtras(place, mode, EMPTY);
}

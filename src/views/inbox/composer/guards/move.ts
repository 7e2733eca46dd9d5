// What becomes of a draft by an explicit act of its writer, and by nothing else.
import { dropFiles } from '~/api/files';
import type { Mode } from '~/api/outbox/entry';
import { changeExtras, readDraft, readExtras, writeDraft, type Extras, type Place } from '~/views/shared/drafts';

/** Everything but what belongs to letters alone. */
const EMPTY: Extras = { in_reply_to: undefined, files: [], mentions: [], known_id: undefined };

/** Takes words and files over into the other mode, behind what was begun there. Nothing is sent by it. */
export function moveDraft(place: Place, from: Mode) {
  const to = from === 'note' ? 'reply' : 'note';
  const { text, extras } = readDraft(place, from);
  const { files = [], mentions = [], in_reply_to } = extras;
  const before = readDraft(place, to);
  writeDraft(place, to, [before.text, text].filter((words) => words.trim() !== '').join('\n\n'));
  changeExtras(place, to, {
    files: [...(before.extras.files ?? []), ...files],
    mentions: [...(before.extras.mentions ?? []), ...mentions],
    // A reply does not answer what only the team has read.
    ...(to === 'note' && in_reply_to !== undefined ? { in_reply_to } : {}),
  });
  clear(place, from);
}

export function discardDraft(place: Place, mode: Mode) {
  const { files = [] } = readExtras(place, mode);
  clear(place, mode);
  dropFiles(files);
}

function clear(place: Place, mode: Mode) {
  writeDraft(place, mode, '');
  changeExtras(place, mode, EMPTY);
}

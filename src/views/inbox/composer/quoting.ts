import { flushSync } from 'react-dom';

import { changeExtras, chooseMode, readDraft, type Place } from '~/views/shared/drafts';
import { focusComposer } from '~/views/shared/composers';
import { isForNotesOnly, type Quoted } from './quotable';

/** In the mode that is chosen; only what is for notes alone, and offered as that, chooses the note. */
export function quoteMessage(place: Place, message: Quoted, channelType: string) {
  const mode = isForNotesOnly(message, channelType) ? 'note' : readDraft(place).mode;
  flushSync(() => {
    if (mode === 'note') chooseMode(place, 'note');
    changeExtras(place, mode, { in_reply_to: message.id });
  });
  focusComposer(place.conversationId);
}

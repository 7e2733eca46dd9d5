import type { Ref } from 'react';

import type { Mention } from '~/api/mentions';
import type { Suggestion, SuggestionKeys } from '~/ui/SuggestionList';

import type { WrittenIn } from '../place';
import type { Trigger } from '../trigger';

/** What takes the place of the sign and the letters after it. */
export type Offer = Suggestion & { insert: string; mention?: Mention };

export type OfferProps = {
  id: string;
  trigger: Trigger;
  conversation: WrittenIn;
  onPick: (offer: Offer) => void;
  onClose: () => void;
  onActive: (optionId: string | undefined) => void;
  keys: Ref<SuggestionKeys>;
};

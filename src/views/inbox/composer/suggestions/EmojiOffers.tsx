import { nameToEmoji } from 'gemoji';
import { useEffect, useEffectEvent } from 'react';

import { m } from '~/paraglide/messages.js';
import { SuggestionList } from '~/ui/SuggestionList';

import type { Offer, OfferProps } from './offer';
import { rank } from './rank';

const names = Object.keys(nameToEmoji);
/** What support teams reach for, when nothing is typed yet. */
const USUAL = [
  '+1',
  'pray',
  'slightly_smiling_face',
  'blush',
  'tada',
  'heart',
  'wave',
  'white_check_mark',
  'sweat_smile',
];
const MOST = 24;

const offerOf = (name: string): Offer => ({
  key: name,
  icon: <span aria-hidden>{nameToEmoji[name]}</span>,
  label: `:${name}:`,
  insert: nameToEmoji[name] ?? '',
});

/** Emoji by their short codes; one that was typed in full needs no choosing. */
export function EmojiOffers({ trigger, onPick, ...list }: OfferProps) {
  const { query, isClosed } = trigger;
  const pickExact = useEffectEvent(() => onPick(offerOf(query)));
  const isExact = isClosed && Object.hasOwn(nameToEmoji, query);
  useEffect(() => {
    if (!isExact) return;
    // A browser does not let a field be typed into while it tells of the letter before.
    const soon = setTimeout(() => pickExact());
    return () => clearTimeout(soon);
  }, [isExact]);
  if (isClosed) return null;
  const found = query === '' ? USUAL : rank(names, query, (name) => ({ name })).slice(0, MOST);
  return (
    <SuggestionList
      {...list}
      onPick={onPick}
      label={m.composer_emoji()}
      items={found.map(offerOf)}
      empty={m.composer_emoji_none()}
    />
  );
}

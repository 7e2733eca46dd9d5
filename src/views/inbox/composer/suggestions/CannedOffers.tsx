import { useQuery } from '@tanstack/react-query';

import { cannedResponsesQuery } from '~/api/queries/canned';
import { m } from '~/paraglide/messages.js';
import { SuggestionList } from '~/ui/SuggestionList';
import { explainError } from '~/views/shared/errors';

import { useValues } from '../useValues';
import { fill } from '../variables';
import { Filled } from './Filled';
import type { Offer, OfferProps } from './offer';
import { rank } from './rank';

/** Prepared answers by their code or their words; beside them what the customer would read. */
export function CannedOffers({ trigger, conversation, ...list }: OfferProps) {
  const { data = [], error, isPending } = useQuery(cannedResponsesQuery());
  const values = useValues(conversation);
  const found = rank(data, trigger.query, ({ short_code, content }) => ({ name: short_code, text: content }));
  const offers = found.map(({ id, short_code, content }): Offer => {
    const { text } = fill(content, values);
    return {
      key: String(id),
      label: <bdi>/{short_code}</bdi>,
      detail: <bdi>{text}</bdi>,
      insert: text,
      preview: <Filled text={text} values={values} />,
    };
  });
  const empty = error ? explainError(error).title : isPending ? m.composer_canned_loading() : m.composer_canned_none();
  return <SuggestionList {...list} label={m.composer_canned()} items={offers} empty={empty} />;
}

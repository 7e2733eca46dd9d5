import type { Recipients } from '~/api/outbox/entry';

/** As they are typed: addresses with commas between them. */
export type TypedRecipients = Record<keyof Recipients, string>;

export const asTyped = ({ to, cc, bcc }: Recipients): TypedRecipients => ({
  to: to.join(', '),
  cc: cc.join(', '),
  bcc: bcc.join(', '),
});

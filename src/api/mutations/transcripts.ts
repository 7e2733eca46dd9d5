// What was said, by e-mail.
import { useMutation } from '@tanstack/react-query';

import { post } from '../http';
import { pathOf } from './edit';

/** Sends what the customer could read to an address. Chatwoot says yes before it has sent anything. */
export function useSendTranscript(conversationId: number) {
  return useMutation({
    mutationFn: (email: string) => post(pathOf(conversationId, 'transcript'), { email }),
    meta: { shownInPlace: true },
  });
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { profileQuery } from '~/api/queries/account';
import { usePreference } from '~/ui/preferences';

export type Signature = { text: string; isOn: boolean };

/** The agent's own, as the profile has it. Until it is chosen here, Chatwoot's own choice for this channel holds. */
export function useSignature(channelType: string): Signature | undefined {
  const { data: profile } = useQuery(profileQuery());
  const choice = usePreference('signature');
  const text = profile?.message_signature?.trim() ?? '';
  const setting = `${channelType.toLowerCase().replace('::', '_')}_signature_enabled`;
  const isOn = choice === 'as_in_chatwoot' ? profile?.ui_settings?.[setting] === true : choice === 'on';
  return useMemo(() => (text === '' ? undefined : { text, isOn }), [text, isOn]);
}

/** Set off the way mail programs know it; with blank lines, or markdown would make a heading of what stands before. */
export const signed = (text: string, signature: string): string => `${text}\n\n--\n\n${signature}`;

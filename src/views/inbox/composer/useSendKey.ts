import { setPreference, usePreference, type Preference } from '~/ui/preferences';

/** The key that sends: in e-mails another one than in chats, where somebody likes it so. */
export function useSendKey(channelType: string | undefined): {
  key: Preference<'sending'>;
  isEmail: boolean;
  choose: (key: Preference<'sending'>) => void;
} {
  const isEmail = channelType === 'Channel::Email';
  const name = isEmail ? 'sending_email' : 'sending';
  return { key: usePreference(name), isEmail, choose: (key) => setPreference(name, key) };
}

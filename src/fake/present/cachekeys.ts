// When labels, inboxes and teams changed last, as clients compare it.
import type { Account } from '../model.ts';
import { seconds } from './time.ts';

const key = (time: number) => String(seconds(time)).padStart(10, '0');

export const cacheKeysJson = ({ cache_keys }: Account) => ({
  label: key(cache_keys.label),
  inbox: key(cache_keys.inbox),
  team: key(cache_keys.team),
});

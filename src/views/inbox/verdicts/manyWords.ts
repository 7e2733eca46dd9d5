import { m } from '~/paraglide/messages.js';
import { formatNumber } from '~/ui/format';

/** What many conversations are called together. */
export const manyWords = (count: number): string => m.select_many({ count, number: formatNumber(count) });

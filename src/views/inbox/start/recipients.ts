import { isEmail } from '~/views/shared/email';

export const split = (typed: string): string[] => typed.split(/[\s,;]+/).filter(Boolean);

/** What is no address among those who get a copy. */
export const faultOf = ({ cc, bcc }: { cc: string; bcc: string }): string | undefined =>
  [...split(cc), ...split(bcc)].find((address) => !isEmail(address));

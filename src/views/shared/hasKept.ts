export const keptKey = (name: string, accountId: number) => `wootdeck:${name}:${accountId}`;

/** Whether there will be something to show, before that which shows it is there. */
export const hasKept = (name: string, accountId: number): boolean =>
  (localStorage.getItem(keptKey(name, accountId)) ?? '[]') !== '[]';

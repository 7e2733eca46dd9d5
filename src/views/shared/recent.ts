// The conversations that were open last, the newest first, as long as the page lives.
const MOST = 8;
let recent: readonly number[] = [];

export const readRecent = (): readonly number[] => recent;

export function noteOpened(id: number) {
  recent = [id, ...recent.filter((one) => one !== id)].slice(0, MOST);
}

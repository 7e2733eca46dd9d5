// The order and the rows somebody chose for a list: it is shown so again, until its address says something else.
import { DEFAULT_LIST, paths, readListState, type Folder, type ListState } from '~/paths';

type Choice = Pick<ListState, 'sort_by' | 'rows'>;

const keyOf = (accountId: number, folder: Folder) => `wootdeck:list:${paths.conversations(accountId, folder)}`;
const isPlain = ({ sort_by, rows }: Choice): boolean => sort_by === DEFAULT_LIST.sort_by && rows === DEFAULT_LIST.rows;

/** What to show instead of an address that says neither; undefined where nothing else was chosen. */
export function rememberedList(accountId: number, folder: Folder, asked: Choice): Choice | undefined {
  const kept = localStorage.getItem(keyOf(accountId, folder));
  if (kept === null || !isPlain(asked)) return undefined;
  const { sort_by, rows } = readListState(new URLSearchParams(kept));
  return isPlain({ sort_by, rows }) ? undefined : { sort_by, rows };
}

export function rememberList(accountId: number, folder: Folder, { sort_by, rows }: Choice) {
  try {
    if (isPlain({ sort_by, rows })) localStorage.removeItem(keyOf(accountId, folder));
    else localStorage.setItem(keyOf(accountId, folder), new URLSearchParams({ sort_by, rows }).toString());
  } catch {
    // The address has it, as long as the page is open.
  }
}

import { useNavigate } from 'react-router';

import { paths, type Folder, type ListState } from '~/paths';
import { catchLetters } from '~/ui/letters';
import { useShortcut } from '~/ui/useShortcut';

const ALL: Folder = { kind: 'all' };

/** From anywhere to a list, the contacts or the board: G, then a letter. */
export function useGoKeys(accountId: number) {
  const navigate = useNavigate();
  const go = (to: string) => () => void navigate(to);
  const list = (folder: Folder, state: Partial<ListState> = {}) => go(paths.conversations(accountId, folder, state));
  useShortcut('go_all', list(ALL));
  useShortcut('go_mine', list(ALL, { assignee_type: 'me' }));
  useShortcut('go_unassigned', list(ALL, { assignee_type: 'unassigned' }));
  useShortcut('go_mentions', list({ kind: 'mention' }));
  useShortcut('go_pending', list(ALL, { status: 'pending' }));
  useShortcut('go_snoozed', list(ALL, { status: 'snoozed' }));
  useShortcut('go_resolved', list(ALL, { status: 'resolved' }));
  useShortcut('go_contacts', go(paths.contacts(accountId)));
  useShortcut('start', () => {
    catchLetters();
    void navigate(paths.start(accountId));
  });
  useShortcut('go_live', go(paths.live(accountId)));
}

import { Files, Mail, Printer, TextSearch, type LucideIcon } from 'lucide-react';
import { useNavigate } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { paths, type Panel } from '~/paths';
import type { ShortcutId } from '~/shortcuts';
import { MenuGroup, MenuItem } from '~/ui/MenuParts';

import { useAddress } from '../useAddress';
import { usePanel } from '../usePanel';

type Entry = { panel: Panel; label: () => string; icon: LucideIcon; shortcut?: ShortcutId };

const ENTRIES: readonly Entry[] = [
  { panel: 'find', label: m.thread_find, icon: TextSearch, shortcut: 'find' },
  { panel: 'files', label: m.thread_files, icon: Files },
  { panel: 'transcript', label: m.thread_transcript_send, icon: Mail },
  { panel: 'print', label: m.thread_print, icon: Printer },
];

/** What can be done with all that was said: of the open conversation at once, of another one where it is then open. */
export function ThreadMenuItems({ conversationId }: { conversationId: number }) {
  const { accountId, folder, list, conversationId: openId } = useAddress();
  const { open } = usePanel();
  const navigate = useNavigate();
  const show = (panel: Panel) =>
    openId === conversationId
      ? open(panel)
      : void navigate(paths.conversation(accountId, conversationId, { folder, list, panel }));
  return (
    <MenuGroup label={m.thread_group()}>
      {ENTRIES.map(({ panel, label, icon: Icon, shortcut }) => (
        <MenuItem
          key={panel}
          icon={<Icon size={16} strokeWidth={1.5} aria-hidden />}
          shortcut={shortcut}
          onClick={() => show(panel)}
        >
          {label()}
        </MenuItem>
      ))}
    </MenuGroup>
  );
}

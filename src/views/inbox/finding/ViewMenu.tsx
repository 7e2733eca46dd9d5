import { Ellipsis } from 'lucide-react';

import type { View } from '~/api/queries/views';
import { m } from '~/paraglide/messages.js';
import type { Folder } from '~/paths';
import { IconButton } from '~/ui/IconButton';
import { Menu } from '~/ui/Menu';
import { MenuGroup, MenuItem } from '~/ui/MenuParts';

type Props = {
  view: View;
  isChanged: boolean;
  onAsk: (what: 'save' | 'rename' | 'delete') => void;
  onEdit: () => void;
  go: (folder: Folder) => void;
};

/** What can be done with a saved view. */
export function ViewMenu({ view, isChanged, onAsk, onEdit, go }: Props) {
  return (
    <Menu
      label={m.finding_view_actions()}
      trigger={
        <IconButton label={m.finding_view_actions()} icon={<Ellipsis size={16} strokeWidth={1.5} aria-hidden />} />
      }
    >
      <MenuGroup label={m.finding_filter()}>
        <MenuItem shortcut="filter" onClick={onEdit}>
          {m.finding_edit()}
        </MenuItem>
        {isChanged && <MenuItem onClick={() => go({ kind: 'view', id: view.id })}>{m.finding_discard()}</MenuItem>}
      </MenuGroup>
      <MenuGroup label={m.finding_view()}>
        <MenuItem onClick={() => onAsk('save')}>{m.finding_save_again()}</MenuItem>
        <MenuItem onClick={() => onAsk('rename')}>{m.finding_rename()}</MenuItem>
        <MenuItem onClick={() => onAsk('delete')}>{m.finding_delete()}</MenuItem>
      </MenuGroup>
    </Menu>
  );
}

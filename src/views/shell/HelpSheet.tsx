import { X } from 'lucide-react';
import { Link, useParams } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { paths, readId } from '~/paths';
import { shortcutGroups, shortcutWords } from '~/shortcutWords';
import { CheckField } from '~/ui/CheckField';
import { Dialog } from '~/ui/Dialog';
import { IconButton } from '~/ui/IconButton';
import { Kbd } from '~/ui/Kbd';
import { useKeys } from '~/ui/keymap';
import { setPreference, usePreference } from '~/ui/preferences';

/** Every key and what it does, read from the one map. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const bareKeys = usePreference('bare_keys');
  const accountId = readId(useParams().accountId) ?? 0;
  return (
    <Dialog label={m.shortcut_help()} onClose={onClose} width="page">
      <header className="flex items-center gap-2 border-b border-line px-4 py-2">
        <h2 className="flex-1 text-title font-bold text-ink">{m.shortcut_help()}</h2>
        <Link
          to={paths.keys(accountId)}
          onClick={onClose}
          className="inline-flex min-h-7 items-center rounded-control px-2.5 text-ui font-medium text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:min-h-11"
        >
          {m.keys_change_all()}
        </Link>
        <IconButton label={m.ui_close()} icon={<X size={16} strokeWidth={1.5} aria-hidden />} onClick={onClose} />
      </header>
      <div className="gap-8 p-4 pb-0 md:columns-2">
        {shortcutGroups.map((group) => (
          <Group key={group.id} group={group} />
        ))}
      </div>
      <div className="border-t border-line px-4 py-2">
        <CheckField
          label={m.shortcut_bare()}
          detail={m.shortcut_bare_detail()}
          checked={bareKeys === 'on'}
          onChange={(isOn) => setPreference('bare_keys', isOn ? 'on' : 'off')}
        />
      </div>
    </Dialog>
  );
}

function Group({ group }: { group: (typeof shortcutGroups)[number] }) {
  const keys = useKeys();
  return (
    <section className="break-inside-avoid pb-4">
      <h3 className="pb-1 text-meta font-medium text-ink-2">{group.words()}</h3>
      <dl>
        {group.shortcuts.map((id) => (
          <div key={id} className="flex min-h-7 items-center justify-between gap-4 text-ui text-ink">
            <dt>{shortcutWords[id]()}</dt>
            <dd>{keys.names(id) ? <Kbd id={id} isSaid /> : <span className="text-ink-3">{m.keys_none()}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

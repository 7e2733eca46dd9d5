import { MenuCheck, MenuGroup } from '~/ui/MenuParts';
import { m } from '~/paraglide/messages.js';
import { setPreference, usePreference } from '~/ui/preferences';

import { GUARDS, type Guard } from './findings';
import { guardName } from './sayings';

/** What is asked about before a reply goes out. */
export function GuardChoices() {
  return (
    <MenuGroup label={m.guards_choices()}>
      <div aria-hidden className="px-2 pt-1.5 pb-1 text-meta text-ink-3">
        {m.guards_choices()}
      </div>
      {GUARDS.map((guard) => (
        <GuardChoice key={guard} guard={guard} />
      ))}
    </MenuGroup>
  );
}

function GuardChoice({ guard }: { guard: Guard }) {
  const choice = usePreference(`guard_${guard}`);
  return (
    <MenuCheck
      checked={choice === 'on'}
      onChange={(isOn) => setPreference(`guard_${guard}`, isOn ? 'on' : 'off')}
      label={guardName(guard)}
    />
  );
}

import { m } from '~/paraglide/messages.js';
import { MenuCheck, MenuGroup } from '~/ui/MenuParts';
import { setPreference, usePreference } from '~/ui/preferences';

/** Whether an answer takes over what nobody has. */
export function ClaimChoice() {
  const choice = usePreference('claim_on_reply');
  return (
    <MenuGroup>
      <MenuCheck
        checked={choice === 'on'}
        onChange={(isOn) => setPreference('claim_on_reply', isOn ? 'on' : 'off')}
        label={m.composer_claim_on_reply()}
      />
    </MenuGroup>
  );
}

import { useEffect, useEffectEvent } from 'react';

import { usePreference } from '~/ui/preferences';

/** Where somebody has chosen so, Tab leads from a row to the next lane instead of out of the list. */
export function useLaneTab(go: (by: 1 | -1) => void) {
  const isOn = usePreference('lane_tab') === 'on';
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
    const { activeElement } = document;
    const isInList = activeElement === document.body || activeElement?.closest('[data-row]');
    if (key !== 'Tab' || ctrlKey || altKey || metaKey || !isInList) return;
    event.preventDefault();
    go(shiftKey ? -1 : 1);
  });
  useEffect(() => {
    if (!isOn) return;
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isOn]);
}

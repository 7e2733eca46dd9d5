import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { CheckField } from '~/ui/CheckField';
import { setPreference, usePreference } from '~/ui/preferences';

import { askPermission, notify, ring, usePermission, wakeSound } from './bell';

/** Whether alarms are heard and notified in this browser, what it has to allow for that, and a way to try it. */
export function AlarmSigns() {
  const sound = usePreference('alarm_sound') === 'on';
  const notification = usePreference('alarm_notification') === 'on';
  const permission = usePermission();
  const tryNotification = () => notify('try', m.live_title(), m.live_notification_try_words());
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-center gap-3">
        <CheckField
          label={m.live_sound()}
          detail={m.live_sound_detail()}
          checked={sound}
          onChange={(isOn) => {
            setPreference('alarm_sound', isOn ? 'on' : 'off');
            // Somebody has just touched the page: from now on it may sound.
            if (isOn) void wakeSound();
          }}
        />
        {sound && <Button onClick={() => void wakeSound().then(ring)}>{m.live_sound_try()}</Button>}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <CheckField
          label={m.live_notification()}
          detail={PERMISSIONS[permission]()}
          checked={notification && permission === 'granted'}
          disabled={permission === 'denied' || permission === 'missing'}
          onChange={(isOn) => {
            setPreference('alarm_notification', isOn ? 'on' : 'off');
            if (isOn && permission === 'default') void askPermission();
          }}
        />
        {notification && permission === 'granted' && (
          <Button onClick={tryNotification}>{m.live_notification_try()}</Button>
        )}
      </div>
    </div>
  );
}

const PERMISSIONS = {
  default: m.live_notification_ask,
  granted: m.live_notification_granted,
  denied: m.live_notification_denied,
  missing: m.live_notification_missing,
} as const;

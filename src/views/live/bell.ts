// How an alarm is heard. Browsers let a page sound only once somebody has touched it, and notify only if it is allowed to.
import { useSyncExternalStore } from 'react';

let audio: AudioContext | undefined;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

function open(): AudioContext {
  if (!audio) {
    audio = new AudioContext();
    audio.addEventListener('statechange', tell);
  }
  return audio;
}

/** Call from what somebody does: only then does a browser let a page sound. */
export async function wakeSound() {
  await open().resume();
}

/** Two notes, twice; silent where the page may not sound. */
export function ring() {
  const context = open();
  if (context.state !== 'running') return tell();
  const at = context.currentTime;
  for (const [index, frequency] of [880, 660, 880, 660].entries()) {
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    const begins = at + index * 0.22;
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, begins);
    volume.gain.linearRampToValueAtTime(0.25, begins + 0.02);
    volume.gain.linearRampToValueAtTime(0, begins + 0.2);
    tone.connect(volume).connect(context.destination);
    tone.start(begins);
    tone.stop(begins + 0.22);
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** True where the page may sound. */
export const useMaySound = (): boolean => useSyncExternalStore(subscribe, () => open().state === 'running');

export type Permission = NotificationPermission | 'missing';

const permissionNow = (): Permission => globalThis.Notification?.permission ?? 'missing';

export const usePermission = (): Permission => useSyncExternalStore(subscribe, permissionNow);

export async function askPermission() {
  await globalThis.Notification?.requestPermission();
  tell();
}

/** One notification for each alarm, whichever tab shows it. */
export function notify(id: string, title: string, body: string) {
  if (permissionNow() !== 'granted') return;
  try {
    const notification = new Notification(title, { body, tag: `wootdeck:${id}` });
    notification.addEventListener('click', () => window.focus());
  } catch {
    // Phones show none to pages.
  }
}

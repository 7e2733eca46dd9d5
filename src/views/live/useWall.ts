import { useEffect } from 'react';

/** Nothing moves on a wall: whoever steps up to it moves the pointer, and it shows again. */
const POINTER_REST_MS = 3000;

/** The page as a screen on the wall: awake, dark, larger, without a pointer. */
export function useWall(isOn: boolean) {
  useEffect(() => {
    if (!isOn) return;
    const stop = new AbortController();
    const { documentElement: page } = document;
    const { theme } = page.dataset;
    page.dataset.theme = 'dark';
    page.dataset.wall = '';
    // What is drawn in pixels grows with the type, though not as much: dots, gaps.
    page.style.setProperty('--spacing', '0.18rem');
    void stayAwake(stop.signal);
    hidePointer(page, stop.signal);
    return () => {
      stop.abort();
      delete page.dataset.wall;
      page.style.removeProperty('--spacing');
      if (theme === undefined) delete page.dataset.theme;
      else page.dataset.theme = theme;
    };
  }, [isOn]);
}

/** Browsers let go of the screen whenever the page is hidden, and some have no such lock. */
async function stayAwake(signal: AbortSignal) {
  const lock = async () => {
    const held = await navigator.wakeLock?.request('screen').catch(() => undefined);
    signal.addEventListener('abort', () => void held?.release());
  };
  document.addEventListener('visibilitychange', () => !document.hidden && void lock(), { signal });
  await lock();
}

function hidePointer(page: HTMLElement, signal: AbortSignal) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    page.style.cursor = '';
    clearTimeout(timer);
    timer = setTimeout(() => {
      page.style.cursor = 'none';
    }, POINTER_REST_MS);
  };
  show();
  window.addEventListener('pointermove', show, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    page.style.cursor = '';
  });
}

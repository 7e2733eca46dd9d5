import { useLayoutEffect, useRef, useState } from 'react';

type Acts = Record<string, (...args: never[]) => unknown>;

/**
 * The same functions for as long as a component is mounted, each doing what the newest of its name does: a part that gets
 * them need not be drawn anew for them. For what a hand does: they are not to be called while rendering.
 */
export function useSteady<T extends Acts>(acts: T): T {
  const newest = useRef(acts);
  useLayoutEffect(() => {
    newest.current = acts;
  });
  const [steady] = useState(() =>
    Object.fromEntries(Object.keys(acts).map((name) => [name, (...args: never[]) => newest.current[name]?.(...args)])),
  );
  return steady as T;
}

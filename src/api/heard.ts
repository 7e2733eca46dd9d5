// What is told, for whoever counts what happens: the cache keeps what has become of it, not that it happened.

type Listener = (event: string, data: object) => void;

const listeners = new Set<Listener>();

export function tellHeard(event: string, data: object) {
  for (const listener of listeners) listener(event, data);
}

/** Hears every broadcast of this account, once; returns how to stop. */
export function onHeard(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

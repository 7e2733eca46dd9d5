import { createContext, use, useState, type ReactNode } from 'react';

const Kept = createContext<Map<string, unknown>>(new Map());

/** What the rows of a window remember while they are out of sight: what was unfolded, how tall a frame was. */
export function KeptProvider({ children }: { children: ReactNode }) {
  const [kept] = useState(() => new Map<string, unknown>());
  return <Kept value={kept}>{children}</Kept>;
}

/** State that outlives the row it belongs to, for as long as the thread is open. */
export function useKept<T>(key: string, initial: T): [T, (value: T) => void] {
  const kept = use(Kept);
  const [value, setValue] = useState(() => (kept.has(key) ? (kept.get(key) as T) : initial));
  const keep = (next: T) => {
    kept.set(key, next);
    setValue(next);
  };
  return [value, keep];
}

// The one road to phone.ts, which is as large as a screen: it comes when somebody is about to write a number.
import { useEffect, useState } from 'react';

import type * as Phone from './phone';

type Phones = typeof Phone;

let loaded: Phones | undefined;
let loading: Promise<Phones> | undefined;

export async function loadPhones(): Promise<Phones> {
  loading ??= import('./phone');
  try {
    loaded = await loading;
  } catch (error) {
    // The next one to ask tries again.
    loading = undefined;
    throw error;
  }
  return loaded;
}

/** Undefined until it is there, and while it is not wanted. Without it a number is sent as typed, and Chatwoot says what it thinks of it. */
export function usePhones(isWanted = true): Phones | undefined {
  const [phones, setPhones] = useState(loaded);
  useEffect(() => {
    if (isWanted && !phones) void loadPhones().then(setPhones, () => {});
  }, [isWanted, phones]);
  return phones;
}

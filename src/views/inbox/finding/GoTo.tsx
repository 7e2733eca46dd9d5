import { useState } from 'react';

import type { Folder } from '~/paths';

import { useAddress } from '../useAddress';
import { Palette } from './Palette';
import { useVerbs } from './useVerbs';
import { useWays } from './useWays';

type Props = {
  folder: Folder;
  anchor: HTMLElement;
  onPick: (folder: Folder) => void;
  onClose: () => void;
};

/** The palette where there are conversations at hand. */
export function GoTo(props: Props) {
  const { accountId } = useAddress();
  const [typed, setTyped] = useState('');
  const deeds = [...useVerbs(typed.trim() !== ''), ...useWays()];
  return <Palette {...props} accountId={accountId} deeds={deeds} onType={setTyped} />;
}

import { useNavigate } from 'react-router';

import { paths } from '~/paths';

import { Palette } from './Palette';

type Props = { accountId: number; onClose: () => void };

/** Where the eye is, as it belongs to nothing on the page. */
const TOP = { getBoundingClientRect: () => new DOMRect(window.innerWidth / 2 - 160, window.innerHeight / 6, 320, 0) };

/** The palette where no conversation is at hand: everything there is to go to. */
export function GoAnywhere({ accountId, onClose }: Props) {
  const navigate = useNavigate();
  return (
    <Palette
      {...{ accountId, onClose }}
      anchor={TOP}
      folder={undefined}
      deeds={[]}
      onType={() => {}}
      onPick={(folder) => void navigate(paths.conversations(accountId, folder))}
    />
  );
}

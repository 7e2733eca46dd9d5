import { useLocation, useNavigate, useSearchParams } from 'react-router';

import { readPanel, type Panel } from '~/paths';

/** What marks an entry of the history that "back" leads out of to the thread it was opened from. */
const OPENED = 'shown from the thread';

/** What is open over the thread is part of the address: it has a link, and "back" closes it. */
export function usePanel() {
  const [search, setSearch] = useSearchParams();
  const { state } = useLocation();
  const navigate = useNavigate();
  const changed = (panel: Panel | undefined) => {
    const next = new URLSearchParams(search);
    if (panel) next.set('panel', panel);
    else next.delete('panel');
    return next;
  };
  return {
    panel: readPanel(search),
    open: (panel: Panel) => setSearch(changed(panel), { state: OPENED }),
    close: () => (state === OPENED ? void navigate(-1) : setSearch(changed(undefined), { replace: true })),
  };
}

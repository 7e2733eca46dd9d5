import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';

type State = { picture?: unknown } | string | null;

/** The picture that is looked at: an entry of the history, so that "back" leads to where it was opened. */
export function usePicture() {
  const { state, search } = useLocation() as { state: State; search: string };
  const navigate = useNavigate();
  const picture = typeof state === 'object' ? state?.picture : undefined;
  return {
    shown: typeof picture === 'string' ? picture : undefined,
    open: useCallback((url: string) => void navigate({ search }, { state: { picture: url } }), [navigate, search]),
    change: (url: string) => void navigate({ search }, { state: { picture: url }, replace: true }),
    close: () => void navigate(-1),
  };
}

import { useConnection } from './useConnection';

/** Says trouble on the line once to those who do not see it; while all is well it is silent. */
export function Announcer() {
  const { look, title, detail } = useConnection();
  const isTrouble = look === 'bad' || look === 'late';
  return <output className="sr-only">{isTrouble ? `${title}. ${detail ?? ''}` : ''}</output>;
}

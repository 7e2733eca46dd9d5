// Keeps the link to Chatwoot: looks again while there is trouble, opens another link when the settings were mended, and
// checks the token once more when Chatwoot begins to refuse it.
import { type LaunchFake, type Link, openLink, type State } from './link.ts';
import type { Settings } from './settings.ts';

const LOOK_AGAIN_MS = 3_000;
const DOUBT_MS = 10_000;

export type KeeperOptions = {
  /** Asked again while there is trouble, so that a mended `.env` is noticed. */
  readSettings: () => Settings;
  launchFake: LaunchFake;
  onState?: (state: State, gateway: { connectedTo: Link['connectedTo']; host: string }) => void;
  lookAgainMs?: number;
};

export type Keeper = {
  link: () => Link;
  /** The address we connect to, for people. */
  host: () => string;
  close: () => void;
};

export async function keepLink({
  readSettings,
  launchFake,
  onState,
  lookAgainMs = LOOK_AGAIN_MS,
}: KeeperOptions): Promise<Keeper> {
  let settings = readSettings();
  let doubtedAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  // Chatwoot says 401 to a forbidden action too, so not every 401 is worth a question.
  const doubt = () => {
    if (Date.now() - doubtedAt < DOUBT_MS) return;
    doubtedAt = Date.now();
    void look();
  };
  const host = () => link.road?.chatwoot.url.origin ?? '';
  const tell = () => onState?.(link.state(), { connectedTo: link.connectedTo, host: host() });

  let link = await openLink(settings, launchFake, doubt);

  const look = async () => {
    const next = readSettings();
    const isEdited = link.state().kind === 'trouble' && JSON.stringify(next) !== JSON.stringify(settings);
    if (isEdited) {
      link.close();
      settings = next;
      link = await openLink(settings, launchFake, doubt);
    }
    const isNews = isEdited || (await link.look());
    if (isClosed) return link.close();
    if (isNews) tell();
    schedule();
  };
  const schedule = () => {
    clearTimeout(timer);
    if (link.state().kind === 'trouble') timer = setTimeout(() => void look(), lookAgainMs);
  };

  tell();
  schedule();
  return {
    link: () => link,
    host,
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      link.close();
    },
  };
}

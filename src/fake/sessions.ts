// Which session a request's headers name: three headers, or the one that holds them all.
import type { Session, User } from './model.ts';
import { asObject, type Params } from './params.ts';
import type { World } from './world.ts';

function unpacked(bundle: string): Params {
  try {
    return asObject(JSON.parse(atob(bundle)));
  } catch {
    return {};
  }
}

/** Null: none, wrong, expired, or somebody else's. */
export function currentSession(world: World, headers: Headers): { session: Session; user: User } | null {
  const bundle = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1];
  const said = bundle ? unpacked(bundle) : Object.fromEntries(headers);
  const session = world.sessions.get(String(said.client ?? ''));
  const user = world.users.get(session?.user_id);
  if (!session || !user || session.expires_at < world.now()) return null;
  return session.token === said['access-token'] && user.uid === said.uid ? { session, user } : null;
}

// Signing in with e-mail and password, as devise_token_auth does it: the answer's headers are a session, its body has the
// access token too. The access token itself opens nothing under /auth.
import { json, open } from '../endpoint.ts';
import type { Session, User } from '../model.ts';
import { asText, isBlank } from '../params.ts';
import { seconds } from '../present/time.ts';
import { Refusal, unauthorized } from '../refusal.ts';
import { currentSession } from '../sessions.ts';
import type { World } from '../world.ts';
import { userJson } from '../present/user.ts';

const TWO_MONTHS_MS = 61 * 24 * 3_600_000;
const SESSIONS_PER_USER = 25;

const failed = (status: number, ...errors: string[]) => new Refusal(status, { success: false, errors });

function startSession(world: World, user: User): Session {
  const own = [...world.sessions.values()].filter((session) => session.user_id === user.id);
  for (const session of own.slice(0, Math.max(0, own.length - SESSIONS_PER_USER + 1))) {
    world.sessions.delete(session.client);
  }
  const session: Session = {
    client: world.token(22),
    token: world.token(22),
    user_id: user.id,
    expires_at: world.now() + TWO_MONTHS_MS,
  };
  world.sessions.set(session.client, session);
  return session;
}

function headersOf(session: Session, user: User): Record<string, string> {
  const headers = {
    'access-token': session.token,
    'token-type': 'Bearer',
    client: session.client,
    expiry: String(seconds(session.expires_at)),
    uid: user.uid,
  };
  return { ...headers, authorization: `Bearer ${btoa(JSON.stringify(headers))}` };
}

function withSession(body: unknown, session: Session, user: User): Response {
  const answer = json(body);
  for (const [name, value] of Object.entries(headersOf(session, user))) answer.headers.set(name, value);
  return answer;
}

export const sessionEndpoints = [
  open('POST', '/auth/sign_in', ({ world, params }) => {
    // Nobody here has a second factor, so no such token is ever good.
    if (!isBlank(params.mfa_token)) throw unauthorized('Invalid or expired MFA token');
    const email = (asText(params.email) ?? '').trim().toLowerCase();
    const user = world.users.find((one) => one.email === email);
    if (user && !user.confirmed) {
      throw failed(
        401,
        `A confirmation email was sent to your account at '${user.email}'. ` +
          'You must follow the instructions in the email before your account can be activated',
      );
    }
    if (!user || user.password !== asText(params.password)) {
      throw failed(401, 'Invalid login credentials. Please try again.');
    }
    return withSession({ data: userJson(world, user) }, startSession(world, user), user);
  }),

  open(
    'GET',
    '/auth/sign_in',
    ({ url }) =>
      new Response(null, { status: 302, headers: { location: `${url.origin}/app/login?error=access-denied` } }),
  ),

  open('GET', '/auth/validate_token', ({ world, request }) => {
    const current = currentSession(world, request.headers);
    if (!current) throw failed(401, 'Invalid login credentials');
    const { session, user } = current;
    const data = { ...userJson(world, user), created_at: new Date(user.created_at).toISOString() };
    return withSession({ payload: { success: true, data } }, session, user);
  }),

  open('DELETE', '/auth/sign_out', ({ world, request }) => {
    const current = currentSession(world, request.headers);
    if (!current) throw failed(404, 'User was not found or was not logged in.');
    world.sessions.delete(current.session.client);
    return { success: true };
  }),
];

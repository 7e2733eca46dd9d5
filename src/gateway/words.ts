// What the gateway says, on the terminal and on its own pages. Not in the message catalog of the app: these words are
// needed before anything is compiled. An error says what happened and what to do next.
import type { Problem, State } from './link.ts';

export type Explanation = { title: string; happened: string; next: string[] };

const RESTART_FREE = 'This page looks again every few seconds and goes on by itself.';

/** `host` is the address a person put into CHATWOOT_URL. */
export function explain(problem: Problem, host: string): Explanation {
  switch (problem.kind) {
    case 'incomplete':
      return {
        title: 'The settings are incomplete',
        happened: `Connecting to a Chatwoot takes three settings. Missing: ${problem.missing.join(', ')}.`,
        next: [
          `Set ${problem.missing.join(' and ')} in the file .env or in the environment.`,
          'Or remove all three: then Wootdeck opens on its embedded demo.',
        ],
      };
    case 'invalid':
      return {
        title: `${problem.name} cannot be right`,
        happened: `${problem.name} is “${problem.value}”.`,
        next: [INVALID_HINTS[problem.name]],
      };
    case 'unknown_host':
      return {
        title: 'There is no server by that name',
        happened: `The name in ${host} is not known to this machine’s network.`,
        next: [
          'Check CHATWOOT_URL for a typing mistake.',
          'If it is an internal name, connect to that network (VPN) first.',
        ],
      };
    case 'refused':
      return {
        title: 'Nothing answers at that address',
        happened: `${host} exists, but no program listens on that port.`,
        next: ['Check the port in CHATWOOT_URL.', 'Check that Chatwoot is running.'],
      };
    case 'unreachable':
      return {
        title: 'Chatwoot does not answer',
        happened: `${host} could not be reached: ${problem.detail}.`,
        next: [
          'Open that address in this browser: does Chatwoot itself work?',
          'Check the network, the VPN and the firewall between here and there.',
        ],
      };
    case 'tls':
      return {
        title: 'The connection to Chatwoot is not trusted',
        happened: `The certificate of ${host} was not accepted: ${problem.detail}.`,
        next: [
          'If the server speaks plain HTTP, write http:// in CHATWOOT_URL.',
          'If the certificate is your own, name the file of its authority in NODE_EXTRA_CA_CERTS.',
        ],
      };
    case 'moved':
      return {
        title: 'Chatwoot lives at another address',
        happened: `${host} sends everybody on to ${problem.to}.`,
        next: [`Set CHATWOOT_URL to ${problem.to}.`],
      };
    case 'not_chatwoot':
      return {
        title: 'This is not a Chatwoot',
        happened: `${host} answers, but not as Chatwoot does.`,
        next: ['Set CHATWOOT_URL to the address at which you open Chatwoot’s own dashboard.'],
      };
    case 'wrong_token':
      return {
        title: 'Chatwoot does not know the access token',
        happened: `${host} refused the token in CHATWOOT_TOKEN.`,
        next: [
          'In Chatwoot open Profile settings, at the bottom: Access token. Copy it again.',
          'It must be a person’s token; a bot’s cannot be used.',
        ],
      };
    case 'account_suspended':
      return {
        title: 'The account is suspended',
        happened: `Chatwoot at ${host} has suspended the account in CHATWOOT_ACCOUNT_ID.`,
        next: ['Ask whoever runs that Chatwoot.'],
      };
    case 'account_hidden':
      return {
        title: 'The token does not see that account',
        happened: 'The token is good, but its owner is not a member of the account in CHATWOOT_ACCOUNT_ID.',
        next: [accountHint(problem.visible), 'Or use the token of somebody who is a member.'],
      };
  }
}

const INVALID_HINTS = {
  CHATWOOT_URL: 'It is the address of your Chatwoot, such as https://chat.example.com.',
  CHATWOOT_ACCOUNT_ID: 'It is a number: the one after /app/accounts/ in the address of Chatwoot’s dashboard.',
  CHATWOOT_TOKEN: 'It holds characters no token has. Copy it again from Profile settings → Access token.',
  CHATWOOT_CUT_OFF_SECONDS: 'It is a whole number of seconds: RACK_TIMEOUT_SERVICE_TIMEOUT of your Chatwoot.',
} as const;

function accountHint(visible: { id: number; name: string }[]): string {
  if (visible.length === 0) return 'It is a member of no account at all: have it invited to one.';
  const list = visible.map(({ id, name }) => `${id} (${name})`).join(', ');
  return `Set CHATWOOT_ACCOUNT_ID to one it sees: ${list}.`;
}

/** What happened, in one line for machines and for comparing. */
export function summarise(problem: Problem, host: string): string {
  const { title, happened } = explain(problem, host);
  return `${title}. ${happened}`;
}

export const pageFootnote = (problem: Problem) =>
  problem.kind === 'incomplete' || problem.kind === 'invalid'
    ? `A change in .env is noticed; one in the environment needs a restart. ${RESTART_FREE}`
    : RESTART_FREE;

/** One line for the terminal. */
export function announce(state: State, connectedTo: 'fake' | 'chatwoot', host: string): string {
  if (state.kind === 'trouble') {
    return `${summarise(state.problem, host)} ${explain(state.problem, host).next[0] ?? ''}`;
  }
  const { version, account, person, role } = state.found;
  if (connectedTo === 'fake') return `No Chatwoot is named, so this is the embedded demo, itself at ${host}.`;
  return `Connected to ${host}: Chatwoot ${version}, account “${account}”, as ${person} (${role}).`;
}

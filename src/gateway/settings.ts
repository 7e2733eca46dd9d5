// What the gateway connects to: three variables, from the environment or from a file `.env` beside package.json.
// All three name a Chatwoot; none of them means the embedded one; anything between is a mistake to be told, not guessed.
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

export type ChatwootSettings = {
  url: URL;
  accountId: number;
  token: string;
  /** When it gives a request up by itself; its own 15 s when not given. */
  cutOffSeconds?: number;
};
export type FakeSettings = { size: number; pace: number; seed: number; as: 'admin' | 'agent' | 'limited' };

const NAMES = ['CHATWOOT_URL', 'CHATWOOT_ACCOUNT_ID', 'CHATWOOT_TOKEN'] as const;
export type SettingName = (typeof NAMES)[number] | 'CHATWOOT_CUT_OFF_SECONDS';

export type SettingsProblem =
  | { kind: 'incomplete'; missing: SettingName[] }
  | { kind: 'invalid'; name: SettingName; value: string };

export type Settings =
  | { kind: 'chatwoot'; chatwoot: ChatwootSettings }
  | { kind: 'fake'; fake: FakeSettings }
  | { kind: 'problem'; problem: SettingsProblem };

type Environment = Record<string, string | undefined>;

/** The environment wins over the file, as everywhere. */
export function readEnvironment(file: string, environment: Environment): Environment {
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return { ...fromFile, ...environment };
}

export function readSettings(environment: Environment): Settings {
  const given = NAMES.map((name) => environment[name]?.trim() ?? '');
  const missing = NAMES.filter((_name, index) => given[index] === '');
  if (missing.length === NAMES.length) return { kind: 'fake', fake: readFakeSettings(environment) };
  if (missing.length > 0) return { kind: 'problem', problem: { kind: 'incomplete', missing } };

  const [address = '', account = '', token = ''] = given;
  const url = readAddress(address);
  if (url === undefined) return invalid('CHATWOOT_URL', address);
  if (!/^[1-9]\d{0,17}$/.test(account)) return invalid('CHATWOOT_ACCOUNT_ID', account);
  // A token that cannot stand in a header would be an error of the request, not of Chatwoot.
  if (!/^[\x21-\x7e]+$/.test(token)) return invalid('CHATWOOT_TOKEN', '(hidden)');
  const cutOff = environment.CHATWOOT_CUT_OFF_SECONDS?.trim() || '15';
  if (!/^[1-9]\d{0,3}$/.test(cutOff)) return invalid('CHATWOOT_CUT_OFF_SECONDS', cutOff);
  const chatwoot = { url, accountId: Number(account), token, cutOffSeconds: Number(cutOff) };
  return { kind: 'chatwoot', chatwoot };
}

const invalid = (name: SettingName, value: string): Settings => ({
  kind: 'problem',
  problem: { kind: 'invalid', name, value },
});

/** People paste the address of the page they see (`https://chat.example.com/app/accounts/1/dashboard`): the host is enough. */
function readAddress(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, origin } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? new URL(origin) : undefined;
}

function readFakeSettings({ WOOTDECK_SIZE, WOOTDECK_PACE, WOOTDECK_SEED, WOOTDECK_AS }: Environment): FakeSettings {
  return {
    size: numberOr(WOOTDECK_SIZE, 320),
    pace: numberOr(WOOTDECK_PACE, 1),
    seed: numberOr(WOOTDECK_SEED, 1),
    as: WOOTDECK_AS === 'agent' || WOOTDECK_AS === 'limited' ? WOOTDECK_AS : 'admin',
  };
}

function numberOr(text: string | undefined, fallback: number): number {
  const value = Number(text?.trim() || fallback);
  return Number.isFinite(value) && value >= 0 ? value : fallback;
}

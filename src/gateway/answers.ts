// What is taken out of, and put right in, Chatwoot's JSON on its way to the browser, in answers and in socket frames.
// Secrets never pass: the API token, and the mailbox and channel passwords an administrator's token is shown.
// Addresses of files name the server's FRONTEND_URL, which the browser may not reach: they become addresses of ours.

const SECRETS = new Set([
  'access_token',
  'hmac_token',
  'imap_password',
  'smtp_password',
  'auth_token',
  'provider_config',
  'webhook_secret',
]);
const MAY_HOLD_A_SECRET = new RegExp([...SECRETS].map((name) => `"${name}"`).join('|'));

/** Inside a JSON string quotes are escaped, so a key in quotes is a key: no text of a customer can look like one. */
const FILE_KEYS =
  /"(data_url|thumb_url|file_url|avatar_url|thumbnail|avatar)":\s*"(https?:\/\/[^/"\\]+)(?=\/rails\/active_storage\/)/g;
const FILE_IN_HTML = /(\ssrc=\\"|\ssrc=')(https?:\/\/[^/"'\\]+)(?=\/rails\/active_storage\/)/g;

/** Rewrites one JSON text. It remembers the addresses by which this Chatwoot calls itself, as only those are rewritten in HTML. */
export function createRewriter(chatwoot: URL): { rewrite: (json: string) => string; hosts: ReadonlySet<string> } {
  const hosts = new Set([chatwoot.host]);
  const rewrite = (json: string) =>
    withoutSecrets(json)
      .replace(FILE_KEYS, (_match, key: string, origin: string) => {
        if (URL.canParse(origin)) hosts.add(new URL(origin).host);
        return `"${key}":"`;
      })
      .replace(FILE_IN_HTML, (match, attribute: string, origin: string) =>
        URL.canParse(origin) && hosts.has(new URL(origin).host) ? attribute : match,
      );
  return { rewrite, hosts };
}

function withoutSecrets(json: string): string {
  if (!MAY_HOLD_A_SECRET.test(json)) return json;
  try {
    return JSON.stringify(JSON.parse(json, (key, value: unknown) => (SECRETS.has(key) ? undefined : value)));
  } catch {
    // Something with a secret in it that cannot be read cannot be cleaned either.
    return '{}';
  }
}

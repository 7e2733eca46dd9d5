// Files before their message: `upload` hands out what a message then names. Direct uploads need a page of the real dashboard.
import { type AccountCall, endpoint, type Endpoint, open, plainError } from '../endpoint.ts';
import { asText, isBlank } from '../params.ts';
import { Refusal, unprocessable } from '../refusal.ts';
import { fileUrl, signedId, storeFile } from '../world/files.ts';

const ACCOUNT = '/api/v1/accounts/:account_id';

/** From here no other server can be reached: an address that could be one fails as an unreachable one does. */
function refuseUrl(address: string): never {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw unprocessable('Invalid URL provided');
  throw unprocessable(`Failed to fetch file from URL: Failed to open TCP connection to ${url.host}`);
}

async function upload({ world, params }: AccountCall) {
  const { attachment } = params;
  if (isBlank(attachment)) {
    const address = asText(params.external_url);
    if (!address) throw unprocessable('No file or URL provided');
    return refuseUrl(address);
  }
  if (!(attachment instanceof File)) throw new Refusal(500, { error: 'An unexpected error occurred' });
  const data = new Uint8Array(await attachment.arrayBuffer());
  const file = storeFile(world, { filename: attachment.name, declared: attachment.type, bytes: data });
  return { file_url: fileUrl(world, file), blob_id: signedId(file) };
}

export const uploadEndpoints: Endpoint[] = [
  endpoint('POST', `${ACCOUNT}/upload`, upload),
  // Guarded against forgery like a form of the dashboard, not by a token; nobody who talks to this server can have the guard.
  open('POST', `${ACCOUNT}/conversations/:conversation_id/direct_uploads`, ({ request }) =>
    plainError(request, 422, 'Unprocessable Content', ''),
  ),
];

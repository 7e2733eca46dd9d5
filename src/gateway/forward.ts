// One request on its way to Chatwoot and back. JSON is held until complete, cleaned and compressed; everything else
// (files, CSV) streams. A read that dies on a connection Chatwoot had already closed is asked once more; a write never,
// because nobody can know whether it was carried out.
import {
  Agent as HttpAgent,
  type IncomingMessage,
  type ServerResponse,
  request as httpRequest,
  type RequestOptions,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import type { createRewriter } from './answers.ts';
import type { Passage } from './allowed.ts';
import { acceptedEncoding, compress, decompress } from './compress.ts';
import { headersForBrowser, headersForChatwoot, locationForBrowser, type Upstream } from './rules.ts';
import { fetchStored, storeBehind } from './storage.ts';

/** Chatwoot closes an idle connection after 20 s; we leave first. */
const IDLE_MS = 15_000;
/** Longer than any wait of the page's own, so that it is the page which gives up. */
const ANSWER_MS = 130_000;
const MAX_JSON_BYTES = 64 * 1024 * 1024;

export type Forwarder = {
  forward: (passage: Passage, request: IncomingMessage, response: ServerResponse) => Promise<void>;
  close: () => void;
};

type Options = {
  upstream: Upstream;
  rewriter: ReturnType<typeof createRewriter>;
  /** Told when Chatwoot says that the token is no longer good. */
  onDenied: () => void;
};

export function createForwarder({ upstream, rewriter, onDenied }: Options): Forwarder {
  const isHttps = upstream.url.protocol === 'https:';
  const settings = { keepAlive: true, timeout: IDLE_MS, scheduling: 'lifo' } as const;
  const agent = isHttps ? new HttpsAgent(settings) : new HttpAgent(settings);
  const send = isHttps ? httpsRequest : httpRequest;

  const ask = (passage: Passage, request: IncomingMessage, response: ServerResponse, options: RequestOptions) =>
    exchange(request, response, options, (taken) =>
      send({
        protocol: upstream.url.protocol,
        hostname: upstream.url.hostname.replace(/^\[|\]$/g, ''),
        port: upstream.url.port,
        method: request.method,
        path: request.url,
        headers: headersForChatwoot(passage, request.headers, upstream, {
          host: request.headers.host ?? '',
          address: request.socket.remoteAddress ?? '127.0.0.1',
        }),
        timeout: ANSWER_MS,
        ...taken,
      }),
    );

  /** Chatwoot, by all the names it goes by; a redirect to what it was told is our own name leads there too. */
  const ownHosts = (request: IncomingMessage) => new Set([...rewriter.hosts, request.headers.host ?? '']);

  const forward = async (passage: Passage, request: IncomingMessage, response: ServerResponse) => {
    const answer = await ask(passage, request, response, { agent }).catch((failure: unknown) => {
      if (!isStaleConnection(failure) || !isRead(request)) throw failure;
      return ask(passage, request, response, { agent: false });
    });
    if (answer.statusCode === 401 && passage.road === 'api') onDenied();
    const names = ownHosts(request);
    const store = passage.road === 'files' ? storeBehind(answer, names) : undefined;
    if (store === undefined) return reply({ passage, request, answer, response, names, rewrite: rewriter.rewrite });
    answer.resume();
    const stored = await fetchStored(store, request);
    return reply({ passage, request, answer: stored, response, names, rewrite: rewriter.rewrite });
  };

  return { forward, close: () => agent.destroy() };
}

const isRead = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD';

/** Reset on a connection that had been used before: the server closed it while our request was under way. */
class StaleConnection extends Error {}
const isStaleConnection = (failure: unknown) => failure instanceof StaleConnection;

function exchange(
  request: IncomingMessage,
  response: ServerResponse,
  options: RequestOptions,
  open: (options: RequestOptions) => ReturnType<typeof httpRequest>,
): Promise<IncomingMessage> {
  const outgoing = open(options);
  return new Promise((resolve, reject) => {
    outgoing.on('response', resolve);
    outgoing.on('timeout', () =>
      outgoing.destroy(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' })),
    );
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      const isReset = error.code === 'ECONNRESET' || error.code === 'EPIPE';
      reject(outgoing.reusedSocket && isReset ? new StaleConnection(error.message, { cause: error }) : error);
    });
    if (!isRead(request)) {
      pipeline(request, outgoing).catch(reject);
      return;
    }
    outgoing.end();
    // A page that leaves takes its questions with it; what it has told stays told.
    response.on('close', () => {
      if (!response.writableFinished) outgoing.destroy();
    });
  });
}

type Reply = {
  passage: Passage;
  request: IncomingMessage;
  answer: IncomingMessage;
  response: ServerResponse;
  names: ReadonlySet<string>;
  rewrite: (json: string) => string;
};

async function reply({ passage, request, answer, response, names, rewrite }: Reply) {
  const headers = headersForBrowser(passage, answer.headers);
  const { location, 'content-encoding': packing, 'content-length': length } = answer.headers;
  if (location !== undefined) headers.location = locationForBrowser(location, names);
  const status = answer.statusCode ?? 502;
  const isEmpty = request.method === 'HEAD' || status === 204 || status === 304;
  // A customer's file is passed on as it is, whatever it contains.
  if (isEmpty || passage.road === 'files' || !isJson(answer)) {
    if (packing !== undefined) headers['content-encoding'] = packing;
    if (length !== undefined && !isEmpty) headers['content-length'] = length;
    response.writeHead(status, headers);
    await pipeline(answer, response);
    return;
  }
  const plain = await decompress(await readAll(answer), packing);
  const clean = Buffer.from(rewrite(plain.toString('utf8')));
  const { body, encoding } = await compress(clean, acceptedEncoding(request.headers['accept-encoding']));
  if (encoding !== undefined) headers['content-encoding'] = encoding;
  response.writeHead(status, { ...headers, 'content-length': String(body.length) });
  response.end(body);
}

const isJson = ({ headers }: IncomingMessage) =>
  /^application\/([\w.+-]+\+)?json\b/i.test(headers['content-type'] ?? '');

async function readAll(answer: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_JSON_BYTES) throw new Error('an answer larger than any list');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

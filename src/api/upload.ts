// A request that tells how far it has come. `fetch` does not know how much of a body has left, XMLHttpRequest does; the
// rules are http.ts's own: one error type, silence noted, the gate of a 429 respected.
import { admit, answered, ApiError, refusal, withoutAnswer } from './http';

/** No byte moved for as long: nobody is there. A slow line may take its time. */
const STALLED_MS = 60_000;

type Options = { signal: AbortSignal; onProgress: (share: number) => void };

export function upload<T>(path: string, body: FormData, { signal, onProgress }: Options): Promise<T> {
  admit();
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let stalled: ReturnType<typeof setTimeout>;
    let hasStalled = false;
    const moved = () => {
      clearTimeout(stalled);
      stalled = setTimeout(() => {
        hasStalled = true;
        request.abort();
      }, STALLED_MS);
    };
    const abort = () => request.abort();
    const fail = () => {
      const reason = hasStalled ? new DOMException('', 'TimeoutError') : signal.reason;
      reject(withoutAnswer(reason, signal));
    };
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      moved();
      onProgress(total > 0 ? loaded / total : 0);
    });
    request.addEventListener('load', () => {
      const { status, responseText } = request;
      if (status < 200 || status >= 300)
        return reject(refusal(status, responseText, request.getResponseHeader('retry-after')));
      try {
        resolve(answered<T>(responseText));
      } catch {
        reject(new ApiError('broken', status));
      }
    });
    request.addEventListener('error', fail);
    request.addEventListener('abort', fail);
    request.addEventListener('loadend', () => {
      clearTimeout(stalled);
      signal.removeEventListener('abort', abort);
    });
    signal.addEventListener('abort', abort);
    request.open('POST', path);
    request.setRequestHeader('accept', 'application/json');
    moved();
    request.send(body);
  });
}

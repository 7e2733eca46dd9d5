// What a failure means in plain words: what happened, what it means, what to do now. The one place that puts an
// ApiError into words; the server's own words are quoted where it gave any, never matched (they are translated).
import { readHealth } from '~/api/health';
import { ApiError } from '~/api/http';
import { m } from '~/paraglide/messages.js';
import { formatClock } from '~/ui/format';

export type Explanation = { title: string; detail: string };

export function explainError(error: unknown): Explanation {
  if (error instanceof ApiError) return explainApiError(error);
  if (isStaleCode(error)) return { title: m.error_stale_code_title(), detail: m.error_stale_code_detail() };
  return { title: m.error_bug_title(), detail: m.error_bug_detail() };
}

function explainApiError(error: ApiError): Explanation {
  switch (error.kind) {
    case 'unreachable':
      return navigator.onLine
        ? { title: m.error_unreachable_title(), detail: m.error_unreachable_detail() }
        : { title: m.error_offline_title(), detail: m.error_offline_detail() };
    case 'timeout':
      return { title: m.error_timeout_title(), detail: m.error_timeout_detail() };
    case 'rate_limited':
      return {
        title: m.error_rate_limited_title(),
        detail: m.error_rate_limited_detail({ time: formatClock(readHealth().paused_until ?? Date.now()) }),
      };
    case 'broken':
      return explainBroken(error.status);
    case 'refused':
      return explainRefusal(error);
  }
}

/** 502 to 504 come from what stands in front of Chatwoot, everything else from Chatwoot itself. */
function explainBroken(status: number): Explanation {
  return status >= 502 && status <= 504
    ? { title: m.error_no_answer_title(), detail: m.error_no_answer_detail() }
    : { title: m.error_broken_title(), detail: m.error_broken_detail({ status: String(status) }) };
}

function explainRefusal({ status, message }: ApiError): Explanation {
  const words = message.trim().replace(/\.$/, '');
  // Chatwoot says 401 where others say 403.
  if (status === 401 || status === 403) {
    return {
      title: m.error_forbidden_title(),
      detail: words ? m.error_forbidden_detail_said({ words }) : m.error_forbidden_detail(),
    };
  }
  if (status === 404) return { title: m.error_not_found_title(), detail: m.error_not_found_detail() };
  return {
    title: m.error_refused_title(),
    detail: words ? m.error_refused_detail_said({ words }) : m.error_refused_detail({ status: String(status) }),
  };
}

/** A piece of code this page asks for is gone: a newer build has replaced it. The browser names no error class for it. */
const isStaleCode = (error: unknown) =>
  error instanceof TypeError && /dynamically imported module|module script failed/i.test(error.message);

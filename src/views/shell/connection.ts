// What the state of the line to Chatwoot is called, why, and what to do. Trouble with questions comes before trouble with
// news: where nothing is answered, it does not matter how we would hear of it.
import type { Health } from '~/api/health';
import type { Line } from '~/api/line';
import { m } from '~/paraglide/messages.js';
import { formatClock } from '~/ui/format';

/** `live`: what is on screen is what Chatwoot has. `busy`: soon. `late`: it is asked for again and again. `bad`: it is old. */
export type Connection = { look: 'live' | 'busy' | 'late' | 'bad'; title: string; detail?: string };

export function describeConnection(health: Health, line: Line): Connection {
  switch (health.state) {
    case 'paused':
      return {
        look: 'bad',
        title: m.connection_paused({ time: formatClock(health.paused_until ?? 0) }),
        detail: m.connection_paused_detail(),
      };
    case 'signed_out':
      return { look: 'bad', title: m.connection_signed_out(), detail: m.connection_signed_out_detail() };
    case 'silent':
      return { look: 'bad', ...silence(health) };
    case 'unknown':
    case 'answering':
      return news(line);
  }
}

function news({ state, cause, poll_seconds }: Line): Connection {
  switch (state) {
    case 'live':
      return { look: 'live', title: m.connection_live() };
    case 'checking':
      return { look: 'busy', title: m.connection_checking() };
    case 'connecting':
      return { look: 'busy', title: m.connection_connecting() };
    case 'polling':
      return {
        look: 'late',
        title: m.connection_polling({ seconds: poll_seconds }),
        detail: NO_NEWS[cause ?? 'closed'](),
      };
  }
}

const NO_NEWS: Record<NonNullable<Line['cause']>, () => string> = {
  refused: m.connection_polling_refused_detail,
  unconfirmed: m.connection_polling_unconfirmed_detail,
  deaf: m.connection_polling_deaf_detail,
  closed: m.connection_polling_closed_detail,
};

function silence({ cause, answered_at }: Health): Pick<Connection, 'title' | 'detail'> {
  const { title, detail } = CAUSES[cause ?? 'gateway'];
  if (answered_at === null) return { title: title(), detail: detail() };
  return { title: m.connection_as_of({ state: title(), time: formatClock(answered_at) }), detail: detail() };
}

const CAUSES: Record<NonNullable<Health['cause']>, { title: () => string; detail: () => string }> = {
  offline: { title: m.connection_offline, detail: m.connection_offline_detail },
  gateway: { title: m.connection_gateway, detail: m.connection_gateway_detail },
  chatwoot: { title: m.connection_chatwoot, detail: m.connection_chatwoot_detail },
  timeout: { title: m.connection_timeout, detail: m.connection_timeout_detail },
};

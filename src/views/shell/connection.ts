// What the state of the line to Chatwoot is called, why, and what to do. Ages move in steps of ten seconds: a number that
// changes every second draws the eye to what is well.
import type { Health } from '~/api/health';
import { m } from '~/paraglide/messages.js';
import { formatAgo, formatClock } from '~/ui/format';

export type Connection = { isWell: boolean; title: string; detail?: string };

const STEP = 10_000;

export function describeConnection(health: Health, now: number): Connection {
  switch (health.state) {
    case 'unknown':
      return { isWell: true, title: m.connection_unknown() };
    case 'answering':
      return { isWell: true, title: updated(now - (health.answered_at ?? now)) };
    case 'paused':
      return {
        isWell: false,
        title: m.connection_paused({ time: formatClock(health.paused_until ?? now) }),
        detail: m.connection_paused_detail(),
      };
    case 'signed_out':
      return { isWell: false, title: m.connection_signed_out(), detail: m.connection_signed_out_detail() };
    case 'silent':
      return { isWell: false, ...silence(health) };
  }
}

function updated(age: number): string {
  const steps = Math.max(0, Math.floor(age / STEP));
  return steps === 0 ? m.connection_updated_now() : m.connection_updated({ ago: formatAgo(-steps * STEP, 0) });
}

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

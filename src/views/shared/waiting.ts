// How long is too long depends on where the customer waits: in front of a chat window, or for an e-mail.

export type WaitLevel = 'ok' | 'soon' | 'late';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const PATIENCE: Record<string, { soon: number; late: number }> = {
  'Channel::WebWidget': { soon: 10 * MINUTE, late: HOUR },
  'Channel::Email': { soon: 4 * HOUR, late: 24 * HOUR },
};
const USUAL_PATIENCE = { soon: HOUR, late: 4 * HOUR };

export function waitLevel(waitedMs: number, channelType: string): WaitLevel {
  const { soon, late } = PATIENCE[channelType] ?? USUAL_PATIENCE;
  if (waitedMs >= late) return 'late';
  return waitedMs >= soon ? 'soon' : 'ok';
}

// Reports as files for spreadsheets. For administrators only.
import { administratorsOnly, type AccountCall, endpoint } from '../endpoint.ts';
import { isBlank } from '../params.ts';
import { broken } from '../refusal.ts';
import { rangeOf } from './report-scope.ts';
import { type Kind, rowsOf } from './summary-reports.ts';

const REPORTS = '/api/v2/accounts/:account_id/reports';

const UNITS: [string, number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** The two largest units: `50 minutes 52 seconds`. */
function inWords(seconds: number | null): string {
  if (seconds === null) return 'N/A';
  let rest = Math.round(seconds);
  const words: string[] = [];
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) words.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
  }
  return words.slice(0, 2).join(' ') || '0 seconds';
}

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const day = (time: number) => new Date(time).toISOString().slice(0, 10);

function csv(name: string, lines: readonly (readonly (string | number)[])[], title: string): Response {
  const rows = lines.map((line) => line.map((cell) => quoted(String(cell))).join(','));
  return new Response(`${title}\n${rows.join('\n')}\n`, {
    headers: { 'content-type': 'text/csv', 'content-disposition': `attachment; filename=${name}.csv` },
  });
}

const csvEndpoint = (kind: Kind, plural: string, [first, second]: [string, string]) =>
  endpoint('GET', `${REPORTS}/${plural}`, (call) => {
    administratorsOnly(call);
    const range = rangeOf(call.params);
    if (!range) throw broken();
    const header = [
      first,
      second,
      'Avg first response time',
      'Avg resolution time',
      'Avg customer waiting time',
      'Resolution Count',
    ];
    const lines = rowsOf(call, kind).map(({ subject, figures }) => [
      subject.name,
      figures.conversations_count,
      inWords(figures.avg_first_response_time),
      inWords(figures.avg_resolution_time),
      inWords(figures.avg_reply_time),
      figures.resolved_conversations_count,
    ]);
    const title = `Reporting period ${day(range.since)} to ${day(range.until)}\n\n`;
    return csv(`${plural}_report`, [header, ...lines], title);
  });

const HOUR = 3_600_000;

/** How many conversations began in each hour of the last days. */
function traffic({ world, account, params }: AccountCall): Response {
  if (isBlank(params.timezone_offset)) throw broken();
  const offset = Number(params.timezone_offset) * HOUR;
  const days = Number(params.days_before ?? 6);
  const today = Math.floor((world.now() + offset) / (24 * HOUR));
  const dates = Array.from({ length: days + 1 }, (_, at) => today - days + at);
  const begun = Map.groupBy(
    world.conversations.where(({ account_id }) => account_id === account.id),
    ({ created_at }) => Math.floor((created_at + offset) / HOUR),
  );
  const lines = Array.from({ length: 24 }, (_, hour) => [
    `${String(hour).padStart(2, '0')}:00`,
    ...dates.map((date) => begun.get(date * 24 + hour)?.length ?? 0),
  ]);
  const header = ['Start of the hour', ...dates.map((date) => day(date * 24 * HOUR))];
  const isUtc = offset === 0;
  const zone = isUtc ? '(GMT+00:00) Edinburgh' : `(GMT${offset > 0 ? '+' : ''}${Number(params.timezone_offset)})`;
  return csv('conversation_traffic_reports', [header, ...lines], `Timezone,${zone}`);
}

export const csvReportEndpoints = [
  csvEndpoint('agent', 'agents', ['Agent name', 'Assigned conversations']),
  csvEndpoint('inbox', 'inboxes', ['Inbox name', 'No. of conversations']),
  csvEndpoint('team', 'teams', ['Team name', 'Conversations count']),
  csvEndpoint('label', 'labels', ['Label', 'No. of conversations']),
  endpoint('GET', `${REPORTS}/conversation_traffic`, (call) => {
    administratorsOnly(call);
    return traffic(call);
  }),
];

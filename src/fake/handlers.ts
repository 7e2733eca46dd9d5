// Every endpoint there is, in the order they are asked; the first that fits answers. All hosts use this one list.
import type { HttpHandler } from 'msw';
import type { Endpoint } from './endpoint.ts';
import { accountEndpoints } from './handlers/account.ts';
import { agentEndpoints } from './handlers/agents.ts';
import { assignmentEndpoints } from './handlers/assignments.ts';
import { attachmentEndpoints } from './handlers/attachments.ts';
import { bulkEndpoints } from './handlers/bulk.ts';
import { cannedEndpoints } from './handlers/canned.ts';
import { contactCardEndpoints } from './handlers/contact-card.ts';
import { contactFilterEndpoints } from './handlers/contact-filter.ts';
import { contactListEndpoints } from './handlers/contact-lists.ts';
import { contactEndpoints } from './handlers/contacts.ts';
import { conversationCreateEndpoints } from './handlers/conversation-create.ts';
import { conversationFilterEndpoints } from './handlers/conversation-filter.ts';
import { conversationPartEndpoints } from './handlers/conversation-parts.ts';
import { conversationVerbEndpoints } from './handlers/conversation-verbs.ts';
import { conversationEndpoints } from './handlers/conversations.ts';
import { csatEndpoints } from './handlers/csat.ts';
import { csvReportEndpoints } from './handlers/csv-reports.ts';
import { customerEndpoints } from './handlers/customer.ts';
import { definitionEndpoints } from './handlers/definitions.ts';
import { fallbackEndpoints } from './handlers/fallback.ts';
import { inboxEndpoints } from './handlers/inboxes.ts';
import { labelEndpoints } from './handlers/labels.ts';
import { liveReportEndpoints } from './handlers/live-reports.ts';
import { macroEndpoints } from './handlers/macros.ts';
import { messageEndpoints } from './handlers/messages.ts';
import { noteEndpoints } from './handlers/notes.ts';
import { notificationSettingEndpoints } from './handlers/notification-settings.ts';
import { notificationEndpoints } from './handlers/notifications.ts';
import { profileEndpoints } from './handlers/profile.ts';
import { reportEndpoints } from './handlers/reports.ts';
import { searchEndpoints } from './handlers/search.ts';
import { sessionEndpoints } from './handlers/session.ts';
import { summaryReportEndpoints } from './handlers/summary-reports.ts';
import { teamEndpoints } from './handlers/teams.ts';
import { uploadEndpoints } from './handlers/uploads.ts';
import { viewEndpoints } from './handlers/views.ts';
import type { World } from './world.ts';

const ENDPOINTS: readonly Endpoint[] = [
  ...sessionEndpoints,
  ...profileEndpoints,
  ...accountEndpoints,
  ...agentEndpoints,
  ...assignmentEndpoints,
  ...bulkEndpoints,
  ...cannedEndpoints,
  ...conversationCreateEndpoints,
  ...conversationEndpoints,
  ...conversationFilterEndpoints,
  ...conversationPartEndpoints,
  ...conversationVerbEndpoints,
  ...definitionEndpoints,
  ...inboxEndpoints,
  ...labelEndpoints,
  ...teamEndpoints,
  ...viewEndpoints,
  ...macroEndpoints,
  ...notificationEndpoints,
  ...notificationSettingEndpoints,
  ...reportEndpoints,
  ...liveReportEndpoints,
  ...summaryReportEndpoints,
  ...csatEndpoints,
  ...csvReportEndpoints,
  ...attachmentEndpoints,
  ...contactCardEndpoints,
  ...contactFilterEndpoints,
  ...contactListEndpoints,
  ...contactEndpoints,
  ...messageEndpoints,
  ...noteEndpoints,
  ...searchEndpoints,
  ...uploadEndpoints,
  ...customerEndpoints,
  ...fallbackEndpoints,
];

export const handlers = (world: World): HttpHandler[] => ENDPOINTS.map((endpoint) => endpoint(world));

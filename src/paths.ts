// THE MAP of URLs: builders for every link, typed readers for every address.
// Paths are the ones of Chatwoot's own dashboard (dashboard/routes, 4.9), so that a link copied there works here after
// changing the host. Which list is shown is part of the address: a view can be shared, reloaded and gone back to.
import type { Condition, Filter } from './api/filter';
import { CONTACT_SORTS, type ContactSort } from './api/contactSorts';
import {
  SORTS,
  type AssigneeType,
  type ConversationFilters,
  type ConversationScope,
  type Sort,
} from './api/queries/conversations';
import type { NotificationsShown } from './api/queries/notifications';

/** What Chatwoot lists by itself: everything, one inbox, label or team, or one of its fixed views. */
export type ListedFolder =
  | { kind: 'all' }
  | { kind: 'inbox'; id: number }
  | { kind: 'team'; id: number }
  | { kind: 'label'; title: string }
  | { kind: 'mention' | 'participating' | 'unattended' };

/** The folder of conversations an address names; also what a filter lets through, a saved view, or what a search finds. */
export type Folder =
  | ListedFolder
  | { kind: 'filter'; filter: Filter }
  /** `changed`: other conditions than those saved, not saved yet. */
  | { kind: 'view'; id: number; changed?: Filter }
  | { kind: 'search'; q: string; among: SearchAmong }
  /** Those in which this agent has begun to write: the browser knows them, Chatwoot does not. */
  | { kind: 'drafts' };

export const SEARCHES = ['messages', 'conversations', 'contacts'] as const;
export type SearchAmong = (typeof SEARCHES)[number];

/** How much of a conversation a row shows; the table has the width of the screen. */
export const DENSITIES = ['two', 'one', 'three', 'table'] as const;
export type Density = (typeof DENSITIES)[number];

/** What the query string adds to a folder. `only`: of what is listed, those not read yet. */
export type ListState = {
  status: ConversationScope['status'];
  assignee_type: AssigneeType;
  sort_by: Sort;
  rows: Density;
  only: 'all' | 'unread';
};

export const DEFAULT_LIST: ListState = {
  status: 'open',
  assignee_type: 'all',
  sort_by: 'waiting_since_asc',
  rows: 'two',
  only: 'all',
};

const STATUSES = ['open', 'pending', 'snoozed', 'resolved', 'all'] as const;
const ASSIGNEE_TYPES = ['me', 'unassigned', 'all'] as const;

/** Chatwoot's spelling of the fixed views in paths. */
const VIEW_PATHS = {
  mention: 'mentions',
  participating: 'participating',
  unattended: 'unattended',
  drafts: 'drafts',
} as const;

function folderPath(folder: Folder): string {
  switch (folder.kind) {
    case 'all':
    case 'filter':
      return '';
    case 'view':
      return `/custom_view/${folder.id}`;
    case 'search':
      return '/search';
    case 'inbox':
      return `/inbox/${folder.id}`;
    case 'team':
      return `/team/${folder.id}`;
    case 'label':
      return `/label/${encodeURIComponent(folder.title)}`;
    case 'mention':
    case 'participating':
    case 'unattended':
    case 'drafts':
      return `/${VIEW_PATHS[folder.kind]}`;
  }
}

/** Only what differs from the default is written, so that the plain list has the plain address. */
function listSearch(list: Partial<ListState>, extra: Record<string, string | undefined> = {}, folder?: Folder): string {
  const params = new URLSearchParams(folder && folderParams(folder));
  for (const key of ['status', 'assignee_type', 'sort_by', 'rows', 'only'] as const) {
    const value = list[key];
    if (value !== undefined && value !== DEFAULT_LIST[key]) params.set(key, value);
  }
  for (const [key, value] of Object.entries(extra)) if (value) params.set(key, value);
  const text = params.toString();
  return text && `?${text}`;
}

/** Which contacts are listed, in which order. */
export type ContactListState = { search: string; sort: ContactSort };

const contactSearch = ({ search, sort = CONTACT_SORTS[0] }: Partial<ContactListState>): string =>
  listSearch({}, { search, sort: sort === CONTACT_SORTS[0] ? undefined : sort });

/** What of a folder stands behind the question mark. */
function folderParams(folder: Folder): string[][] {
  switch (folder.kind) {
    case 'filter':
      return filterParams(folder.filter);
    case 'view':
      return folder.changed ? filterParams(folder.changed) : [];
    case 'search':
      return [
        ...(folder.q === '' ? [] : [['q', folder.q]]),
        ...(folder.among === 'messages' ? [] : [['in', folder.among]]),
      ];
    default:
      return [];
  }
}

/** A filter reads as it is said: `where=status.equal_to.open&and=labels.equal_to.vip.refund&or=priority.equal_to.urgent`. */
const filterParams = (filter: Filter): string[][] =>
  filter.flatMap((group, groupAt) =>
    group.map(({ attribute_key, filter_operator, values }, at) => [
      at > 0 ? 'and' : groupAt > 0 ? 'or' : 'where',
      [attribute_key, filter_operator, ...values.map(String)].map(dotless).join('.'),
    ]),
  );

/** The dot is what parts: of what the address need not write as numbers, only the star is left to stand for it. */
const dotless = (text: string): string => text.replaceAll(/[*.]/g, (sign) => (sign === '*' ? '*s' : '*d'));
const dotted = (text: string): string => text.replaceAll(/\*[sd]/g, (sign) => (sign === '*s' ? '*' : '.'));

/** The conditions of an address; undefined when it has none. What cannot be read of them is left out. */
export function readFilterParams(params: URLSearchParams): Filter | undefined {
  const groups: Condition[][] = [];
  for (const [join, text] of params) {
    if (join !== 'where' && join !== 'and' && join !== 'or') continue;
    const [attribute_key, filter_operator, ...values] = text.split('.').map(dotted);
    if (!attribute_key || !filter_operator) continue;
    const condition = { attribute_key, filter_operator, values };
    const group = groups.at(-1);
    if (group && join === 'and') group.push(condition);
    else groups.push([condition]);
  }
  return groups.length > 0 ? groups : undefined;
}

const focus = (isFocus = false) => ({ focus: isFocus ? '1' : undefined });

export const paths = {
  account: (accountId: number) => `/app/accounts/${accountId}`,

  /** `isFocus`: to be gone through one by one. */
  conversations(
    accountId: number,
    folder: Folder = { kind: 'all' },
    list: Partial<ListState> = {},
    isFocus = false,
  ): string {
    const fixedView = folder.kind in VIEW_PATHS ? '/conversations' : '';
    const path = folderPath(folder) + fixedView || '/dashboard';
    return paths.account(accountId) + path + listSearch(list, focus(isFocus), folder);
  },

  conversation(
    accountId: number,
    conversationId: number,
    options: {
      folder?: Folder;
      list?: Partial<ListState>;
      messageId?: number;
      panel?: Panel;
      /** In focus mode. */
      isFocus?: boolean;
    } = {},
  ): string {
    const { folder = { kind: 'all' }, list = {}, messageId, panel, isFocus } = options;
    const search = listSearch(list, { messageId: messageId?.toString(), panel, ...focus(isFocus) }, folder);
    return `${paths.account(accountId)}${folderPath(folder)}/conversations/${conversationId}${search}`;
  },

  /** The supervisor's board; on the wall it has the screen to itself. `board`: how it is set up. */
  live(accountId: number, options: { tv?: boolean; board?: string[][] } = {}): string {
    const params = new URLSearchParams([...(options.tv ? [['tv', '1']] : []), ...(options.board ?? [])]).toString();
    return `${paths.account(accountId)}/live${params && `?${params}`}`;
  },

  /** A new conversation, with somebody if that is known. */
  start: (accountId: number, contactId?: number): string =>
    `${paths.account(accountId)}/new${listSearch({}, { contact: contactId?.toString() })}`,

  /** What has been sent and is not at Chatwoot yet. */
  outbox: (accountId: number): string => `${paths.account(accountId)}/outbox`,

  search: (accountId: number, q = '', among: SearchAmong = 'messages'): string =>
    paths.conversations(accountId, { kind: 'search', q, among }),

  /** Agents and inboxes. */
  team: (accountId: number): string => `${paths.account(accountId)}/settings/agents/list`,

  /** Which key does what. */
  keys: (accountId: number): string => `${paths.account(accountId)}/settings/keys`,

  notifications: (accountId: number, shown: NotificationsShown = 'unread'): string =>
    `${paths.account(accountId)}/notifications${listSearch({}, { shown: shown === 'all' ? shown : undefined })}`,

  contacts: (accountId: number, list: Partial<ContactListState> = {}): string =>
    `${paths.account(accountId)}/contacts${contactSearch(list)}`,

  newContact: (accountId: number, list: Partial<ContactListState> = {}): string =>
    `${paths.account(accountId)}/contacts/new${contactSearch(list)}`,

  contact(accountId: number, contactId: number, list: Partial<ContactListState> = {}, act?: ContactAct): string {
    return `${paths.account(accountId)}/contacts/${contactId}${act ? `/${act}` : ''}${contactSearch(list)}`;
  },
};

export const readContactList = (params: URLSearchParams): ContactListState => ({
  search: params.get('search') ?? '',
  sort: oneOf(CONTACT_SORTS, params.get('sort'), CONTACT_SORTS[0]),
});

/** What is about to be done with a contact that cannot be undone. */
export type ContactAct = 'merge' | 'delete';

export const readContactAct = (pathname: string): ContactAct | undefined =>
  (['merge', 'delete'] as const).find((act) => pathname.endsWith(`/${act}`));

const oneOf = <T extends string>(values: readonly T[], value: string | null, fallback: T): T =>
  values.find((candidate) => candidate === value) ?? fallback;

const PANELS = ['contact', 'files', 'find', 'transcript', 'print'] as const;
/** What is open over a thread: all about the contact where there is no room beside it, or something to do with it. */
export type Panel = (typeof PANELS)[number];

/** One conversation of a list at a time, with the screen to itself. */
export const readFocus = (params: URLSearchParams): boolean => params.get('focus') === '1';

/** The board on the wall, which has the screen to itself. */
export const readTv = (params: URLSearchParams): boolean => params.get('tv') === '1';

export const readNotificationsShown = (params: URLSearchParams): NotificationsShown =>
  params.get('shown') === 'all' ? 'all' : 'unread';

export const readPanel = (params: URLSearchParams): Panel | undefined =>
  PANELS.find((panel) => panel === params.get('panel'));

/** Anything unknown in the address falls back to the default list. */
export function readListState(params: URLSearchParams): ListState {
  return {
    status: oneOf(STATUSES, params.get('status'), DEFAULT_LIST.status),
    assignee_type: oneOf(ASSIGNEE_TYPES, params.get('assignee_type'), DEFAULT_LIST.assignee_type),
    sort_by: oneOf(SORTS, params.get('sort_by'), DEFAULT_LIST.sort_by),
    rows: oneOf(DENSITIES, params.get('rows'), DEFAULT_LIST.rows),
    only: params.get('only') === 'unread' ? 'unread' : DEFAULT_LIST.only,
  };
}

/** An id as it stands in a path: Chatwoot would read "12abc" as 12, we do not. */
export function readId(text: string | undefined | null): number | undefined {
  return text && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}

/** The folder a path names; `undefined` when its id makes no sense, or when it is the path of another screen. */
export function readFolder(pathname: string, params = new URLSearchParams()): Folder | undefined {
  const [, kind, value] = /^\/app\/accounts\/\d+\/([a-z_]+)(?:\/([^/]+))?/.exec(pathname) ?? [];
  const id = readId(value);
  switch (kind) {
    case 'inbox':
      return id === undefined ? undefined : { kind, id };
    case 'team':
      return id === undefined ? undefined : { kind, id };
    case 'label':
      return value === undefined ? undefined : { kind, title: decode(value) };
    case 'mentions':
      return { kind: 'mention' };
    case 'participating':
    case 'unattended':
    case 'drafts':
      return { kind };
    case 'custom_view': {
      const changed = readFilterParams(params);
      return id === undefined ? undefined : { kind: 'view', id, ...(changed && { changed }) };
    }
    case 'search':
      return { kind, q: params.get('q') ?? '', among: oneOf(SEARCHES, params.get('in'), 'messages') };
    case undefined:
    case 'dashboard':
    case 'conversations': {
      const filter = readFilterParams(params);
      return filter ? { kind: 'filter', filter } : { kind: 'all' };
    }
    default:
      return undefined;
  }
}

/** The conversation a path opens; `undefined` when it opens none. */
export const readConversation = (pathname: string): number | undefined =>
  readId(/\/conversations\/([^/]+)/.exec(pathname)?.[1]);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the server is asked for a folder in a status. */
export function scopeOf(folder: ListedFolder, status: ConversationScope['status']): ConversationScope {
  switch (folder.kind) {
    case 'all':
      return { status };
    case 'inbox':
      return { status, inbox_id: folder.id };
    case 'team':
      return { status, team_id: folder.id };
    case 'label':
      return { status, labels: [folder.title] };
    default:
      return { status, conversation_type: folder.kind };
  }
}

/** In whichever status the conditions say, and in no other order. */
const filteredBy = (filter: Filter): ConversationFilters => ({
  status: 'all',
  filter,
  assignee_type: 'all',
  sort_by: 'last_activity_at_desc',
});

/** What of a list's address the server is asked. */
type Asked = Pick<ListState, 'status' | 'assignee_type' | 'sort_by'>;

/**
 * What the server is asked for a list. `saved` is what a saved view holds: undefined is what is asked while that is not
 * known, for a search and for drafts, which are no lists of Chatwoot's.
 */
export function filtersOf(folder: ListedFolder, list: Asked): ConversationFilters;
export function filtersOf(folder: Folder, list: Asked, saved?: Filter): ConversationFilters | undefined;
export function filtersOf(folder: Folder, list: Asked, saved?: Filter): ConversationFilters | undefined {
  switch (folder.kind) {
    case 'filter':
      return filteredBy(folder.filter);
    case 'view': {
      const filter = folder.changed ?? saved;
      return filter && filteredBy(filter);
    }
    case 'search':
    case 'drafts':
      return undefined;
    default:
      return { ...scopeOf(folder, list.status), assignee_type: list.assignee_type, sort_by: list.sort_by };
  }
}

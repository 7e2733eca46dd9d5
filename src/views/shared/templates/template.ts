// A template of WhatsApp: its places, what stands in them, and what is sent for it. Pure, so that the preview and what
// leaves cannot differ.
import type { TemplateDraft, TemplateParams } from '~/api/outbox/entry';
import type { Inbox, MessageTemplate } from '~/api/types';

type Component = MessageTemplate['components'][number];
type Values = TemplateDraft['values'];

/** Something to fill in. Its id tells the part it belongs to. */
export type Place = {
  id: string;
  kind: 'header' | 'body' | 'media' | 'address' | 'code';
  /** {{1}} or {{first_name}}, without its braces; of a button its words; of a header's file what it is. */
  name: string;
  example: string | undefined;
};

/** What stands in the way of a value. */
export type Fault = 'empty' | 'braces' | 'no_link' | 'spaces' | 'long';

/** What the customer gets. */
export type Filled = {
  header: string | undefined;
  media: { kind: string; link: string } | undefined;
  body: string;
  footer: string | undefined;
  /** `detail`: where it leads, or what it copies. */
  buttons: { type: string; words: string; detail: string }[];
};

const PLACE = /\{\{\s*(\w+)\s*\}\}/g;
const MEDIA = new Set(['IMAGE', 'VIDEO', 'DOCUMENT']);
/** Chatwoot knows nothing to put into these. */
const UNSENDABLE = new Set(['LIST', 'PRODUCT', 'CATALOG', 'CALL_PERMISSION_REQUEST', 'CAROUSEL', 'LIMITED_TIME_OFFER']);
const MAX_CODE = 15;
const MAX_LINK = 2000;
/** Of the filled body, as Meta takes it. */
export const MAX_BODY = 1024;

const partOf = ({ components }: MessageTemplate, type: string): Component | undefined =>
  components.find((one) => one.type.toUpperCase() === type);
const buttonsOf = (template: MessageTemplate) => partOf(template, 'BUTTONS')?.buttons ?? [];
const formatOf = (header: Component | undefined) => (header?.format ?? 'TEXT').toUpperCase();
const placesIn = (text = ''): string[] => [...new Set(Array.from(text.matchAll(PLACE), ([, name]) => name ?? ''))];
const isNamed = ({ parameter_format }: MessageTemplate) => parameter_format?.toUpperCase() === 'NAMED';

/** Those that can be sent from here: approved, with words, and nothing in them that Chatwoot cannot fill in. */
export function templatesOf(inbox: Pick<Inbox, 'message_templates'> | undefined): MessageTemplate[] {
  return (inbox?.message_templates ?? []).filter(isSendable).toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

function isSendable(template: MessageTemplate): boolean {
  const header = partOf(template, 'HEADER');
  const format = formatOf(header);
  return (
    template.status.toLowerCase() === 'approved' &&
    template.category?.toUpperCase() !== 'AUTHENTICATION' &&
    partOf(template, 'BODY')?.text !== undefined &&
    (format === 'TEXT' || MEDIA.has(format)) &&
    // Chatwoot names the places of the body only.
    !(isNamed(template) && placesIn(header?.text).length > 0) &&
    ![...template.components, ...buttonsOf(template)].some(({ type }) => UNSENDABLE.has(type.toUpperCase()))
  );
}

/** A name has one template for each language. */
export const idOf = ({ name, language }: { name: string; language: string }): string => `${name}/${language}`;

export function placesOf(template: MessageTemplate): Place[] {
  const header = partOf(template, 'HEADER');
  const body = partOf(template, 'BODY');
  const format = formatOf(header);
  const inText = (kind: 'header' | 'body', part: Component | undefined) =>
    placesIn(part?.text).map((name, at) => ({
      id: `${kind}.${name}`,
      kind,
      name,
      example: exampleOf(part, kind, name, at),
    }));
  const media: Place[] = MEDIA.has(format)
    ? [{ id: 'header.media_url', kind: 'media', name: format.toLowerCase(), example: undefined }]
    : inText('header', header);
  return [...media, ...inText('body', body), ...buttonsOf(template).flatMap(placeOfButton)];
}

function placeOfButton({ type, text = '', url, example }: ReturnType<typeof buttonsOf>[number], at: number): Place[] {
  const kind = type === 'COPY_CODE' ? 'code' : type === 'URL' && placesIn(url).length > 0 ? 'address' : undefined;
  if (!kind) return [];
  const shown: unknown = Array.isArray(example) ? example[0] : example;
  return [{ id: `button.${at}`, kind, name: text, example: typeof shown === 'string' ? shown : undefined }];
}

/** Meta asks for one of each place, in a shape that depends on how they are named. */
function exampleOf(part: Component | undefined, kind: 'header' | 'body', name: string, at: number): string | undefined {
  const example = part?.example ?? {};
  const named: unknown = example[`${kind}_text_named_params`];
  const listed: unknown = example[`${kind}_text`];
  const found: unknown = Array.isArray(named)
    ? named.find((one: { param_name?: unknown }) => one.param_name === name)?.example
    : Array.isArray(listed)
      ? listed.flat()[at]
      : undefined;
  return typeof found === 'string' ? found : undefined;
}

/** Chatwoot takes straight quotes and angle brackets out of a value, and breaks no line in it: curly ones arrive. */
function arriving(value: string): string {
  return value
    .trim()
    .replaceAll(/(?<=^|[\s(])"/g, '“')
    .replaceAll('"', '”')
    .replaceAll("'", '’')
    .replaceAll(/[<>]/g, '')
    .replaceAll(/\\[nrt]|[\n\r\t]/g, ' ')
    .replaceAll(/\s{4,}/g, '   ')
    .slice(0, 1000);
}

const isInText = ({ kind }: Place): boolean => kind === 'header' || kind === 'body';

const valueOf = (place: Place, values: Values): string => {
  const value = values[place.id] ?? '';
  return isInText(place) ? arriving(value) : value.trim();
};

export function faultOf(place: Place, values: Values): Fault | undefined {
  const value = valueOf(place, values);
  if (value === '') return 'empty';
  // Chatwoot would read it as a variable of its own.
  if (/\{[{%]/.test(value)) return 'braces';
  if (place.kind === 'media') return isLink(value) ? undefined : 'no_link';
  if (place.kind === 'address' && /\s/.test(value)) return 'spaces';
  return place.kind === 'code' && value.length > MAX_CODE ? 'long' : undefined;
}

const isLink = (value: string): boolean =>
  value.length <= MAX_LINK && !/["'<>]/.test(value) && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

/** How many places are still empty. */
export const unfilled = (template: MessageTemplate, values: Values): number =>
  placesOf(template).filter((place) => faultOf(place, values) === 'empty').length;

/** Nothing stands against sending it. */
export const isWhole = (template: MessageTemplate, values: Values): boolean =>
  placesOf(template).every((place) => faultOf(place, values) === undefined) &&
  fillIn(template, values).body.length <= MAX_BODY;

export function fillIn(template: MessageTemplate, values: Values): Filled {
  const places = new Map(placesOf(template).map((place) => [place.id, place]));
  const value = (id: string): string => {
    const place = places.get(id);
    return place ? valueOf(place, values) : '';
  };
  // What is still empty stays to be seen.
  const fill = (text: string, idFor: (name: string) => string) =>
    text.replaceAll(PLACE, (braces: string, name: string) => value(idFor(name)) || braces);
  const header = partOf(template, 'HEADER');
  const hasMedia = MEDIA.has(formatOf(header));
  return {
    header: hasMedia || header?.text === undefined ? undefined : fill(header.text, (name) => `header.${name}`),
    media: hasMedia ? { kind: formatOf(header).toLowerCase(), link: value('header.media_url') } : undefined,
    body: fill(partOf(template, 'BODY')?.text ?? '', (name) => `body.${name}`),
    footer: partOf(template, 'FOOTER')?.text,
    buttons: buttonsOf(template).map(({ text = '', url, phone_number, type }, at) => ({
      type,
      words: text,
      detail:
        type === 'COPY_CODE' ? value(`button.${at}`) : ((url ? fill(url, () => `button.${at}`) : phone_number) ?? ''),
    })),
  };
}

export function paramsOf(template: MessageTemplate, values: Values): TemplateParams {
  const places = placesOf(template);
  const named = (kind: Place['kind']) =>
    Object.fromEntries(
      places.filter((place) => place.kind === kind).map((place) => [place.name, valueOf(place, values)]),
    );
  const media = places.find(({ kind }) => kind === 'media');
  const header = media ? { media_url: valueOf(media, values), media_type: media.name } : named('header');
  const body = named('body');
  const buttons = buttonsOf(template).map((_, at) => {
    const place = places.find(({ id }) => id === `button.${at}`);
    return place ? { type: place.kind === 'code' ? 'copy_code' : 'url', parameter: valueOf(place, values) } : {};
  });
  const { name, language, category, namespace } = template;
  return {
    name,
    language,
    ...(category ? { category } : {}),
    ...(namespace ? { namespace } : {}),
    processed_params: {
      ...(Object.keys(body).length > 0 ? { body } : {}),
      ...(Object.keys(header).length > 0 ? { header } : {}),
      ...(buttons.some(({ type }) => type) ? { buttons } : {}),
    },
  };
}

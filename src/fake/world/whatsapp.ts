// What Meta says to a template that a message names: one that is approved in that language, with a value for each place.
import type { JsonObject, Message, OtherChannel } from '../model.ts';
import { asObject, asText, isBlank } from '../params.ts';

export const templateOf = ({ additional_attributes }: Message): JsonObject | undefined => {
  const { template_params } = additional_attributes;
  return isBlank(template_params) ? undefined : (asObject(template_params) as JsonObject);
};

const rows = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.map(asObject) : []);

const placesIn = (text: unknown): number =>
  new Set(Array.from((asText(text) ?? '').matchAll(/\{\{\s*(\w+)\s*\}\}/g), ([, name]) => name)).size;

const given = (values: unknown): number => Object.values(asObject(values)).filter((value) => !isBlank(value)).length;

export function templateRefusal({ message_templates = [] }: OtherChannel, asked: JsonObject): string | undefined {
  const found = message_templates.find(
    ({ name, language, status }) =>
      name === asked.name && language === asked.language && asText(status)?.toLowerCase() === 'approved',
  );
  if (!found) return '132001: Template name does not exist in the translation';
  const values = asObject(asked.processed_params);
  const parts = rows(found.components);
  const textOf = (type: string) => parts.find((part) => part.type === type)?.text;
  const buttons = rows(values.buttons);
  const needed = rows(parts.find(({ type }) => type === 'BUTTONS')?.buttons).map(
    ({ type, url }) => type === 'COPY_CODE' || placesIn(url) > 0,
  );
  const isWhole =
    given(values.body) === placesIn(textOf('BODY')) &&
    given(values.header) >= placesIn(textOf('HEADER')) &&
    needed.every((isNeeded, at) => !isNeeded || !isBlank(buttons[at]?.parameter));
  return isWhole ? undefined : '132000: Number of parameters does not match the expected number of params';
}

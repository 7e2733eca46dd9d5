import { expect, test } from 'vitest';
import { renderLiquid } from './liquid.ts';

const values = {
  contact: { name: 'Jane Mcdoe', email: null, custom_attribute: { plan: 'pro', seats: 3 } },
  conversation: { display_id: 117 },
};
const render = (template: string) => renderLiquid(template, values);

test('variables are filled in, with or without spaces, attributes of the customer too', () => {
  expect(render('Hi {{contact.name}}, no. {{ conversation.display_id }}')).toBe('Hi Jane Mcdoe, no. 117');
  expect(render('{{contact.custom_attribute.plan}} × {{contact.custom_attribute.seats}}')).toBe('pro × 3');
});

test('what is unknown or empty is nothing', () => {
  expect(render('[{{contact.email}}][{{contact.shoe}}][{{nobody.name.first}}][{{contact.constructor}}]')).toBe(
    '[][][][]',
  );
});

test('text in backticks is left alone, over lines too', () => {
  expect(render('`{{contact.name}}` {{contact.name}}')).toBe('`{{contact.name}}` Jane Mcdoe');
  expect(render('```\n{% nonsense %}\n```')).toBe('```\n{% nonsense %}\n```');
});

test('a mistake leaves all of it as typed', () => {
  for (const typed of [
    '{{contact.name}} and {{contact',
    '{{contact.name}} {% if x %}open',
    '{% else %}{{contact.name}}',
    '{% shout %}{{contact.name}}',
  ]) {
    expect(render(typed)).toBe(typed);
  }
});

test('conditions choose, nested and with else', () => {
  const template =
    '{% if contact.email %}mail{% elsif contact.custom_attribute.plan == "pro" %}pro{% else %}free{% endif %}';
  expect(render(template)).toBe('pro');
  expect(render('{% unless contact.email %}{% if contact.name contains "Jane" %}Jane!{% endif %}{% endunless %}')).toBe(
    'Jane!',
  );
});

test('filters change what is written', () => {
  expect(render('{{ contact.email | default: "no mail" | upcase }} {{ contact.name | downcase }}')).toBe(
    'NO MAIL jane mcdoe',
  );
});

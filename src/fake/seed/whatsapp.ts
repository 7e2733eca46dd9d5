// What a company has Meta approve to write to somebody who has not written for a day, in the shape Meta tells it.
import type { JsonObject } from '../model.ts';
import type { World } from '../world.ts';
import { company } from './company.ts';

const shop = `https://shop.${company.domain}`;

const templates: JsonObject[] = [
  {
    id: '1203394107741821',
    name: 'order_on_its_way',
    status: 'APPROVED',
    category: 'UTILITY',
    language: 'en',
    parameter_format: 'POSITIONAL',
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'Order {{1}}', example: { header_text: ['KC-48077'] } },
      {
        type: 'BODY',
        text: 'Hello {{1}}, your coffee has left us and should be with you on *{{2}}*. Any questions? Just answer here.',
        example: { body_text: [['Fatima', 'Thursday']] },
      },
      { type: 'FOOTER', text: company.name },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'URL', text: 'Track the parcel', url: `${shop}/track/{{1}}`, example: [`${shop}/track/KC-48077`] },
          { type: 'QUICK_REPLY', text: 'Call me' },
        ],
      },
    ],
  },
  {
    id: '1203394107741822',
    name: 'may_we_go_on',
    status: 'APPROVED',
    category: 'UTILITY',
    language: 'en',
    parameter_format: 'NAMED',
    components: [
      {
        type: 'BODY',
        text: 'Hello {{first_name}}, we have news about {{what}}. May we go on here?',
        example: {
          body_text_named_params: [
            { param_name: 'first_name', example: 'Fatima' },
            { param_name: 'what', example: 'your kettle' },
          ],
        },
      },
      { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Yes, please' }] },
    ],
  },
  {
    id: '1203394107741823',
    name: 'may_we_go_on',
    status: 'APPROVED',
    category: 'UTILITY',
    language: 'ar',
    parameter_format: 'NAMED',
    components: [
      {
        type: 'BODY',
        text: 'مرحبًا {{first_name}}، لدينا أخبار عن {{what}}. هل يمكننا المتابعة هنا؟',
        example: {
          body_text_named_params: [
            { param_name: 'first_name', example: 'فاطمة' },
            { param_name: 'what', example: 'غلايتك' },
          ],
        },
      },
      { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'نعم، من فضلك' }] },
    ],
  },
  {
    id: '1203394107741824',
    name: 'invoice',
    status: 'APPROVED',
    category: 'UTILITY',
    language: 'nb',
    parameter_format: 'POSITIONAL',
    components: [
      { type: 'HEADER', format: 'DOCUMENT', example: { header_handle: [`${shop}/invoice.pdf`] } },
      { type: 'BODY', text: 'Hei {{1}}, her er fakturaen din.', example: { body_text: [['Kari']] } },
    ],
  },
  {
    id: '1203394107741825',
    name: 'thanks_code',
    status: 'APPROVED',
    category: 'MARKETING',
    language: 'en',
    parameter_format: 'POSITIONAL',
    components: [
      { type: 'BODY', text: 'Thank you for your patience. The next bag is on us.' },
      { type: 'BUTTONS', buttons: [{ type: 'COPY_CODE', text: 'Copy offer code', example: ['KRAKA10'] }] },
    ],
  },
  {
    id: '1203394107741826',
    name: 'summer_sale',
    status: 'REJECTED',
    category: 'MARKETING',
    language: 'en',
    parameter_format: 'POSITIONAL',
    components: [{ type: 'BODY', text: 'Everything must go. Buy now.' }],
  },
];

/** No recording has them: whoever compares the fake with the recordings does without. */
export function approveTemplates(world: World): void {
  for (const { channel } of world.inboxes.all())
    if (channel.type === 'Channel::Whatsapp') channel.message_templates = templates;
}

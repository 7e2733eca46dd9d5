import type { Casting } from '../stage.ts';
import { photo } from './attachments.ts';

/** What a bot asks before a person comes: every kind of question, half of them answered. */
const everyQuestion: Casting = {
  startedMinutesAgo: 44,
  inbox: 'assistant',
  customer: 'visitor',
  status: 'open',
  assignee: null,
  labels: ['question'],
  unread: 2,
  tell(thread) {
    thread.customer('Hi, anybody there?');
    thread.bot({
      text: 'Hello! What is it about?',
      content_type: 'input_select',
      attributes: {
        items: [
          { title: 'A parcel', value: 'parcel' },
          { title: 'A broken thing', value: 'broken' },
          { title: 'Something else', value: 'other' },
        ],
        submitted_values: [{ title: 'A broken thing', value: 'broken' }],
      },
    });
    thread.bot({
      text: 'Which one is it?',
      content_type: 'cards',
      attributes: {
        items: [
          {
            title: 'Kråka',
            description: 'The hand grinder',
            media_url: 'https://shop.kraka.example/img/kraka.png',
            actions: [
              { type: 'postback', text: 'This one', payload: 'kraka' },
              { type: 'link', text: 'Manual', uri: 'https://shop.kraka.example/manuals/kraka' },
            ],
          },
          {
            title: 'Måke',
            description: 'The kettle',
            media_url: 'https://shop.kraka.example/img/make.png',
            actions: [{ type: 'postback', text: 'This one', payload: 'make' }],
          },
        ],
      },
    });
    thread.bot({
      text: 'Please tell us a little more',
      content_type: 'form',
      attributes: {
        items: [
          { name: 'since', type: 'text', label: 'Since when?', placeholder: 'Monday', required: true },
          { name: 'sound', type: 'text_area', label: 'Does it make a sound?', placeholder: '' },
          {
            name: 'bought',
            type: 'select',
            label: 'Where did you buy it?',
            options: [
              { label: 'Online', value: 'online' },
              { label: 'Shop', value: 'shop' },
            ],
          },
        ],
        submitted_values: [
          { name: 'since', value: 'Yesterday evening' },
          { name: 'bought', value: 'online' },
        ],
      },
    });
    thread.bot({
      text: 'Perhaps this helps',
      content_type: 'article',
      attributes: {
        items: [
          {
            title: 'My grinder is stuck',
            description: 'Stones, and how to get them out',
            link: 'https://help.kraka.example/stuck',
          },
          {
            title: 'Cleaning',
            description: 'With a brush, never with water',
            link: 'https://help.kraka.example/clean',
          },
        ],
      },
    });
    thread.template({
      text: 'Get notified by e-mail',
      content_type: 'input_email',
      attributes: { submitted_email: 'visitor@mail.example' },
    });
    thread.bot({ text: 'And your order number?', content_type: 'input_text' });
    thread.bot({ text: 'Anything we should know?', content_type: 'input_textarea' });
    thread.activity('Conversation was marked open by Kråka Assistant');
    thread.customer({ text: 'A person please 🙏', after: 2 });
    thread.customer({ text: 'It says E3 on the display', after: 1 });
  },
};

/** A good end: what was said, the survey, and the answer to it. */
const surveyed: Casting = {
  startedMinutesAgo: 1510,
  inbox: 'assistant',
  customer: 'rosa',
  status: 'resolved',
  assignee: 'Inés Villar Castaño',
  labels: ['feedback'],
  unread: 0,
  tell(thread) {
    thread.template('Hello! We usually answer within a few minutes.');
    thread.customer('¿Puedo regalar la suscripción a mi madre?');
    thread.agent({
      text: '¡Claro que sí! Al pagar puede elegir «Es un regalo» y la fecha del primer envío.',
      after: 4,
    });
    thread.customer('¡Genial, gracias!');
    thread.activity('Conversation was marked resolved by Inés Villar Castaño');
    const survey = thread.template({
      text: 'Please rate the conversation',
      content_type: 'input_csat',
      attributes: {
        display_type: 'emoji',
        submitted_values: { csat_survey_response: { rating: 5, feedback_message: 'Muy amable y muy rápida ☕️' } },
      },
    });
    thread.rated(survey, 5, 'Muy amable y muy rápida ☕️');
    thread.customer({ text: 'Una cosa más: ¿se puede pagar con la tarjeta regalo?', after: 30 });
    thread.activity('System reopened the conversation due to a new incoming message.');
    thread.agent({ text: 'También, sí. ¡Que la disfrute su madre!', after: 3 });
    thread.activity('Conversation was marked resolved by Inés Villar Castaño');
  },
};

/** Calls: a meeting somebody is invited to, and a telephone call that was missed. */
const calls: Casting = {
  startedMinutesAgo: 330,
  inbox: 'web',
  customer: 'renate',
  status: 'open',
  assignee: 'Priya Kulkarni',
  team: 'office coffee',
  labels: ['office', 'lead'],
  priority: 'medium',
  unread: 0,
  tell(thread) {
    thread.customer('Could we talk about the canteen in person? Writing takes for ever.');
    thread.agent({ text: 'Gladly, Ms Weiß-Köhler. Please join here:', after: 12 });
    thread.agent({
      text: 'Priya Kulkarni has started a meeting',
      content_type: 'integrations',
      attributes: { type: 'dyte', data: { meeting_id: 'bbb0f2b4-6d29', message_id: null } },
    });
    thread.agent({
      text: 'Voice Call',
      content_type: 'voice_call',
      after: 25,
      attributes: {
        data: {
          call_sid: 'CA77',
          status: 'no-answer',
          call_direction: 'outbound',
          from_number: '+4755501000',
          to_number: '+4934155501',
        },
      },
    });
    thread.agent({ text: 'I could not reach you. Tomorrow at nine?', after: 1 });
  },
};

/** The small things of messengers: stickers, replies, something no API can show. */
const smallThings: Casting = {
  startedMinutesAgo: 58,
  inbox: 'line',
  customer: 'hana',
  status: 'open',
  assignee: 'Somying Jaidee',
  labels: ['question'],
  unread: 1,
  tell(thread) {
    const question = thread.customer('ขอสอบถามหน่อยค่ะ Kråka กับ Kråka Mini ต่างกันยังไงคะ');
    const second = thread.customer('แล้วสีเขียวมีไหมคะ');
    thread.agent({ text: 'ตัวเล็กบดได้ครั้งละ 12 กรัมค่ะ ตัวใหญ่ 25 กรัม', attributes: { in_reply_to: question }, after: 3 });
    thread.agent({ text: 'สีเขียวมาวันศุกร์ค่ะ', attributes: { in_reply_to: second } });
    thread.customer({ text: null, content_type: 'sticker', files: [photo('sticker.png', 3)], after: 2 });
    thread.customer({ text: null, attributes: { is_unsupported: true } });
    thread.customer({ text: '👍', after: 1 });
  },
};

export const kindExhibits = [everyQuestion, surveyed, calls, smallThings];

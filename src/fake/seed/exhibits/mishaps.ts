import { hostileTexts } from '../hostile.ts';
import type { Casting } from '../stage.ts';
import { photo } from './attachments.ts';

const hostile: Casting = {
  startedMinutesAgo: 130,
  inbox: 'web',
  customer: 'intruder',
  status: 'open',
  assignee: null,
  labels: ['phishing'],
  priority: 'urgent',
  attributes: { order_id: '"><script>document.title="owned"</script>' },
  unread: hostileTexts.length,
  tell(thread) {
    for (const text of hostileTexts) thread.customer(text);
  },
};

/** Messages the channel did not take, took back, or cannot show; then one that was sent again. */
const undelivered: Casting = {
  startedMinutesAgo: 540,
  inbox: 'whatsapp',
  customer: 'rahul',
  status: 'open',
  assignee: 'Priya Kulkarni',
  labels: ['delivery'],
  unread: 1,
  tell(thread) {
    const first = thread.customer({ text: 'नमस्ते, मेरा पार्सल अब तक नहीं आया', source_id: 'wamid.A1' });
    thread.agent({ text: 'नमस्ते राहुल जी, मैं देख रही हूँ।', status: 'read', attributes: { in_reply_to: first }, after: 6 });
    thread.agent({ text: 'पार्सल पुणे में है।', status: 'delivered', after: 4 });
    thread.agent({
      text: 'यह रही रसीद',
      files: [photo('receipt.png', 5)],
      status: 'failed',
      attributes: { external_error: '131053: Media upload error' },
      after: 1,
    });
    thread.agent({
      text: 'ट्रैकिंग नंबर: CN 5518 0042 NO',
      status: 'failed',
      attributes: { external_error: '130429: Rate limit hit' },
    });
    thread.deleted('agent');
    thread.agent({ text: 'रसीद ई-मेल से भेज दी है।', status: 'sent', after: 2 });
    thread.customer({ text: null, attributes: { is_unsupported: true }, source_id: 'wamid.A7', after: 60 });
    thread.deleted('customer');
    thread.customer({ text: 'मिल गई, धन्यवाद', after: 14 });
  },
};

/** Nobody wrote for more than a day: WhatsApp takes prepared templates only. */
const closedWindow: Casting = {
  startedMinutesAgo: 3400,
  inbox: 'whatsapp',
  customer: 'fatima',
  status: 'open',
  assignee: 'Ben Sørensen',
  team: 'shipping',
  labels: ['delivery'],
  priority: 'high',
  unread: 1,
  tell(thread) {
    thread.customer('السلام عليكم، وصلت الشحنة لكن الغلاية مكسورة');
    thread.customer({ text: null, files: [photo('kettle-broken.png', 1)] });
    thread.agent({ text: 'وعليكم السلام فاطمة، نعتذر جدًا. سنرسل لك غلاية جديدة اليوم.', after: 35, status: 'read' });
    thread.customer({ text: 'شكرًا، متى تصل؟ رقم الطلب KC-48077', after: 240 });
    thread.agent({
      text: 'Your order KC-48077 is on its way.',
      after: 2700,
      status: 'failed',
      attributes: { external_error: '131047: Re-engagement message' },
    });
  },
};

/** Took the right to write away from itself: a customer whose address does not exist any more. */
const bounced: Casting = {
  startedMinutesAgo: 1900,
  inbox: 'email',
  customer: 'longname',
  status: 'pending',
  assignee: null,
  labels: ['invoice'],
  subject:
    'Factura del pedido KC-47915 y cambio de los datos fiscales de la sociedad Álvarez de Toledo y Hermanos, S.L.U.',
  attributes: { order_id: 'KC-47915' },
  unread: 1,
  tell(thread) {
    thread.customer(
      'Buenos días, necesito la factura del pedido KC-47915 a nombre de la sociedad. Adjunto los datos en la firma.',
    );
    thread.agent({
      text: 'Buenos días, aquí la tiene.',
      after: 90,
      status: 'failed',
      attributes: { external_error: '550 5.1.1 The email account that you tried to reach does not exist' },
    });
    thread.customer({ text: 'No me ha llegado nada todavía.', after: 600 });
  },
};

/** Muted: whatever comes from there is resolved at once. */
const muted: Casting = {
  startedMinutesAgo: 4100,
  inbox: 'web',
  customer: 'spammer',
  status: 'resolved',
  assignee: 'Tom Fairbairn',
  labels: [],
  unread: 0,
  tell(thread) {
    thread.customer('Dear owner, your website is not on page 1 of Google. We can change that in 24 hours!!!');
    thread.activity('Conversation was marked resolved by Tom Fairbairn');
    thread.activity('Tom Fairbairn has muted the conversation');
  },
};

export const mishapExhibits = [hostile, undelivered, closedWindow, bounced, muted];

import type { Casting, Thread } from '../stage.ts';

const STEPS = [
  'Shot 1: 18 g in, 36 g out, 21 seconds. Sour.',
  'Two clicks finer.',
  'Shot 2: 27 seconds. Better, still a little sharp.',
  'What water do you use?',
  'Tap. Very hard here.',
  'That explains the colour of the kettle. Try the bottle for one day.',
  'Bottle tried. Sweet! Why did nobody tell me?',
  'Everybody is told, nobody believes it.',
  'Next bag came today, starts sour again 😩',
  'Fresh beans: let them rest for five days first.',
] as const;

/** A guest barista and the workshop, dialling in grinders together since spring: `count` messages. */
function dialIn(thread: Thread, count: number) {
  for (let i = 0; i < count; i += 1) {
    const text = `${STEPS[i % STEPS.length]} (#${Math.floor(i / STEPS.length) + 1})`;
    if (i % 37 === 36)
      thread.activity(i % 74 === 36 ? 'Małgorzata Wójcik added warranty' : 'Małgorzata Wójcik removed warranty');
    if (i % 23 === 22) thread.note('Keep her talking, this is better than any test we ever ran.');
    else if (i % 2 === 0) thread.customer({ text, after: i % 10 === 8 ? 900 : 3 });
    else thread.agent({ text, after: 4 });
  }
}

const long = (count: number, startedMinutesAgo: number): Casting => ({
  startedMinutesAgo,
  inbox: 'web',
  customer: 'hana',
  status: 'open',
  assignee: 'Małgorzata Wójcik',
  team: 'workshop',
  labels: ['warranty', 'vip'],
  unread: 0,
  tell: (thread) => dialIn(thread, count),
});

/** The whole story from right to left, with numbers, names and code in the middle of sentences. */
const fromTheRight: Casting = {
  startedMinutesAgo: 95,
  inbox: 'api',
  customer: 'fatima',
  status: 'open',
  assignee: 'Yusuf Haddad',
  team: 'billing',
  labels: ['refund'],
  priority: 'medium',
  attributes: { order_id: 'KC-48210' },
  unread: 1,
  tell(thread) {
    thread.customer('مرحبًا، دفعت 38,90 € للطلب KC-48210 مرتين (Visa ••4471).');
    thread.agent({ text: 'أهلًا فاطمة، أرى العمليتين. هل تناسبك الإعادة إلى البطاقة نفسها؟', after: 5 });
    thread.customer({ text: 'نعم، من فضلك.\nوهل يمكن إرسال الفاتورة إلى fatima.haddad@mail.example؟', after: 3 });
    thread.note('Refund #2 done. Invoice: use the *second* PDF. @[Ada Okafor] לידיעתך / للعلم');
    thread.agent({ text: 'تم:\n\n1. إعادة 38,90 €\n2. إرسال الفاتورة\n3. رمز خصم: `SHUKRAN-10`', after: 6 });
    thread.customer({ text: 'شكرًا جزيلًا! 🌹', after: 8 });
  },
};

const nameless: Casting = {
  startedMinutesAgo: 23,
  inbox: 'api',
  customer: 'stall',
  status: 'open',
  assignee: null,
  labels: [],
  unread: 1,
  tell(thread) {
    thread.customer(
      'Somebody at the market stall asked whether the Havn dripper comes in blue. I wrote it down here, she comes back at three.',
    );
  },
};

const anonymous: Casting = {
  startedMinutesAgo: 4,
  inbox: 'web',
  customer: 'visitor',
  status: 'open',
  assignee: null,
  labels: [],
  unread: 3,
  tell(thread) {
    thread.customer('hi');
    thread.customer('do you ship to malta');
    thread.customer({ text: 'hello??', after: 2 });
  },
};

const noteLast: Casting = {
  startedMinutesAgo: 160,
  inbox: 'api',
  customer: 'pat',
  status: 'open',
  assignee: 'Ada Okafor',
  team: 'shipping',
  labels: ['delivery', 'vip'],
  priority: 'urgent',
  attributes: { order_id: 'KC-48166' },
  unread: 0,
  tell(thread) {
    thread.customer('My kettle was to arrive on Monday. It is a wedding present and the wedding is on Saturday.');
    thread.assigned('Ada Okafor');
    thread.agent({ text: 'Hello Pat, I am on it. You will hear from me today, whatever I find.', after: 11 });
    thread.note({
      text: 'Warehouse says Thursday. If not, take one from the shop and send it by taxi, I sign for it. @[Ben Sørensen]',
      after: 30,
    });
  },
};

/** Snoozed until the customer writes again: no time at all. */
const untilReply: Casting = {
  startedMinutesAgo: 5900,
  inbox: 'email',
  customer: 'zoe',
  status: 'snoozed',
  assignee: 'Ben Sørensen',
  labels: ['invoice'],
  subject: 'Invoice for the spring order',
  unread: 0,
  tell(thread) {
    thread.customer('Could you split the invoice of spring into two, one per flat?');
    thread.agent({ text: 'Yes. Who lives in the second flat, and from when?', after: 200 });
    thread.activity('Conversation was snoozed by Ben Sørensen');
  },
};

const earlier: Casting = {
  startedMinutesAgo: 21_000,
  inbox: 'web',
  customer: 'zoe',
  status: 'resolved',
  assignee: 'Ben Sørensen',
  labels: ['question'],
  unread: 0,
  tell(thread) {
    thread.customer('Which filter fits the Havn?');
    thread.agent({ text: 'The small cone, V60-01. The brown ones need a rinse first.', after: 6 });
    thread.customer('👍');
    thread.activity('Conversation was marked resolved by Ben Sørensen');
  },
};

export const threadExhibits = [long(320, 41_000), fromTheRight, nameless, anonymous, noteLast, untilReply, earlier];

/** Only where there is much of everything. */
export const veryLong = long(5000, 330_000);

import { answerWithHistory, hostileLetter, newsletter, outOfOffice } from '../letters.ts';
import type { Casting } from '../stage.ts';
import { pdf } from './attachments.ts';

const offer: Casting = {
  startedMinutesAgo: 2950,
  inbox: 'email',
  customer: 'renate',
  status: 'open',
  assignee: 'Ben Sørensen',
  team: 'office coffee',
  labels: ['office', 'lead'],
  subject: 'Offer for the canteen',
  attributes: { order_id: '' },
  unread: 1,
  tell(thread) {
    thread.customer(
      'Dear Sir or Madam,\n\nwe run a canteen for 120 people and would like an offer for three brewers and the coffee.\n\nKind regards\nRenate Weiß-Köhler',
    );
    thread.assigned('Ben Sørensen');
    thread.agent({
      text: 'Dear Ms Weiß-Köhler,\n\nthank you for asking us. Here is an offer for three brewers; I think **two** would do.',
      files: [pdf('Offer 2211.pdf', ['Offer 2211', '3 brewers', '9 kg a month'])],
      after: 180,
    });
    thread.customer({ text: 'Three brewers are too many for 120 people, I think. Two, please.', after: 700 });
    thread.note('Discount up to 8 % is fine. @[Claire Béranger] knows their accountant.');
    thread.agent({
      text: 'Dear Ms Weiß-Köhler, attached is the second version with two brewers instead of three.',
      files: [pdf('Offer 2211 v2.pdf', ['Offer 2211, second version', '2 brewers', '7 kg a month'])],
      attributes: { cc_emails: ['purchasing@werk.example'], bcc_emails: [], to_emails: [] },
      after: 600,
    });
    thread.letter(answerWithHistory, { cc: ['purchasing@werk.example', 'k.lang@werk.example'], after: 1200 });
  },
};

const forwarded: Casting = {
  startedMinutesAgo: 205,
  inbox: 'email',
  customer: 'per',
  status: 'open',
  assignee: null,
  labels: ['login'],
  subject: newsletter.subject,
  unread: 1,
  tell: (thread) => void thread.letter(newsletter),
};

const automatic: Casting = {
  startedMinutesAgo: 1700,
  inbox: 'email',
  customer: 'per',
  status: 'resolved',
  assignee: 'Claire Béranger',
  labels: [],
  subject: outOfOffice.subject,
  unread: 0,
  tell(thread) {
    thread.letter(outOfOffice, { automatic: true });
    thread.activity('Conversation was marked resolved by Claire Béranger');
  },
};

const hostile: Casting = {
  startedMinutesAgo: 320,
  inbox: 'email',
  customer: 'intruder',
  status: 'open',
  assignee: null,
  labels: ['phishing'],
  subject: hostileLetter.subject,
  unread: 1,
  tell: (thread) => void thread.letter(hostileLetter),
};

export const letterExhibits = [offer, forwarded, automatic, hostile];

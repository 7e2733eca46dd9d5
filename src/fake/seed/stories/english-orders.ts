import { inLanguage } from '../story.ts';

const told = inLanguage('en');

/** Parcels, returns and money. */
export const englishOrders = [
  told(
    'late-parcel',
    { subject: 'Where is my parcel?', labels: ['delivery'], team: 'shipping' },
    `
    < Where is my parcel? I ordered {item} last week, order {order}, and the tracking has said "in transit" ever since.
    > Hello {first}, let me look into that. One moment.
    # Carrier scan says it sat in {city} since the weekend. {colleague} could you ask the depot?
    # Depot found it: label was torn, they printed a new one. Leaves tonight.
    > Found it. The label tore in the depot in {city}, so nobody knew where it should go. It has a new one now and should be with you on {day}. New number: {tracking}.
    < Ah, that explains it. Thank you for actually looking!
    > Of course. I will check on {day} that it really arrived.
    `,
  ),
  told(
    'left-with-neighbour',
    { subject: 'Marked as delivered but it is not here', labels: ['delivery'], team: 'shipping' },
    `
    < Tracking says delivered at 11:40 but nothing is here and I was home all day.
    < Order {order}
    > Sorry about that, {first}. The driver's note says "neighbour, blue door". Does that ring a bell?
    < There are four blue doors in this street :)
    > Fair. I have asked for the photo the driver has to take.
    > It shows a door with a brass 17 on it and a bicycle beside it.
    < That's Margit! She has it. Mystery solved, thanks
    `,
  ),
  told(
    'broken-on-arrival',
    { subject: 'Kettle arrived with a dent', labels: ['delivery', 'warranty'], team: 'shipping', priority: 'high' },
    `
    < Hi, my {item} came today and the box looks as if somebody sat on it.
    < [photo] You can see the dent right above the handle.
    > Oh no. That is not how it left us. Is the lid still closing properly?
    < It closes but it does not sit flush any more
    # Third one this month with the thin boxes. Told {colleague}, the thicker ones come next week.
    > Then we send you a new one, today if you confirm before 14:00. You do not have to return the dented one.
    < Confirmed, and thank you. What do I do with the old one?
    > Keep it as a watering can, give it to a student, whatever you like. The new one is {tracking}.
    `,
  ),
  told(
    'change-address',
    { subject: 'Please change the delivery address', labels: ['delivery'] },
    `
    < I moved and forgot to change the address. Order {order}. Is it too late?
    > It has not been packed yet, so we are in time. What is the new address?
    < Strandgaten 12, third floor, {city}
    > Changed. You will get a new confirmation in a minute; the old one can go.
    < Got it. Many thanks
    `,
  ),
  told(
    'refund-missing',
    { subject: 'Refund not received', labels: ['refund'], team: 'billing', priority: 'medium' },
    `
    < You confirmed my return of {item} two weeks ago and I still don't see {amount} on my account.
    > Hello {first}. I see the return, and I see that the refund was started on our side. May I ask which card you paid with? Last four digits are enough.
    < 4471. But that card was replaced in the meantime
    > That is why: the bank sent it back to us yesterday.
    # Refund bounced, see the payment page. {colleague} please send by transfer instead, IBAN comes by mail.
    > If you send us an IBAN we transfer the {amount} today. Please do not write it in the chat but reply to the e-mail you get in a second.
    < Sent.
    > Thank you, it is on its way and should be there by {day}.
    `,
  ),
  told(
    'charged-twice',
    { subject: 'I was charged twice', labels: ['refund', 'payment'], team: 'billing', priority: 'high' },
    `
    < You took {amount} TWICE for order {order}. Please fix this.
    > I understand, {first}, that is annoying. I see one payment and one reservation. The second is only held by your bank and drops off by itself.
    < My bank shows both as booked
    < [photo] here
    > You are right, I take that back: both were booked. I have refunded the second one just now.
    # Duplicate capture after timeout of the payment page, same as yesterday's two. {colleague} is collecting them.
    < Thanks. How long?
    > Three to five working days. If it is not there by {day} of next week write to me directly, I am {agent}.
    `,
  ),
  told(
    'invoice-vat',
    { subject: 'Invoice with our VAT number', labels: ['invoice'], team: 'billing' },
    `
    < Good morning, we need an invoice for order {order} with our VAT number on it. Our accountant does not accept the receipt.
    > Good morning. Gladly: please send me the company name, address and VAT number as they should appear.
    < Fjellhytta Consulting, {city}, NO 998 877 665 MVA
    > [pdf] Here it is. From now on your account has the number, so the next ones will be right by themselves.
    < Perfect, thanks for the quick help.
    `,
  ),
  told(
    'return-wrong-size',
    { subject: 'Return: ordered the wrong size', labels: ['return'] },
    `
    < I ordered the 6-cup {item} but I need the 2-cup. Unopened. Can I swap it?
    > Yes. I have sent you a return label; drop it at any post office. As soon as they scan it we ship the small one.
    < So I don't have to wait until it's back with you?
    > No, the scan is enough. You get {amount} back, that is the difference.
    < Brilliant. Dropped it off just now.
    `,
  ),
  told(
    'gift-card',
    { subject: 'Gift card is not accepted', labels: ['payment', 'gift-card'], team: 'billing' },
    `
    < The gift card my sister gave me is "unknown" at the checkout
    > Happy to check. Could you send me the code? It has twelve characters.
    < K4RK-0O1L-77QZ
    > I think the fifth character is the letter O. Could you try it with that?
    < ...it was. I am sorry
    > Don't be. We are printing new cards without O and 0 for exactly this reason. Enjoy the coffee!
    `,
  ),
  told(
    'out-of-stock',
    { subject: 'When will it be back?', labels: ['stock'] },
    `
    < Any idea when {item} in black is back in stock?
    > The next batch is being anodised this week; it should be in the shop on {day} of next week.
    < Can you keep one for me?
    > I have put your name on one. You will get a link to pay for it, valid for three days.
    < You are the best 🙌
    `,
  ),
  told(
    'customs-question',
    { subject: 'Customs charges for the US?', labels: ['delivery', 'question'], team: 'shipping' },
    `
    < Do I have to pay duties if I order from the US? The total is {amount}.
    > Good question. We pay the duty when we ship, so the amount at the checkout is all you pay.
    < And if the parcel is returned for whatever reason?
    > Then we carry that too. In practice it happens about twice a year.
    < Great, ordering now.
    `,
  ),
  told(
    'suspicious-mail',
    { subject: 'Is this mail from you?', labels: ['phishing'], priority: 'urgent' },
    `
    < I got a mail "your parcel is held, pay 1.99" with your logo. Is that you?
    < [photo] screenshot
    > Thank you for asking first: no, that is not us. Please do not click anything in it.
    > We never ask for money by mail. Did you enter a card number there?
    < No, it looked odd so I stopped
    # Fourth report today, same sender. {colleague} has asked the host to take the page down.
    > Then all is well. We have reported the page. You may delete the mail.
    `,
  ),
];

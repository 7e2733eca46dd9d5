import { inLanguage } from '../story.ts';

const told = inLanguage('en');

/** Coffee, machines and the subscription. */
export const englishCoffee = [
  told(
    'grinder-stuck',
    { subject: 'Grinder does not turn any more', labels: ['warranty'], team: 'workshop', priority: 'medium' },
    `
    < My Kråka is stuck. The handle does not move at all since this morning.
    > Good morning {first}. Most likely a small stone among the beans, it happens. Have you tried turning it the other way?
    < Yes, half a turn and then it blocks
    > Please unscrew the knob at the bottom, all the way, and take out the inner burr. It is not under tension, nothing can jump.
    < [photo] Got it. There is something grey in there
    > That is the stone. Take it out with a wooden stick, nothing of metal. Then set the knob so that the burrs just don't touch.
    < It turns again!! You saved my breakfast
    > Enjoy it. If it squeaks after this, write again and we replace the burr for free.
    `,
  ),
  told(
    'warranty-kettle',
    { subject: 'Kettle drips at the spout', labels: ['warranty'], team: 'workshop' },
    `
    < After eight months my Måke started dripping under the spout. Is that covered?
    > It is, for five years. Could you send a short film of it dripping, so that the workshop knows which seam it is?
    < [film] Here, about ten drops a minute
    # {colleague} says seam B, the batch of last spring. Replace, do not repair.
    > Thank you, they have seen enough. You get a new one; the old one goes back with the label in the box.
    < Wow, I expected a fight. Thank you!
    `,
  ),
  told(
    'pause-subscription',
    { subject: 'Pause Coffee Post for the summer', labels: ['coffee-post'] },
    `
    < Can I pause Coffee Post for six weeks? We're away.
    > Of course. From when?
    < From next {day}
    > Paused from then, for six weeks. You will get a reminder three days before it starts again, and can prolong it there.
    < Easy. Thanks {agent}
    `,
  ),
  told(
    'cancel-subscription',
    { subject: 'Cancel my subscription', labels: ['coffee-post', 'cancellation'], team: 'billing' },
    `
    < I'd like to cancel Coffee Post please.
    > Done, {first}: nothing further will be sent or charged. May I ask what made you decide, so that we learn something?
    < Doctor told me to drink less coffee :( It's not you.
    > Then we won't tempt you. If decaf is allowed one day, the Sandviken is worth a try. All the best to you.
    < Maybe I'll come back for that, thanks for making it painless.
    `,
  ),
  told(
    'wrong-grind',
    { subject: 'I got whole beans instead of ground', labels: ['order'] },
    `
    < I ordered {beans} ground for filter and got whole beans. I have no grinder.
    > I am sorry, that was our mistake. Ground for filter goes out today, order {order}, no charge.
    > Please keep the beans. A neighbour with a grinder is easily made happy.
    < Ha, fine. Will it arrive before the weekend?
    > It should be there on {day}.
    `,
  ),
  told(
    'brew-advice',
    { subject: 'Too bitter', labels: ['question'] },
    `
    < I brew {beans} in a French press and it comes out quite bitter. What am I doing wrong?
    > Nothing terrible, I guess. How hot is the water, and how long do you let it stand?
    < Straight from the kettle. 6 minutes or so?
    > Try this:
    > 1. let the water stand for **a minute** after boiling
    2. 60 g a litre, ground *coarse*, like sea salt
    3. four minutes, break the crust, wait another five
    4. press only just below the surface
    < Night and day. I had no idea about the crust
    > That is most of the secret. Enjoy!
    `,
  ),
  told(
    'allergy',
    { subject: 'Does it contain soy?', labels: ['question'], priority: 'high' },
    `
    < My son has a severe soy allergy. Is the oat drink in the tasting box made on the same line as soy?
    > Thank you for asking. I do not want to guess here, so I am asking the producer and come back to you today.
    # Please nobody answer this one from memory. Waiting for {colleague}, who called them.
    > The producer confirmed in writing: the oat drink is bottled on a line of its own, soy is not in that building. I forward you the letter.
    > [pdf] The letter.
    < Thank you so much for taking it seriously.
    `,
  ),
  told(
    'office-plan',
    { subject: 'Coffee for an office of 40', labels: ['office', 'lead'], team: 'office coffee', priority: 'medium' },
    `
    < Hi! We are a team of 40 in {city} and would like good coffee, without anybody having to think about it. What would that cost?
    > What a nice brief. Roughly how many cups a day, and do you have a machine already?
    < No machine. 70-80 cups?
    > Then two of the large brewers and 7 kg a month. With the service visit that is about {amount} a week. I can put a proper offer together until {day}.
    < Please do. Decaf for two of us, and one person insists on tea...
    # Good lead. {colleague} can you do the offer? They decide this month.
    > [pdf] Here is the offer, tea included. The first month can be cancelled at any time.
    < Looks good, I'll take it to the team.
    `,
  ),
  told(
    'office-invoice',
    { subject: 'Deliver to the back door', labels: ['office', 'delivery'], team: 'office coffee' },
    `
    < The courier left 14 kg of coffee in front of the lift again, in the rain. Back door please, as agreed.
    > I am sorry, {first}. The note "back door" was on the old contract and was lost when we renewed it.
    # Put the note on the customer, not on the contract. Checked the other nine offices too, two had lost theirs.
    > It is on your account now, so it stays whatever happens to the contract. Were any bags damaged?
    < Two of them, soaked
    > They are added to the delivery on {day}.
    `,
  ),
  told(
    'login',
    { subject: 'Cannot log in', labels: ['login'] },
    `
    < I can't log in. The reset mail never comes
    > Let me see. Is it possible that you ordered with another address the last time?
    < Hmm maybe the one of my wife
    > There is an account under a very similar name, and it had an order on the day you mention. I may not tell you the address, but I have just sent it a reset mail.
    < That's it, she has it. Sorry for the trouble!
    > No trouble at all.
    `,
  ),
  told(
    'praise',
    { subject: 'Just a thank you', labels: ['feedback'] },
    `
    < No question, I only wanted to say that the {beans} is the best I had in years. Please tell whoever roasted it.
    > That was Ingrid. I have read it to her out loud; she went red and says thank you. So do I!
    < 😊
    `,
  ),
  told(
    'course',
    { subject: 'Tasting evening on Friday', labels: ['event'] },
    `
    < Is there still room for two at the tasting evening? We're in {city} only this week.
    > There are exactly two left. Shall I put them under {first}?
    < Yes please! Is the place accessible with a wheelchair?
    > It is: the entrance in the yard has no step, ring the lower bell. I have told the hosts.
    < Wonderful. See you!
    `,
  ),
  told(
    'refill-code',
    { subject: 'Refill discount', labels: ['question', 'coffee-post'] },
    `
    < do I still get the refill discount if I bring my own tin?
    > You do: ten percent, in both shops. It has to be clean and closable, that is all.
    < even if its an ugly tin?
    > Especially then.
    `,
  ),
  told(
    'scale-battery',
    { subject: 'Scale switches itself off', labels: ['warranty'], team: 'workshop' },
    `
    < The Lom scale switches itself off in the middle of a brew. New battery, same thing.
    > Does it show anything before it goes dark?
    < "Lo" for half a second
    > Then it believes the battery is empty. There is a small foil under the contact that has to come off; some people never find it.
    < [photo] This?
    > Exactly that one.
    < I have owned this thing for a YEAR. Thank you
    `,
  ),
];

import { inLanguage } from '../story.ts';

const german = inLanguage('de');
const norwegian = inLanguage('nb');
const swedish = inLanguage('sv');
const dutch = inLanguage('nl');

export const germanic = [
  german(
    'de-paket',
    { subject: 'Paket seit Tagen unterwegs', labels: ['delivery'], team: 'shipping' },
    `
    < Guten Morgen, meine Bestellung {order} ist seit fünf Tagen „in Zustellung“. Können Sie bitte nachsehen?
    > Guten Morgen {first}, sehr gern. Ich frage beim Zusteller nach und melde mich gleich.
    # Carrier could not enter the yard, number of the house is missing in the address. {colleague} fixed it.
    > Die Hausnummer fehlte auf dem Etikett. Wir haben sie nachgetragen, am {day} wird neu zugestellt. Sendungsnummer: {tracking}.
    < Ach herrje, mein Fehler. Vielen Dank für die schnelle Hilfe!
    > Kein Problem, das passiert. Einen schönen Tag noch!
    `,
  ),
  german(
    'de-rechnung',
    { subject: 'Rechnung für die Steuer', labels: ['invoice'], team: 'billing' },
    `
    < Sehr geehrte Damen und Herren, ich benötige für {order} eine Rechnung mit ausgewiesener Mehrwertsteuer.
    > Guten Tag, die schicke ich Ihnen sofort. Soll sie auf Ihren Namen oder auf eine Firma lauten?
    < Auf die Firma bitte: Bäckerei Größmann GmbH, Straße der Einheit 3, {city}.
    > [pdf] Hier ist sie. Gesamtbetrag {amount}, Mehrwertsteuer ist einzeln aufgeführt.
    < Besten Dank.
    `,
  ),
  german(
    'de-muehle',
    { subject: 'Mühle quietscht', labels: ['warranty'], team: 'workshop' },
    `
    < [voice] Hallo! So klingt meine Kråka seit gestern.
    < Sie quietscht beim Mahlen, vor allem bei hellen Röstungen. Was kann das sein?
    > Hallo {first}, danke für die Aufnahme! Das ist das obere Lager, es möchte einen Tropfen Öl.
    < Darf ich da irgendein Öl nehmen?
    > Bitte nur lebensmittelechtes. Wir legen Ihnen ein Fläschchen in einen Brief, kostenlos.
    < Super, vielen lieben Dank!
    `,
  ),
  german(
    'de-abo',
    { subject: 'Kaffee-Abo ändern', labels: ['coffee-post'] },
    `
    < Ich hätte gern ab nächstem Monat 1 kg statt 500 g, geht das ohne neuen Vertrag?
    > Ja, das stelle ich gleich um. Bleiben Sie bei {beans}?
    < Unbedingt 😄
    > Erledigt. Die nächste Lieferung kommt am {day} und ist dann schon die größere.
    `,
  ),
  norwegian(
    'nb-henting',
    { subject: 'Kan jeg hente selv?', labels: ['delivery', 'order'] },
    `
    < Hei! Jeg bor rett ved brenneriet. Kan jeg hente bestilling {order} selv i stedet for å få den sendt?
    > Hei {first}! Selvfølgelig. Den står klar i butikken på Nordnes fra klokken ti i morgen.
    < Supert. Må jeg ta med noe?
    > Bare ordrenummeret. Vi betaler tilbake frakten også.
    < Så bra service, takk skal du ha!
    `,
  ),
  norwegian(
    'nb-vannkoker',
    { subject: 'Kjelen lukter rart', labels: ['warranty'], team: 'workshop' },
    `
    < Den nye Måke lukter litt metall når vannet koker. Er det normalt?
    > Hei! De første gangene, ja. Kok opp vann med to skjeer sitronsyre, la det stå en halv time og skyll godt.
    < Prøvde det nå, mye bedre 👍
    > Så fint. Gi lyd om det kommer tilbake.
    `,
  ),
  swedish(
    'sv-kvitto',
    { subject: 'Kvitto saknas', labels: ['invoice'], team: 'billing' },
    `
    < Hej, jag fick aldrig något kvitto för {order}. Kan ni skicka det igen?
    > Hej {first}! Det låg i skräpposten gissar jag, men här kommer det en gång till.
    > [pdf] Kvittot på {amount}.
    < Tack snälla, nu blir chefen glad.
    `,
  ),
  dutch(
    'nl-malen',
    { subject: 'Welke maling heb ik nodig?', labels: ['question'] },
    `
    < Goedemiddag, ik heb een mokapot en weet niet welke maling ik moet kiezen. Fijn of medium?
    > Goedemiddag {first}! Voor een mokapot: fijn, maar niet zo fijn als voor espresso. Bij ons heet dat 'moka'.
    < Dat had ik over het hoofd gezien. En is {beans} daar geschikt voor?
    > Heel goed zelfs. Op {day} branden we weer, dan is hij op zijn verst.
    < Top, besteld!
    `,
  ),
];

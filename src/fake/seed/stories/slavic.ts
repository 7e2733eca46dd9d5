import { inLanguage } from '../story.ts';

const polish = inLanguage('pl');
const czech = inLanguage('cs');
const russian = inLanguage('ru');
const ukrainian = inLanguage('uk');
const greek = inLanguage('el');
const turkish = inLanguage('tr');

/** And their neighbours. */
export const slavic = [
  polish(
    'pl-reklamacja',
    { subject: 'Reklamacja młynka', labels: ['warranty'], team: 'workshop', priority: 'medium' },
    `
    < Dzień dobry, w moim młynku Kråka pękła rączka. Zamówienie {order}, kupiony w maju.
    < [photo] Załączam zdjęcie.
    > Dzień dobry, dziękuję za zdjęcie. To oczywiście podlega gwarancji.
    # Handle of the May batch, known. Send handle only, no need to return anything.
    > Wyślemy nową rączkę listem, wystarczy ją przykręcić. Czy mam dołączyć klucz?
    < Nie trzeba, mam swój. Dziękuję!
    > Proszę bardzo, list wychodzi dzisiaj.
    `,
  ),
  polish(
    'pl-adres',
    { subject: 'Zmiana adresu', labels: ['delivery'], team: 'shipping' },
    `
    < Czy mogę jeszcze zmienić adres? Przeprowadziłam się w zeszłym tygodniu.
    > Tak, paczka {order} jeszcze u nas leży. Proszę podać nowy adres.
    < ul. Świętojańska 7/3, {city}
    > Zmienione. Miłego dnia w nowym mieszkaniu!
    `,
  ),
  czech(
    'cs-darek',
    { subject: 'Dárkový poukaz', labels: ['gift-card'], team: 'billing' },
    `
    < Dobrý den, koupila jsem dárkový poukaz za {amount}, ale e-mail nepřišel.
    > Dobrý den, omlouváme se. V adrese byl překlep, místo .cz tam stálo .cy.
    < Jejda! Můžete ho poslat znovu?
    > Už letí na správnou adresu. Ať udělá radost!
    < Přišel, děkuji moc.
    `,
  ),
  russian(
    'ru-dostavka',
    { subject: 'Где мой заказ?', labels: ['delivery'], team: 'shipping' },
    `
    < Здравствуйте! Заказ {order} оплачен неделю назад, а статус всё ещё «собирается».
    > Здравствуйте, {first}! Сейчас проверю на складе.
    # Waiting for the black {item}. {colleague} says two arrived this morning, one is hers.
    > Не хватало одной позиции, сегодня утром она приехала. Отправим до вечера, номер отправления: {tracking}.
    < Спасибо, буду ждать. Просто предупредите в следующий раз, пожалуйста.
    > Вы правы, мы должны были написать сами. Доставка за наш счёт.
    `,
  ),
  russian(
    'ru-pomol',
    { subject: 'Вопрос про помол', labels: ['question'] },
    `
    < Подскажите, какой помол выбрать для турки?
    > Самый мелкий, он у нас так и называется: «турка». Похож на пудру.
    < А {beans} подойдёт?
    > Отлично подойдёт, получится мягко и с лёгкой кислинкой.
    < Заказала 👍
    `,
  ),
  ukrainian(
    'uk-obmin',
    { subject: 'Обмін товару', labels: ['return'] },
    `
    < Добрий день! Мені прийшов чайник на 6 чашок, а я замовляла на 2. Можна обміняти?
    > Добрий день, {first}! Так, звісно, це наша помилка. Вам зручніше, щоб забрав кур'єр?
    < Так, будь ласка, після шостої.
    > Домовилися. Він одразу привезе маленький.
    < Дуже дякую за оперативність!
    `,
  ),
  greek(
    'el-paraggelia',
    { subject: 'Απορία για την παραγγελία', labels: ['order', 'question'] },
    `
    < Καλημέρα σας! Μπορώ να προσθέσω ένα πακέτο {beans} στην παραγγελία {order};
    > Καλημέρα! Βεβαίως, δεν έχει φύγει ακόμη. Το πρόσθεσα και θα παραδοθεί την {day}.
    < Τέλεια, σας ευχαριστώ πολύ!
    `,
  ),
  turkish(
    'tr-kargo',
    { subject: 'Kargom nerede?', labels: ['delivery'], team: 'shipping' },
    `
    < Merhaba, {order} numaralı siparişim ne zaman gelir? Misafirlerim var da 🙂
    > Merhaba {first}, hemen bakıyorum.
    > Kargonuz {city} şubesinde, {day} günü dağıtıma çıkacak.
    < Şubeden kendim alabilir miyim?
    > Tabii, kimliğiniz yeterli. Takip numarası: {tracking}.
    < Çok teşekkürler, elinize sağlık!
    `,
  ),
];

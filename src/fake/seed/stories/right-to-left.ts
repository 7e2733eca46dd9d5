import { inLanguage } from '../story.ts';

const arabic = inLanguage('ar');
const hebrew = inLanguage('he');
const persian = inLanguage('fa');

/** Written from right to left, with numbers and names from left to right in the middle. */
export const rightToLeft = [
  arabic(
    'ar-shipment',
    { subject: 'أين طلبي؟', labels: ['delivery'], team: 'shipping' },
    `
    < السلام عليكم، طلبت {item} الأسبوع الماضي ورقم الطلب {order} ولم يصل حتى الآن.
    > وعليكم السلام {first}، أعتذر عن التأخير. لحظة من فضلك حتى أتحقق من شركة الشحن.
    # Held at customs in {city}, invoice was in Norwegian. {colleague} sent an English one.
    > الشحنة في الجمارك وقد أرسلنا الفاتورة باللغة الإنجليزية. سيتم التسليم يوم {day}، ورقم التتبع هو {tracking}.
    < ممتاز، شكرًا جزيلًا على سرعة الرد 🌹
    > العفو، نحن في خدمتك دائمًا.
    `,
  ),
  arabic(
    'ar-brewing',
    { subject: 'سؤال عن القهوة العربية', labels: ['question'] },
    `
    < هل يصلح البن {beans} لتحضير القهوة العربية؟
    > نعم، وننصح بالتحميص الفاتح مع الهيل. كم شخصًا عادةً؟
    < عشرة أشخاص تقريبًا
    > إذن 60 غرامًا لكل لتر ماء، وتُترك على نار هادئة 15 دقيقة.
    < الله يعطيكم العافية
    `,
  ),
  arabic(
    'ar-refund',
    { subject: 'استرجاع المبلغ', labels: ['refund', 'payment'], team: 'billing', priority: 'high' },
    `
    < تم خصم {amount} مرتين من بطاقتي. أرجو استرجاع أحد المبلغين.
    < [photo]
    > شكرًا على الصورة. أرى العمليتين وسأعيد لك الثانية الآن.
    < كم يستغرق ذلك؟
    > من ثلاثة إلى خمسة أيام عمل.
    `,
  ),
  hebrew(
    'he-missing',
    { subject: 'חסר פריט בהזמנה', labels: ['order', 'delivery'], team: 'shipping' },
    `
    < שלום, קיבלתי את הזמנה {order} אבל חסר בה {item}.
    > שלום {first}, מצטערים מאוד. אני בודק מול המחסן.
    # It is still on the packing table, says {colleague}.
    > הפריט נשאר אצלנו על השולחן. הוא יוצא היום ויגיע אליך ב{day}, בלי עלות משלוח.
    < תודה רבה, שירות מעולה!
    `,
  ),
  hebrew(
    'he-hours',
    { subject: 'שעות פתיחה', labels: ['question'] },
    `
    < היי, אתם פתוחים גם בשבת? אני בברגן רק בסוף השבוע
    > היי! כן, בין 10 ל-16. יש גם סיור טעימות בשעה 12.
    < מושלם, נתראה 🙏
    `,
  ),
  persian(
    'fa-grinder',
    { subject: 'سؤال دربارهٔ آسیاب', labels: ['question'], team: 'workshop' },
    `
    < سلام، آیا آسیاب Kråka برای قهوهٔ ترک هم مناسب است؟
    > سلام {first} عزیز، بله. کاملاً ببندید و بعد دو درجه باز کنید.
    < خیلی ممنون از راهنمایی‌تان
    `,
  ),
];

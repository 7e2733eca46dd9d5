import { inLanguage } from '../story.ts';

const chinese = inLanguage('zh-CN');
const taiwanese = inLanguage('zh-TW');
const japanese = inLanguage('ja');
const korean = inLanguage('ko');
const thai = inLanguage('th');
const hindi = inLanguage('hi');
const vietnamese = inLanguage('vi');
const indonesian = inLanguage('id');

export const asian = [
  chinese(
    'zh-wuliu',
    { subject: '订单还没有收到', labels: ['delivery'], team: 'shipping' },
    `
    < 你好，我的订单 {order} 已经十天了还没有收到，物流信息也没有更新。
    > 您好，非常抱歉让您久等了。我马上联系物流公司查询。
    # Stuck at customs, they want the phone number of the recipient. We have it, {colleague} sent it.
    > 查到了：海关需要收件人电话，我们已经补上。预计{day}送达，运单号 {tracking}。
    < 好的，谢谢你的帮助！
    > 不客气，祝您生活愉快。
    `,
  ),
  chinese(
    'zh-fapiao',
    { subject: '需要发票', labels: ['invoice'], team: 'billing' },
    `
    < 请问可以开公司抬头的发票吗？金额是{amount}。
    > 可以的，请提供公司名称和税号。
    < 已经发到你们邮箱了
    > [pdf] 收到，发票在附件里，请查收。
    < 收到，非常感谢🙏
    `,
  ),
  taiwanese(
    'tw-hukui',
    { subject: '水壺漏水', labels: ['warranty'], team: 'workshop' },
    `
    < 您好，我買的 Måke 手沖壺從壺嘴下方漏水，請問可以換貨嗎？
    < [photo]
    > 您好，謝謝您的照片。這是我們的瑕疵，我們會寄一個新的給您。
    < 舊的需要寄回嗎？
    > 不用，留著澆花也可以。新的{day}寄出。
    < 太好了，謝謝！
    `,
  ),
  japanese(
    'ja-haitatsu',
    { subject: '配送日の変更について', labels: ['delivery'], team: 'shipping' },
    `
    < お世話になっております。注文番号{order}の配送日を変更していただけますでしょうか。
    > {family}様、ご連絡ありがとうございます。ご希望の日はございますか。
    < {day}の午前中でお願いいたします。
    # Changed with the carrier, {colleague} confirmed.
    > かしこまりました。{day}の午前中にお届けいたします。追跡番号は{tracking}です。
    < ご対応いただきありがとうございました。
    `,
  ),
  japanese(
    'ja-mame',
    { subject: 'コーヒー豆について', labels: ['question'] },
    `
    < こんにちは！{beans}は水出しにも向いていますか？
    > はい、とても向いています。豆80gに水1リットル、冷蔵庫で12時間がおすすめです。
    < 挽き目はどのくらいですか？
    > 粗挽き、ザラメくらいです。
    < やってみます☕️ ありがとうございます
    `,
  ),
  korean(
    'ko-jumun',
    { subject: '주문 취소 문의', labels: ['cancellation', 'order'] },
    `
    < 안녕하세요, 방금 주문한 {order} 취소하고 싶어요. 색상을 잘못 골랐어요.
    > 안녕하세요! 아직 포장 전이라 취소 대신 색상만 바꿔 드릴 수도 있어요. 어떻게 할까요?
    < 오 그러면 검은색으로 바꿔 주세요!
    > 네, 검은색으로 변경했습니다. {day}에 출발합니다.
    < 감사합니다 😊
    `,
  ),
  thai(
    'th-chamra',
    { subject: 'ชำระเงินไม่ได้', labels: ['payment'], team: 'billing' },
    `
    < สวัสดีค่ะ ชำระเงินไม่ผ่านค่ะ ลองสองบัตรแล้วก็ยังไม่ได้
    > สวัสดีค่ะคุณ{first} ขออภัยด้วยนะคะ รบกวนส่งภาพหน้าจอให้หน่อยได้ไหมคะ
    < [photo] นี่ค่ะ
    > ธนาคารต้องการรหัส OTP ค่ะ รบกวนลองอีกครั้งแล้วรอข้อความสักครู่นะคะ
    < ได้แล้วค่ะ ขอบคุณมากค่ะ
    `,
  ),
  hindi(
    'hi-order',
    { subject: 'ऑर्डर की स्थिति', labels: ['delivery'], team: 'shipping' },
    `
    < नमस्ते, मेरा ऑर्डर {order} कब तक पहुँचेगा? तीन दिन से कोई अपडेट नहीं है।
    > नमस्ते {first} जी, मैं अभी देखकर बताती हूँ।
    > आपका पार्सल {city} पहुँच गया है और {day} को डिलीवर हो जाएगा। ट्रैकिंग नंबर: {tracking}
    < ठीक है, बहुत धन्यवाद!
    `,
  ),
  hindi(
    'hi-return',
    { subject: 'वापसी', labels: ['return', 'refund'], team: 'billing' },
    `
    < केतली का ढक्कन ठीक से बंद नहीं होता। क्या मैं इसे वापस कर सकता हूँ?
    < [photo]
    > जी बिल्कुल। कूरियर {day} को आकर ले जाएगा, और {amount} आपके खाते में वापस आ जाएँगे।
    < शुक्रिया, बढ़िया सेवा।
    `,
  ),
  vietnamese(
    'vi-doihang',
    { subject: 'Đổi hàng', labels: ['return'] },
    `
    < Chào shop, mình đặt nhầm cỡ, mình muốn đổi {item} sang cỡ nhỏ hơn được không ạ?
    > Dạ được ạ. {first} gửi lại giúp mình, phí vận chuyển bên mình chịu nhé.
    < Cảm ơn shop nhiều!
    `,
  ),
  indonesian(
    'id-langganan',
    { subject: 'Langganan kopi', labels: ['coffee-post', 'question'] },
    `
    < Halo, apakah Coffee Post bisa dikirim ke {city}?
    > Halo {first}! Bisa, setiap dua minggu. Ongkos kirimnya sudah termasuk.
    < Kalau saya tidak di rumah bagaimana?
    > Paketnya muat di kotak surat, jadi tidak perlu menunggu kurir.
    < Mantap, saya daftar sekarang.
    `,
  ),
];

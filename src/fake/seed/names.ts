// Names by language, as `name/latin` where the script is not Latin or has marks: the second half makes the e-mail address.

export interface Tongue {
  given: readonly string[];
  family: readonly string[];
  cities: readonly string[];
  country: string;
  country_code: string;
  dial: string;
  /** 李小龙 and 佐藤 健, not "小龙 李". */
  familyFirst?: boolean;
  /** What an amount looks like there. */
  money: (euros: number) => string;
}

const words = (text: string) => text.trim().split(/\s+/);
const places = (text: string) => text.split(', ');
const cents = (euros: number) => euros.toFixed(2);
const comma = (euros: number) => `${cents(euros).replace('.', ',')} €`;
const thousands = (value: number) => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');

const tongue = (
  [country, country_code, dial]: [string, string, string],
  cities: string,
  given: string,
  family: string,
  more: Partial<Tongue> = {},
): Tongue => ({
  country,
  country_code,
  dial,
  cities: places(cities),
  given: words(given),
  family: words(family),
  money: comma,
  ...more,
});

const english = tongue(
  ['United Kingdom', 'GB', '44'],
  'Leeds, Bristol, Edinburgh, Norwich, Cardiff',
  'Alice George Imogen Callum Priya Tom Harriet Oscar Niamh/niamh Joseph Ruth Dexter',
  "Whitfield O'Connor/oconnor Bennett Achebe Marsh Patel Lindqvist Okonkwo Hughes Fairbairn Nwosu Clarke",
  { money: (euros) => `€${cents(euros)}` },
);

/** By language of the story. */
export const tongues: Record<string, Tongue> = {
  en: english,
  de: tongue(
    ['Germany', 'DE', '49'],
    'Köln, Leipzig, Freiburg, Hamburg, Görlitz',
    'Jürgen/juergen Käthe/kaethe Sabine Björn/bjoern Anneliese Matthias Frauke Günther/guenther Lena Till Wiebke Jörg/joerg',
    'Müller/mueller Größmann/groessmann Schäfer/schaefer Weiß/weiss Köhler/koehler Vogt Krüger/krueger Lang Süß/suess Behrens',
  ),
  nb: tongue(
    ['Norway', 'NO', '47'],
    'Bergen, Tromsø, Ålesund, Bodø, Røros',
    'Åse/aase Øystein/oystein Ingrid Håkon/haakon Solveig Sigrid Bjørn/bjorn Marte Tore Guro',
    'Sørensen/sorensen Kjærgård/kjaergard Haugen Nilsen Bråten/braten Moe Østby/ostby Fjell',
  ),
  sv: tongue(
    ['Sweden', 'SE', '46'],
    'Göteborg, Umeå, Malmö, Östersund',
    'Åsa/asa Märta/marta Göran/goran Linnéa/linnea Sven Kajsa Örjan/orjan Elsa',
    'Lindström/lindstrom Ångström/angstrom Sjöberg/sjoberg Nyqvist Hägg/hagg Ek',
  ),
  nl: tongue(
    ['Netherlands', 'NL', '31'],
    'Utrecht, Groningen, Leiden, Zwolle',
    'Sjoerd Femke Daan Marijke Joost Lieke Bram Noor',
    'Postma Jansen Bakker Hoekstra Visser Meijer',
  ),
  fr: tongue(
    ['France', 'FR', '33'],
    'Lyon, Nantes, Besançon, Saint-Étienne, Nîmes',
    'Léa/lea Élodie/elodie François/francois Aurélie/aurelie Benoît/benoit Chloé/chloe Gaël/gael Inès/ines Noémie/noemie Jérôme/jerome',
    'Lefèvre/lefevre Dubois Garnier Bélanger/belanger Rousseau Gauthier Chauvet Noël/noel',
  ),
  es: tongue(
    ['Spain', 'ES', '34'],
    'Málaga, Gijón, Valencia, A Coruña, Córdoba',
    'Íñigo/inigo Begoña/begona Álvaro/alvaro Lucía/lucia José/jose Ximena Núria/nuria Martín/martin Sofía/sofia Andrés/andres',
    'Muñoz/munoz Gutiérrez/gutierrez Peña/pena Ibáñez/ibanez Núñez/nunez Serrano Vélez/velez Castaño/castano',
  ),
  pt: tongue(
    ['Brazil', 'BR', '55'],
    'São Paulo, Florianópolis, Belém, Curitiba',
    'João/joao Conceição/conceicao Thaís/thais Antônio/antonio Júlia/julia Mateus Inês/ines Caetano',
    'Gonçalves/goncalves Magalhães/magalhaes Araújo/araujo Simões/simoes Falcão/falcao Brandão/brandao',
    { money: (euros) => `R$ ${cents(euros * 6).replace('.', ',')}` },
  ),
  it: tongue(
    ['Italy', 'IT', '39'],
    'Torino, Bologna, Forlì, Cefalù',
    'Niccolò/niccolo Giulia Beatrice Lorenzo Chiara Davide Ilaria Pietro',
    'Esposito Bianchi Ferraro Zanetti Dallapè/dallape Colombo',
  ),
  pl: tongue(
    ['Poland', 'PL', '48'],
    'Łódź, Kraków, Gdańsk, Wrocław, Świdnica',
    'Łukasz/lukasz Zofia Małgorzata/malgorzata Paweł/pawel Grażyna/grazyna Wojciech Agnieszka Michał/michal',
    'Wójcik/wojcik Dąbrowski/dabrowski Żak/zak Kamińska/kaminska Szczęsny/szczesny Lewandowska',
  ),
  cs: tongue(
    ['Czechia', 'CZ', '420'],
    'Brno, Plzeň, Olomouc, Třebíč',
    'Jiří/jiri Růžena/ruzena Tereza Ondřej/ondrej Žofie/zofie Matěj/matej Kateřina/katerina',
    'Dvořák/dvorak Nováková/novakova Šimek/simek Horáček/horacek Kučera/kucera',
  ),
  ru: tongue(
    ['Kazakhstan', 'KZ', '7'],
    'Алматы, Караганда, Астана',
    'Анна/anna Дмитрий/dmitri Ольга/olga Сергей/sergei Наталья/natalia Игорь/igor Светлана/svetlana Фёдор/fyodor',
    'Иванова/ivanova Ким/kim Соколов/sokolov Щербакова/shcherbakova Беляев/belyaev Цой/tsoi',
  ),
  uk: tongue(
    ['Ukraine', 'UA', '380'],
    'Київ, Львів, Чернівці, Одеса',
    'Оксана/oksana Тарас/taras Ірина/iryna Богдан/bohdan Леся/lesia Андрій/andrii Соломія/solomiia',
    'Шевченко/shevchenko Ковальчук/kovalchuk Гнатюк/hnatiuk Лисенко/lysenko Бойко/boiko',
  ),
  el: tongue(
    ['Greece', 'GR', '30'],
    'Αθήνα, Θεσσαλονίκη, Χανιά',
    'Ελένη/eleni Γιώργος/giorgos Δήμητρα/dimitra Νίκος/nikos Κατερίνα/katerina',
    'Παπαδόπουλος/papadopoulos Αντωνίου/antoniou Βλάχου/vlachou Μακρής/makris',
  ),
  tr: tongue(
    ['Türkiye', 'TR', '90'],
    'İzmir, Eskişehir, Muğla, Ankara',
    'Ayşe/ayse Çağlar/caglar Işıl/isil Gökhan/gokhan Şule/sule Ümit/umit Defne',
    'Yılmaz/yilmaz Öztürk/ozturk Çelik/celik Şahin/sahin Doğan/dogan',
  ),
  ar: tongue(
    ['Jordan', 'JO', '962'],
    'عمّان, إربد, العقبة',
    'فاطمة/fatima محمد/mohammad ليلى/layla خالد/khaled نور/nour يوسف/yousef مريم/mariam عمر/omar',
    'الخطيب/alkhatib حداد/haddad النجار/alnajjar العبدالله/alabdullah سليمان/suleiman قاسم/qasem',
  ),
  he: tongue(
    ['Israel', 'IL', '972'],
    'חיפה, באר שבע, תל אביב',
    'נועה/noa איתי/itai שירה/shira יונתן/yonatan תמר/tamar אורי/uri',
    'כהן/cohen לוי/levi פרידמן/friedman מזרחי/mizrahi שפירא/shapira',
  ),
  fa: tongue(
    ['Germany', 'DE', '49'],
    'فرانکفورت, هامبورگ',
    'شیرین/shirin آرش/arash پریسا/parisa کیان/kian',
    'رضایی/rezaei احمدی/ahmadi کریمی/karimi',
  ),
  'zh-CN': tongue(
    ['China', 'CN', '86'],
    '上海, 成都, 厦门, 昆明',
    '小龙/xiaolong 秀英/xiuying 伟/wei 芳/fang 子涵/zihan 建国/jianguo 雨桐/yutong',
    '李/li 王/wang 张/zhang 欧阳/ouyang 陈/chen 刘/liu',
    { familyFirst: true, money: (euros) => `¥${cents(euros * 8)}` },
  ),
  'zh-TW': tongue(
    ['Taiwan', 'TW', '886'],
    '臺北, 高雄, 臺南',
    '志明/chihming 怡君/yichun 淑芬/shufen 家豪/chiahao',
    '林/lin 黃/huang 吳/wu 蔡/tsai',
    { familyFirst: true, money: (euros) => `NT$${thousands(euros * 35)}` },
  ),
  ja: tongue(
    ['Japan', 'JP', '81'],
    '札幌, 京都, 福岡, 金沢',
    '健/ken さくら/sakura 美咲/misaki 翔太/shota 陽菜/hina 大輔/daisuke',
    '佐藤/sato 高橋/takahashi 渡邉/watanabe 小野寺/onodera 伊藤/ito',
    { familyFirst: true, money: (euros) => `¥${thousands(euros * 160)}` },
  ),
  ko: tongue(
    ['South Korea', 'KR', '82'],
    '서울, 부산, 전주',
    '지우/jiwoo 민준/minjun 서연/seoyeon 하은/haeun 도윤/doyun',
    '김/kim 이/lee 박/park 최/choi 남궁/namgung',
    { familyFirst: true, money: (euros) => `₩${thousands(euros * 1500)}` },
  ),
  th: tongue(
    ['Thailand', 'TH', '66'],
    'เชียงใหม่, กรุงเทพฯ, ภูเก็ต',
    'สมหญิง/somying อนันต์/anan กมลวรรณ/kamonwan ธีรเดช/theeradet',
    'ศรีสุวรรณ/srisuwan ใจดี/jaidee วงศ์ไทย/wongthai',
    { money: (euros) => `฿${thousands(euros * 38)}` },
  ),
  hi: tongue(
    ['India', 'IN', '91'],
    'पुणे, लखनऊ, जयपुर',
    'अनन्या/ananya राहुल/rahul प्रिया/priya विक्रम/vikram कृतिका/kritika',
    'शर्मा/sharma कुलकर्णी/kulkarni त्रिपाठी/tripathi सिंह/singh',
    { money: (euros) => `₹${thousands(euros * 95)}` },
  ),
  vi: tongue(
    ['Vietnam', 'VN', '84'],
    'Đà Nẵng, Hà Nội, Huế',
    'Hương/huong Đức/duc Quỳnh/quynh Thảo/thao',
    'Nguyễn/nguyen Trần/tran Phạm/pham Đặng/dang',
    { familyFirst: true, money: (euros) => `${thousands(euros * 28)}.000 ₫` },
  ),
  id: tongue(
    ['Indonesia', 'ID', '62'],
    'Bandung, Yogyakarta, Makassar',
    'Siti Budi Dewi Agus Putri',
    'Wijaya Santoso Hartono Lestari',
    { money: (euros) => `Rp${thousands(euros * 18)}.000` },
  ),
};

export const tongueOf = (language: string): Tongue => tongues[language] ?? english;

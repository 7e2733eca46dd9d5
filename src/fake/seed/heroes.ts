import type { JsonObject } from '../model.ts';
import { hostileName } from './hostile.ts';

export interface Hero {
  name: string;
  email?: string;
  phone_number?: string;
  identifier?: string;
  blocked?: boolean;
  plan?: string;
  attributes?: JsonObject;
  labels?: readonly string[];
}

/** Customers with a part of their own; the rest are drawn from names.ts. */
export const heroes = {
  zoe: {
    name: 'Zoë Ångström',
    email: 'zoe.angstrom@mail.example',
    phone_number: '+4790010001',
    identifier: 'crm-1001',
    plan: 'household',
    attributes: {
      city: 'Bergen',
      country: 'Norway',
      country_code: 'NO',
      company_name: '',
      description: 'Has everything we ever made.',
    },
    labels: ['vip'],
  },
  pat: {
    name: "O'Brien, Pat",
    email: 'pat.obrien@mail.example',
    phone_number: '+353861230001',
    identifier: 'crm-1002',
    plan: 'taster',
    attributes: { city: 'Dún Laoghaire', country: 'Ireland', country_code: 'IE' },
    labels: ['vip'],
  },
  xiaolong: {
    name: '李小龙',
    phone_number: '+8613900010003',
    attributes: { city: '厦门', country: 'China', country_code: 'CN', social_telegram_user_name: 'xiaolong_li' },
  },
  fatima: {
    name: 'فاطمة الزهراء بنت عبد الرحمن حداد',
    email: 'fatima.haddad@mail.example',
    phone_number: '+962790010004',
    plan: 'household',
    attributes: { city: 'عمّان', country: 'Jordan', country_code: 'JO' },
  },
  rahul: {
    name: 'राहुल कुलकर्णी',
    phone_number: '+919800010005',
    attributes: { city: 'पुणे', country: 'India', country_code: 'IN' },
  },
  hana: {
    name: '🌸 Hana ☕️ 花',
    email: 'hana@mail.example',
    identifier: 'crm-1006',
    plan: 'office',
    attributes: { city: '京都', country: 'Japan', country_code: 'JP', social_profiles: { instagram: 'hana.pours' } },
    labels: ['vip'],
  },
  rosa: {
    name: 'Rosa Ximena Ibáñez',
    email: 'rosa.ibanez@mail.example',
    plan: 'taster',
    attributes: { city: 'Gijón', country: 'Spain', country_code: 'ES', social_profiles: { instagram: 'rosa.ibz' } },
  },
  renate: {
    name: 'Renate Weiß-Köhler',
    email: 'r.weiss@werk.example',
    phone_number: '+4934155501',
    identifier: 'crm-2040',
    plan: 'office',
    attributes: {
      city: 'Leipzig',
      country: 'Germany',
      country_code: 'DE',
      company_name: 'Werkkantine 4 GmbH & Co. KG',
    },
  },
  per: { name: 'per@lund-eiendom.example', email: 'per@lund-eiendom.example' },
  longname: {
    name: 'María del Pilar Fernanda Guadalupe de la Santísima Concepción Álvarez de Toledo y Hohenlohe-Langenburg, viuda de Etxeberria',
    email: 'maria.del.pilar.fernanda.guadalupe.concepcion.alvarez-de-toledo@hermanos-alvarez-de-toledo.example',
    phone_number: '+34600010010',
    attributes: {
      city: 'San Sebastián-Donostia',
      country: 'Spain',
      country_code: 'ES',
      company_name: 'Álvarez de Toledo y Hermanos, S.L.U.',
    },
  },
  intruder: {
    name: hostileName,
    email: 'intruder@phone-home.example',
    plan: '<b onmouseover="document.title=\'owned\'">gold</b>',
    attributes: {
      city: '<script>document.title="owned"</script>',
      company_name: '=HYPERLINK("https://phone-home.example")',
      country: '',
      country_code: '',
    },
  },
  spammer: { name: 'BEST SEO 4 YOU', email: 'growth@seo.example', blocked: true },
  /** Only a name: in no list and no search of Chatwoot. */
  stall: { name: 'Somebody at the market stall' },
  /** What the website calls people who have not said who they are. */
  visitor: { name: 'silent-river-412' },
} satisfies Record<string, Hero>;

export type HeroKey = keyof typeof heroes;

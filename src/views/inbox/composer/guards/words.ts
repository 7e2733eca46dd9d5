// What the guards listen for, by language. Phrases are found whole, in any case, with any kind of apostrophe; all
// languages are listened for at once, because an agent answers in the customer's. Another language is another entry.

export type Words = {
  /** Says that a file comes along. */
  attached: readonly string[];
  /** The same words about a file of the customer's, or none at all. */
  notOurs: readonly string[];
  /** Said about a customer, not to one. */
  team: readonly string[];
  /** Stands before what is for the team: with a colon behind it, in brackets, or alone on its line. */
  marks: readonly string[];
  greetings: readonly string[];
  /** Stand between a greeting and a name. */
  titles: readonly string[];
  /** Stand where a name could. */
  everybody: readonly string[];
  /** What comes before a password. */
  secrets: readonly string[];
};

const en: Words = {
  attached: [
    'attached',
    'attaching',
    'i attach',
    'we attach',
    'see attachment',
    'see the attachment',
    'in the attachment',
    'as an attachment',
    'enclosed',
  ],
  notOurs: [
    'you attached',
    'you have attached',
    "you've attached",
    'your attached',
    'attached to your',
    'not attached',
    'nothing attached',
    'file was attached',
    'files were attached',
  ],
  team: [
    'do not tell the customer',
    "don't tell the customer",
    'do not send this to the customer',
    "don't send this to the customer",
    'do not share this with the customer',
    "don't share this with the customer",
    'not for the customer',
    'the customer must not',
    "the customer doesn't need to know",
    'keep this internal',
    'internal only',
    'internal use only',
    'internal note',
    'private note',
    'note to self',
    'the customer is',
    'the customer was',
    'the customer has',
    'the customer wants',
    'the customer says',
    'the customer said',
    'this customer',
  ],
  marks: ['internal', 'internally', 'private', 'team only', 'staff only', 'for the team', 'fyi team'],
  greetings: ['hi', 'hello', 'hey', 'dear', 'good morning', 'good afternoon', 'good evening'],
  titles: ['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'professor'],
  everybody: ['there', 'all', 'team', 'everyone', 'everybody', 'again', 'customer', 'friend', 'folks', 'sir', 'madam'],
  secrets: ['password', 'passphrase', 'api key', 'access token', 'secret key'],
};

const de: Words = {
  attached: ['anbei', 'im anhang', 'angehängt', 'beigefügt', 'beiliegend', 'als anlage', 'in der anlage'],
  notOurs: ['ihrem anhang', 'deinem anhang', 'nicht angehängt', 'nichts angehängt', 'sie angehängt', 'du angehängt'],
  team: [
    'dem kunden nicht sagen',
    'der kundin nicht sagen',
    'nicht dem kunden sagen',
    'nicht an den kunden',
    'nicht für den kunden',
    'nur intern',
    'interne notiz',
    'interner hinweis',
    'der kunde ist',
    'der kunde hat',
    'der kunde will',
    'der kunde möchte',
    'die kundin ist',
    'die kundin hat',
    'die kundin will',
    'die kundin möchte',
  ],
  marks: ['intern', 'nur fürs team', 'fürs team', 'für das team', 'nur team'],
  greetings: [
    'hallo',
    'moin',
    'servus',
    'grüezi',
    'liebe',
    'lieber',
    'guten morgen',
    'guten tag',
    'guten abend',
    'sehr geehrte',
    'sehr geehrter',
  ],
  titles: ['herr', 'frau', 'hr', 'fr', 'prof', 'dr'],
  everybody: [
    'grüße',
    'grüsse',
    'zusammen',
    'alle',
    'kunde',
    'kundin',
    'damen',
    'herren',
    'leute',
    'nochmal',
    'nochmals',
  ],
  secrets: ['passwort', 'kennwort', 'zugangscode', 'zugangsschlüssel'],
};

const fr: Words = {
  attached: [
    'ci-joint',
    'ci-jointe',
    'ci-joints',
    'ci-jointes',
    'en pièce jointe',
    'en pj',
    'je joins',
    'nous joignons',
  ],
  notOurs: ['votre pièce jointe', 'vous avez ci-joint'],
  team: [
    'ne pas dire au client',
    'ne pas le dire au client',
    'ne pas dire à la cliente',
    'ne pas transmettre au client',
    'pas pour le client',
    'note interne',
    'usage interne',
    'le client est',
    'le client veut',
    'le client dit',
    'la cliente est',
    'la cliente veut',
    'la cliente dit',
  ],
  marks: ['interne', 'en interne', "pour l'équipe", 'équipe seulement'],
  greetings: ['bonjour', 'bonsoir', 'salut', 'coucou', 'cher', 'chère'],
  titles: ['m', 'mme', 'mlle', 'monsieur', 'madame', 'mademoiselle', 'dr'],
  everybody: ['tous', 'toutes', 'équipe', 'client', 'cliente', 'messieurs', 'mesdames'],
  secrets: ['mot de passe', 'clé api', "clé d'accès"],
};

const es: Words = {
  attached: ['adjunto', 'adjunta', 'adjuntos', 'adjuntas', 'adjunté', 'adjuntamos', 'te adjunto', 'le adjunto'],
  notOurs: ['su archivo adjunto', 'tu archivo adjunto', 'que adjuntó', 'que adjuntaste', 'ha adjuntado'],
  team: [
    'no decir al cliente',
    'no decirle al cliente',
    'no le digas al cliente',
    'no se lo digas al cliente',
    'no es para el cliente',
    'nota interna',
    'uso interno',
    'solo interno',
    'el cliente está',
    'el cliente quiere',
    'el cliente dice',
    'la clienta está',
    'la clienta quiere',
    'la clienta dice',
  ],
  marks: ['interno', 'interna', 'solo equipo', 'para el equipo'],
  greetings: [
    'hola',
    'estimado',
    'estimada',
    'querido',
    'querida',
    'buenos días',
    'buenas',
    'buenas tardes',
    'buenas noches',
  ],
  titles: ['sr', 'sra', 'srta', 'señor', 'señora', 'don', 'doña', 'dr', 'dra'],
  everybody: ['todos', 'todas', 'equipo', 'cliente', 'clienta', 'señores'],
  secrets: ['contraseña', 'clave de acceso', 'clave api'],
};

const pt: Words = {
  attached: ['em anexo', 'segue anexo', 'segue anexa', 'seguem anexos', 'anexei', 'anexamos', 'anexado', 'anexada'],
  notOurs: ['seu anexo', 'você anexou', 'que anexou'],
  team: [
    'não dizer ao cliente',
    'não diga ao cliente',
    'não contar ao cliente',
    'não conte ao cliente',
    'não enviar ao cliente',
    'não é para o cliente',
    'nota interna',
    'uso interno',
    'só interno',
    'o cliente está',
    'o cliente quer',
    'o cliente disse',
    'a cliente está',
    'a cliente quer',
    'a cliente disse',
  ],
  marks: ['interno', 'interna', 'só equipe', 'para a equipe', 'para a equipa'],
  greetings: ['olá', 'oi', 'caro', 'cara', 'prezado', 'prezada', 'bom dia', 'boa tarde', 'boa noite'],
  titles: ['sr', 'sra', 'senhor', 'senhora', 'dr', 'dra'],
  everybody: ['todos', 'todas', 'pessoal', 'equipe', 'equipa', 'cliente', 'gente'],
  secrets: ['senha', 'palavra-passe', 'chave de api', 'chave de acesso'],
};

const sv: Words = {
  attached: ['bifogar', 'bifogad', 'bifogat', 'bifogade', 'se bilaga', 'se bilagan', 'i bilagan', 'som bilaga'],
  notOurs: ['din bilaga', 'du bifogade', 'du bifogat', 'du har bifogat', 'inte bifogat'],
  team: [
    'säg inte till kunden',
    'säg inget till kunden',
    'berätta inte för kunden',
    'inte till kunden',
    'inte för kunden',
    'intern anteckning',
    'intern notering',
    'endast internt',
    'bara internt',
    'kunden är',
    'kunden vill',
    'kunden säger',
  ],
  marks: ['internt', 'intern', 'endast teamet', 'för teamet', 'till teamet'],
  greetings: ['hej', 'hejsan', 'hallå', 'tjena', 'kära', 'käre', 'bästa', 'bäste', 'god morgon', 'god kväll'],
  titles: ['herr', 'fru', 'fröken', 'dr'],
  everybody: ['alla', 'igen', 'teamet', 'kund', 'allihop'],
  secrets: ['lösenord', 'lösenordet', 'åtkomstnyckel'],
};

const LANGUAGES = [en, de, fr, es, pt, sv];

export const wordsFor = (kind: keyof Words): string[] => LANGUAGES.flatMap((words) => words[kind]);

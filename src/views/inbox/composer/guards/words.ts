// What the guards listen for, by language. Phrases are found whole, in any case, with any kind of apostrophe; all
// languages are listened for at once, because an agent answers in the customer's. Another language is another entry.
import { de } from './words/de';
import { en } from './words/en';
import { es } from './words/es';
import { fr } from './words/fr';
import { pt } from './words/pt';
import { sv } from './words/sv';
import type { Words } from './words/words';

const LANGUAGES = [en, de, fr, es, pt, sv];

export const wordsFor = (kind: keyof Words): string[] => LANGUAGES.flatMap((words) => words[kind]);

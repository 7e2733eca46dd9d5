// "Hi Maria," in a reply to Jonas: written for somebody else.
import { anyOf, folded, wordsOf } from './phrases';
import { wordsFor } from './words';

const GREETING = new RegExp(String.raw`^\s*[¡]?(?:${anyOf(wordsFor('greetings'))})[ \t,]+(?=\S)`, 'iu');
const NAME = /^(?:\p{Lu}[\p{L}\p{M}'’-]*\.?)(?=$|[^\p{L}\p{N}])/u;
const TITLES = new Set(wordsFor('titles').map(folded));
const EVERYBODY = new Set(wordsFor('everybody').map(folded));
/** More words in a row than any name has. */
const LONGEST = 5;

/** Who is greeted by name in the first line, without titles; empty where nobody is. */
export function greetedIn(text: string): string[] {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  const greeting = GREETING.exec(line)?.[0];
  if (greeting === undefined) return [];
  const names: string[] = [];
  let rest = line.slice(greeting.length);
  for (let name = NAME.exec(rest)?.[0]; name; name = NAME.exec(rest)?.[0]) {
    names.push(name);
    rest = rest.slice(name.length).replace(/^[ \t]+/, '');
  }
  // Where the sentence goes on, what looked like a name may have been its first word.
  const isOver = !/^[\p{L}\p{N}]/u.test(rest);
  const called = names.filter((name) => !TITLES.has(folded(name))).map((name) => name.replace(/\.$/, ''));
  if (!isOver || names.length > LONGEST || called.some((name) => EVERYBODY.has(folded(name)))) return [];
  return called;
}

type Customer = { name: string; email: string | null };

/** A name that is neither the customer's nor one they have used themselves. */
export function strangerIn(text: string, customer: Customer, heard: readonly string[]): string | undefined {
  // An address or a number in place of a name tells nothing of how somebody is called.
  if (!/\p{L}/u.test(customer.name) || /[@\d]/.test(customer.name)) return undefined;
  const greeted = greetedIn(text);
  if (greeted.length === 0) return undefined;
  const own = wordsOf(`${customer.name} ${customer.email?.split('@')[0]?.replaceAll(/[._+-]/g, ' ') ?? ''}`).map(
    folded,
  );
  const isOwn = greeted
    .flatMap(wordsOf)
    .map(folded)
    .some((word) => own.some((one) => isSameName(word, one)));
  if (isOwn) return undefined;
  const said = new Set(heard.flatMap(wordsOf).map(folded));
  return greeted.flatMap(wordsOf).some((word) => said.has(folded(word))) ? undefined : greeted.join(' ');
}

/** "Alex" is short for "Alexander". */
const isSameName = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a)));

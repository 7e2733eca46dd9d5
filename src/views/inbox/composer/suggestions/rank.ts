const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/**
 * The best first: what begins with what is typed, what has a word that does, what has it anywhere, and last what has it
 * in its text. Accents and capitals are not asked for.
 */
export function rank<T>(things: readonly T[], query: string, read: (thing: T) => { name: string; text?: string }): T[] {
  const wanted = fold(query);
  if (wanted === '') return [...things];
  const grade = (thing: T): number => {
    const { name, text = '' } = read(thing);
    const folded = fold(name);
    if (folded.startsWith(wanted)) return 0;
    if (folded.split(/[\s_-]+/).some((word) => word.startsWith(wanted))) return 1;
    if (folded.includes(wanted)) return 2;
    return fold(text).includes(wanted) ? 3 : 4;
  };
  return things
    .map((thing) => ({ thing, grade: grade(thing) }))
    .filter(({ grade }) => grade < 4)
    .sort((a, b) => a.grade - b.grade)
    .map(({ thing }) => thing);
}

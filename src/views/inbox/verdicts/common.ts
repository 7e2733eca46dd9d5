/** What all of them have in common; undefined where they differ. */
export function common<One, T>(among: readonly One[], of: (one: One) => T): T | undefined {
  const [first, ...others] = among.map(of);
  return others.every((one) => one === first) ? first : undefined;
}

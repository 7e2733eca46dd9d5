import { useConnection } from './useConnection';

/** How true everything on screen is, in words. */
export function ConnectionLine() {
  return <span>{useConnection().title}</span>;
}

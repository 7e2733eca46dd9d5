import type { CompilerOptions } from '@inlang/paraglide-js';

/** How the catalog in messages/ becomes src/paraglide: for Vite's plugin and for `scripts/messages.ts` alike. */
export const paraglideOptions: CompilerOptions = {
  project: './project.inlang',
  outdir: './src/paraglide',
  // One language so far. With the second one: preferredLanguage in front, so that it comes from the browser and stays
  // there: no cookie, no URL, nothing for a server to know.
  strategy: ['baseLocale'],
  // One module a message, so that a lazily loaded screen carries its own words; the same in dev and in the build, so
  // that the two never rewrite each other's output.
  outputStructure: 'message-modules',
  isServer: 'false',
  emitReadme: false,
  emitPrettierIgnore: false,
};

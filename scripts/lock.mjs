// Is package-lock.json one that `npm ci` accepts on every platform? npm leaves the binaries of other platforms out when it
// updates a lock file beside installed packages, or cannot reach them, and `npm ci` then refuses the whole file.
// `node scripts/lock.mjs --mend` adds what is missing, by the exact versions their owners name.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './fresh.mjs';

const SYSTEMS = ['darwin', 'win32', 'linux', 'android', 'freebsd', 'openharmony'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'wasm32'];

/** Optional packages that are named in the lock file but not in it: [owner, name, version]. */
function missingFrom(packages) {
  return Object.entries(packages).flatMap(([owner, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isReachable(packages, owner, name))
      .map(([name, version]) => [owner, name, version]),
  );
}

/** Node's way of looking for a package, from where its owner lies upwards. */
function isReachable(packages, owner, name) {
  for (let at = owner; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (`${at === '' ? '' : `${at}/`}node_modules/${name}` in packages) return true;
    if (at === '') return false;
  }
}

/** What npm would have written; the name of a binary says for which machine it is. */
function entryFor(owner, name, version) {
  const words = name.split(/[/-]/);
  const [system, processor] = [SYSTEMS, PROCESSORS].map((known) => known.find((word) => words.includes(word)));
  const isMusl = words.some((word) => word.startsWith('musl'));
  const isGnu = words.some((word) => word.startsWith('gnu'));
  return {
    version,
    ...(processor && { cpu: [processor] }),
    ...(owner.dev && { dev: true }),
    ...((isMusl || isGnu) && { libc: [isMusl ? 'musl' : 'glibc'] }),
    optional: true,
    ...(system && { os: [system] }),
  };
}

function main() {
  const file = path.join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingFrom(lock.packages);
  if (missing.length === 0) return 0;
  if (!process.argv.includes('--mend')) {
    console.error(
      `package-lock.json lacks ${missing.map(([, name]) => name).join(', ')}.\nRun node scripts/lock.mjs --mend`,
    );
    return 1;
  }
  for (const [owner, name, version] of missing) {
    lock.packages[`node_modules/${name}`] ??= entryFor(lock.packages[owner], name, version);
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Added ${missing.length} packages.`);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main();

// What is stale: the installed packages (by the lock file they came from) and the built app (by its sources).
// Plain JavaScript without dependencies, because it runs before anything is installed, on whatever Node there is.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, 'node_modules');
const bin = path.join(modules, '.bin');

/** The environment in which `node` is the one pinned in package.json. */
export const pinned = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` };
export const pinnedNode = path.join(bin, process.platform === 'win32' ? 'node.cmd' : 'node');

const buildStamp = path.join(root, 'dist', '.stamp');

/** The fake and the gateway run from source and are no part of the build. */
const BUILD_INPUTS = [
  'index.html',
  'package-lock.json',
  'paraglide.config.ts',
  'tailwind.config.js',
  'tsconfig.json',
  'vite.config.ts',
  'messages',
  'project.inlang/settings.json',
  'public',
  'src/api',
  'src/config.ts',
  'src/main.ts',
  'src/paths.ts',
  'src/readAhead.ts',
  'src/routes.tsx',
  'src/shortcutWords.ts',
  'src/shortcuts.ts',
  'src/start.tsx',
  'src/styles.css',
  'src/ui',
  'src/views',
];

/** Installs unless what is there is what the lock file names, whoever installed it. */
export function installIfStale() {
  if (existsSync(pinnedNode) && isInstalled()) return;
  say('Installing packages…');
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], process.env);
}

/** npm keeps a copy of the lock file for what it has really installed; packages of other platforms are not in it. */
function isInstalled() {
  const installed = packagesOf(path.join(modules, '.package-lock.json'));
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  return Object.entries(wanted).every(([name, { version, optional }]) => {
    const found = installed[name];
    return name === '' || (found === undefined ? optional === true : found.version === version);
  });
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/** Builds unless the app that is there came from these very sources. */
export function buildIfStale() {
  const sources = hash(BUILD_INPUTS);
  if (existsSync(buildStamp) && readFileSync(buildStamp, 'utf8') === sources) return;
  say('Building the app…');
  run(pinnedNode, ['scripts/build.ts'], pinned);
  mkdirSync(path.dirname(buildStamp), { recursive: true });
  writeFileSync(buildStamp, sources);
}

function hash(names) {
  const digest = createHash('sha256');
  for (const name of names.flatMap(filesOf)) digest.update(`${name}\0`).update(readFileSync(path.join(root, name)));
  return digest.digest('hex');
}

function filesOf(name) {
  const full = path.join(root, name);
  if (!existsSync(full)) return [];
  if (path.extname(name) !== '') return [name];
  return readdirSync(full, { recursive: true })
    .map((file) => path.join(name, file))
    .filter((file) => statSync(path.join(root, file)).isFile() && !/\.spec\.tsx?$/.test(file))
    .sort();
}

function run(command, args, env) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${path.basename(command)} ${args.join(' ')} ended with ${status}.`);
}

export const say = (text) => process.stdout.write(`  ${text}\n`);

// Finds the browser the tests drive: one that is named, one that is installed, or (as root on a Debian) one that is
// installed now. Never downloads a browser build of its own.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

/** Debian builds Chromium a second time without its windows: tests take two thirds of the time in it. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export const isRoot = process.getuid?.() === 0;

/** The path of a Chromium, or undefined. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))), ...MAC];
  return candidates.find(isExecutable);
}

/** The same, installing Debian's package where that is possible. Throws with what to do where it is not. */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined && isExecutable(found)) return found;
  if (found !== undefined) throw new Error(`CHROMIUM_PATH names ${found}, which is not a program.`);
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    process.stdout.write('  Installing Chromium…\n');
    const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
    const install = (name) => apt('install', '-y', '-qq', '--no-install-recommends', name);
    if (apt('update', '-qq') && !install('chromium-headless-shell')) install('chromium');
  }
  const installed = findChromium();
  if (installed === undefined) {
    throw new Error(
      'No Chromium found. Install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to a Chromium or Chrome.',
    );
  }
  return installed;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// `npm test`: sets up what is missing, then everything that must hold, and one last line that says how it went.
// `npm test -- --only unit,e2e` runs a part. Steps go on after a failure, so that one run tells everything.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { ensureChromium } from './chromium.mjs';
import { buildIfStale, installIfStale, pinned, pinnedNode, root, say } from './fresh.mjs';

const RECORDINGS = path.resolve(root, '../shared/chatwoot');
const reports = mkdtempSync(path.join(tmpdir(), 'wootdeck-'));
const total = { passed: 0, failed: 0 };
const CABLE_LANES = 6;

const tool = (name, ...args) => run(path.join(root, 'node_modules', '.bin', name), args);

/** name → what it does; returns {passed, failed}. The order matters: messages before lint and types, build before payload. */
const STEPS = {
  lock: () => check(run(pinnedNode, ['scripts/lock.mjs'])),
  messages: () => check(run(pinnedNode, ['scripts/messages.ts'])),
  format: () => check(tool('oxfmt', '--check')),
  lint: () => check(tool('oxlint', '--deny-warnings')),
  unused: () => check(tool('knip')),
  types: () => check(tool('tsc', '--noEmit')),
  build: () => check(attempt(buildIfStale)),
  payload: () => check(tool('size-limit')),
  unit,
  replay,
  cable,
  e2e,
};

function only(args) {
  const at = args.indexOf('--only');
  if (at === -1) return undefined;
  const names = (args[at + 1] ?? '').split(',');
  const unknown = names.filter((name) => !(name in STEPS));
  if (unknown.length === 0) return names;
  console.error(`No such step: ${unknown.join(', ')}. There are: ${Object.keys(STEPS).join(', ')}.`);
  return process.exit(2);
}

function run(command, args, env = pinned) {
  return spawnSync(command, args, { cwd: root, env, stdio: 'inherit' }).status === 0;
}

const runMeanwhile = (command, args) =>
  new Promise((resolve) => {
    spawn(command, args, { cwd: root, env: pinned, stdio: 'inherit' }).once('exit', (code) => resolve(code === 0));
  });

const check = (isGood) => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 });

function attempt(action) {
  try {
    action();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** A step that cannot even be taken has failed. */
async function attemptStep(step) {
  try {
    return await step();
  } catch (error) {
    console.error(error);
    return check(false);
  }
}

async function unit() {
  const file = path.join(reports, 'unit.json');
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const isGood = await runMeanwhile(path.join(root, 'node_modules', '.bin', 'vitest'), args);
  if (!existsSync(file)) return check(isGood);
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
  // A spec file that cannot be loaded has no tests to fail.
  return { passed: numPassedTests, failed: isGood ? 0 : Math.max(1, numFailedTests) };
}

function e2e() {
  let chromium;
  const prepare = () => {
    buildIfStale();
    chromium = ensureChromium();
  };
  if (!attempt(prepare)) return check(false);
  const file = path.join(reports, 'e2e.json');
  const env = { ...pinned, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const isGood = run(path.join(root, 'node_modules', '.bin', 'playwright'), ['test', '--reporter=line,json'], env);
  if (!existsSync(file)) return check(isGood);
  const { expected, unexpected, flaky } = JSON.parse(readFileSync(file, 'utf8')).stats;
  return { passed: expected, failed: isGood ? 0 : Math.max(1, unexpected + flaky) };
}

/** Holds the fake's answers against the recordings of a real Chatwoot, where they are at hand. */
function replay() {
  return withRecordings('rest', (folder) => replayOn('replay.mjs', [folder]));
}

/** The same for what its socket says. Most of it is waiting for silence, so several fakes are asked side by side. */
function cable() {
  return withRecordings('cable', async (folder) => {
    const scenarios = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const shares = Array.from({ length: CABLE_LANES }, (_, lane) =>
      scenarios.filter((_scenario, index) => index % CABLE_LANES === lane).map((name) => path.join(folder, name)),
    );
    const results = await Promise.all(
      shares.map((share) => replayOn('replay-cable.mjs', ['--quiet', '400', ...share])),
    );
    return results.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }));
  });
}

function withRecordings(name, work) {
  const folder = path.join(RECORDINGS, 'recordings', name);
  if (existsSync(folder)) return work(folder);
  say('skipped: the recordings of a real Chatwoot (../shared/chatwoot) are not here');
  return { passed: 0, failed: 0 };
}

async function replayOn(script, args) {
  const fake = spawn(pinnedNode, ['src/fake/server.ts', '--port', '0', '--size', '320', '--json'], {
    cwd: root,
    env: pinned,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const { url, accountId, tokens, login } = JSON.parse(await firstLine(fake));
    const who = ['admin', 'agent', 'limited'].flatMap((role) => [`--${role}`, tokens[role]]);
    const where = ['--base', url, '--account', String(accountId), ...who];
    if (script === 'replay.mjs') where.push('--password', login.password);
    const output = await collect(pinnedNode, [path.join(RECORDINGS, script), ...where, ...args]);
    const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
    if (passed === undefined || failed !== '0') process.stdout.write(output);
    return passed === undefined ? check(false) : { passed: Number(passed), failed: Number(failed) };
  } finally {
    fake.kill();
  }
}

/** A process that ends without a word is a failure, not something to wait for. */
const firstLine = (child) =>
  new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`the fake ended with ${code}`)));
  });

const collect = (command, args) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: pinned, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (part) => (output += part));
    child.once('exit', () => resolve(output));
  });

installIfStale();
const chosen = only(process.argv.slice(2)) ?? Object.keys(STEPS);
/** These wait more than they work, or do so on one core: side by side they take as long as the longest. */
const SIDE_BY_SIDE = ['unit', 'replay', 'cable'].filter((name) => chosen.includes(name));
let sideBySide;
for (const [name, step] of Object.entries(STEPS)) {
  if (!chosen.includes(name)) continue;
  const startedAt = Date.now();
  say(`${name}…`);
  if (SIDE_BY_SIDE.includes(name)) {
    sideBySide ??= Object.fromEntries(SIDE_BY_SIDE.map((one) => [one, attemptStep(STEPS[one])]));
  }
  const { passed, failed } = await (sideBySide?.[name] ?? attemptStep(step));
  total.passed += passed;
  total.failed += failed;
  say(`${name}: ${passed} passed, ${failed} failed (${((Date.now() - startedAt) / 1000).toFixed(1)} s)\n`);
}
rmSync(reports, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

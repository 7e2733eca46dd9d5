// Who may import whom. Each folder names the folders and packages it may use; everything else is an error.
// A folder may always import itself. `type:` in front allows `import type` only, `dynamic:` allows `import()` only.
// Inside src/api arrows go one way: a file or folder may import only what stands before it in API_ORDER.
import path from 'node:path';

const NODE = ['node:*'];

/** zone: [folders and files it may import, packages it may import] */
export const ZONES = {
  'src/ui': [
    ['src/shortcuts', 'src/paraglide'],
    ['react', 'react-dom', '@base-ui/react', 'lucide-react', 'virtua'],
  ],
  'src/api': [
    ['src/config', 'src/paraglide'],
    ['react', '@tanstack/*', 'valibot', '@rails/actioncable', 'idb-keyval'],
  ],
  'src/views': [
    [
      'src/api',
      'src/ui',
      'src/paths',
      'src/shortcuts',
      'src/shortcutWords',
      'src/config',
      'src/paraglide',
      'src/views/shared',
    ],
    [
      'react',
      'react-dom',
      'react-router',
      '@tanstack/*',
      '@base-ui/react',
      'lucide-react',
      'virtua',
      'marked',
      'dompurify',
      'libphonenumber-js',
      'gemoji',
      'jsonc-parser',
    ],
  ],
  'src/fake': [['type:src/api/types'], ['msw', 'ws', 'fast-check', ...NODE]],
  'src/truth': [
    ['src/api', 'src/fake', 'src/paths', 'src/views/live'],
    ['@tanstack/*', 'vitest', 'valibot', ...NODE],
  ],
  'src/gateway': [['dynamic:src/fake/server'], ['ws', ...NODE]],
  'src/paths': [['src/api/queries', 'src/api/types', 'src/api/filter', 'src/api/contactSorts'], ['react-router']],
  'src/shortcuts': [[], []],
  'src/shortcutWords': [['src/shortcuts', 'src/paraglide'], []],
  'src/config': [[], []],
  'src/readAhead': [['src/api', 'src/paths'], ['@tanstack/*']],
  'src/routes': [
    ['src/api', 'src/paths', 'src/readAhead', 'src/views', 'src/config'],
    ['react', 'react-router', '@tanstack/*'],
  ],
  'src/start': [
    ['src/routes', 'src/ui', 'src/views'],
    ['react', 'react-dom', 'react-router', '@tanstack/*'],
  ],
  'src/main': [
    ['dynamic:src/start', 'src/api', 'src/paraglide', 'src/readAhead', 'src/ui', 'src/views/shared', 'src/styles.css'],
    [],
  ],
  e2e: [
    ['src/fake', 'src/gateway', 'src/truth/actors'],
    ['@playwright/test', '@axe-core/playwright', ...NODE],
  ],
  bench: [
    ['src/fake', 'src/gateway', 'src/truth/actors', 'scripts/chromium', 'e2e/faulty'],
    ['@playwright/test', ...NODE],
  ],
  scripts: [
    ['src/fake', 'src/gateway', 'src/api/schemas', 'paraglide.config'],
    ['@playwright/test', '@inlang/*', 'valibot', 'vite', 'vitest', 'ws', ...NODE],
  ],
};

const API_ORDER = [
  'schemas',
  'types',
  'filter',
  'health',
  'line',
  'http',
  'upload',
  'files',
  'transfer',
  'mentions',
  'merge',
  'news',
  'membership',
  'edits',
  'patch',
  'thread',
  'cache',
  'contacts',
  'queries',
  'people',
  'outbox',
  'mutations',
  'wire',
  'road',
  'heard',
  'cable',
  'upkeep',
  'tabs',
  'relay',
  'answers',
  'turns',
  'realtime',
  'client',
];

/** Each folder of views is a zone of its own; the files beside them are the shell, which may use all of them. */
export function zoneOf(file) {
  const name = Object.keys(ZONES).find((zone) => isInside(file, zone));
  const view = /^src\/views\/([^/]+)\//.exec(file)?.[1];
  return name === undefined ? undefined : { name, own: view === undefined ? name : `src/views/${view}` };
}

/** What is wrong with this import, or undefined. `kind` is 'static', 'type' or 'dynamic'. */
export function complaint(importer, specifier, kind) {
  const zone = zoneOf(importer);
  if (zone === undefined) return undefined;
  const [folders, packages] = ZONES[zone.name];
  const target = localTarget(importer, specifier);
  if (target === undefined) {
    const isSpec = /\.spec\.tsx?$/.test(importer) && ['vitest', 'fast-check', 'msw', 'valibot'].includes(specifier);
    const isAllowed =
      isSpec || specifier.startsWith('node:test') || packages.some((name) => matchesPackage(specifier, name));
    return isAllowed ? undefined : `${zone.own} may not import the package ${specifier}`;
  }
  if (zone.name === 'src/api' && isInside(target, 'src/api')) return againstTheOrder(importer, target);
  if (isInside(target, zone.own)) return undefined;
  const isAllowed = folders.some((folder) => {
    const [, only, name] = /^(?:(type|dynamic):)?(.+)$/.exec(folder);
    return (only === undefined || only === kind) && isInside(target, name);
  });
  return isAllowed ? undefined : `${zone.own} may not import ${target}`;
}

function againstTheOrder(importer, target) {
  const [from, to] = [importer, target].map((file) =>
    API_ORDER.indexOf(/^src\/api\/([^/]+?)(?:\.tsx?$|\/|$)/.exec(file)?.[1] ?? ''),
  );
  if (from === -1 || to === -1 || to <= from) return undefined;
  return `inside src/api arrows go one way: ${API_ORDER.join(' → ')}`;
}

function localTarget(importer, specifier) {
  if (specifier.startsWith('~/')) return `src/${specifier.slice(2)}`;
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(importer), specifier);
  return undefined;
}

/** A zone is a folder, or a file named without its extension. */
const isInside = (file, zone) => file === zone || file.startsWith(`${zone}/`) || file.startsWith(`${zone}.`);

function matchesPackage(specifier, name) {
  return name.endsWith('*')
    ? specifier.startsWith(name.slice(0, -1))
    : specifier === name || specifier.startsWith(`${name}/`);
}

const imports = {
  create(context) {
    const importer = path.relative(process.cwd(), context.filename).split(path.sep).join('/');
    const check = (node, kind) => {
      if (typeof node?.source?.value !== 'string') return;
      const message = complaint(importer, node.source.value, kind);
      if (message !== undefined) context.report({ node: node.source, message });
    };
    const checkStatic = (node) => check(node, (node.importKind ?? node.exportKind) === 'type' ? 'type' : 'static');
    return {
      ImportDeclaration: checkStatic,
      ExportNamedDeclaration: checkStatic,
      ExportAllDeclaration: checkStatic,
      ImportExpression: (node) => check(node, 'dynamic'),
    };
  },
};

/** `import.meta.env` is read in src/config.ts and nowhere else. */
const environment = {
  create(context) {
    return {
      MemberExpression(node) {
        if (node.object.type !== 'MetaProperty' || node.property.name !== 'env') return;
        context.report({ node, message: 'Only src/config.ts reads import.meta.env.' });
      },
    };
  },
};

export default { meta: { name: 'zones' }, rules: { imports, environment } };

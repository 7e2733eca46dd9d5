// The design tokens. Components use these names only, never a raw colour: each colour has a light and a dark value, and
// its role says which contrast it keeps (ink 12:1, ink-2 7:1, ink-3 4.5:1 on every surface it may stand on).
import plugin from 'tailwindcss/plugin';

/** token: [light, dark] */
const colours = {
  canvas: ['#f4f5f8', '#0d0f13'],
  surface: ['#ffffff', '#13161b'],
  raised: ['#ffffff', '#1b1f26'],
  hover: ['#eef0f4', '#1f242c'],
  selected: ['#e6ecfe', '#1c2744'],
  chosen: ['#eef2ff', '#182038'],
  line: ['#e2e5ea', '#292e37'],
  'line-strong': ['#8a91a0', '#6b7382'],
  ink: ['#14171f', '#eef0f4'],
  'ink-2': ['#434956', '#bcc2ce'],
  'ink-3': ['#5f6675', '#959dac'],
  accent: ['#3352d6', '#4560ea'],
  'accent-ink': ['#2c47bd', '#a3b6ff'],
  'on-accent': ['#ffffff', '#ffffff'],
  bubble: ['#eef1f6', '#20252e'],
  'bubble-own': ['#e3eafd', '#1e2a4a'],
  // Everything a customer must not see, and nothing else.
  private: ['#fff5db', '#2a2110'],
  'private-line': ['#c99a2e', '#8f6d1f'],
  'private-ink': ['#614300', '#f5d68a'],
  // Statuses always come with a glyph and a word.
  open: ['#136b3c', '#63cd94'],
  pending: ['#7439ad', '#c8a3f2'],
  snoozed: ['#1b6391', '#7cbcec'],
  resolved: ['#535a68', '#a7aebb'],
  'wait-ok': ['#535a68', '#a7aebb'],
  'wait-soon': ['#97420a', '#f2a678'],
  'wait-late': ['#ad231c', '#ff948b'],
  danger: ['#ad231c', '#ff948b'],
  'danger-fill': ['#b3261e', '#b3362e'],
  'danger-tint': ['#fdecea', '#331917'],
};

const variables = (theme) =>
  Object.fromEntries(Object.entries(colours).map(([name, values]) => [`--${name}`, values[theme === 'light' ? 0 : 1]]));

const themes = plugin(({ addBase }) => {
  addBase({
    ':root': { 'color-scheme': 'light', ...variables('light') },
    ':root[data-theme="dark"]': { 'color-scheme': 'dark', ...variables('dark') },
    '@media (prefers-color-scheme: dark)': {
      ':root:not([data-theme="light"])': { 'color-scheme': 'dark', ...variables('dark') },
    },
    // Paper is white.
    '@media print': { ':root:root': { 'color-scheme': 'light', ...variables('light') } },
  });
});

/** @type {import('tailwindcss').Config} */
export default {
  content: ['./index.html', './src/**/*.{ts,tsx}'],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      ...Object.fromEntries(Object.keys(colours).map((name) => [name, `var(--${name})`])),
    },
    fontFamily: {
      sans: ['system-ui', '-apple-system', 'Segoe UI', 'Roboto', 'Noto Sans', 'sans-serif'],
      mono: ['ui-monospace', 'SFMono-Regular', 'Menlo', 'Consolas', 'monospace'],
    },
    fontSize: {
      meta: ['0.75rem', '1rem'],
      ui: ['0.8125rem', '1.25rem'],
      message: ['0.875rem', '1.375rem'],
      title: ['1rem', '1.5rem'],
      headline: ['1.25rem', '1.75rem'],
      figure: ['2.25rem', '2.5rem'],
      'figure-xl': ['3.5rem', '4.25rem'],
    },
    fontWeight: { normal: '400', medium: '550', bold: '650' },
    borderRadius: { none: '0', control: '6px', bubble: '10px', full: '9999px' },
    boxShadow: { float: '0 8px 28px rgb(0 0 0 / 0.16), 0 1px 3px rgb(0 0 0 / 0.12)', none: 'none' },
  },
  plugins: [themes],
};

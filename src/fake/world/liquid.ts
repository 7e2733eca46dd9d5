// The part of Liquid that a message can use: variables with their usual filters, `if` and `unless`. As in Chatwoot, text in
// backticks is left alone, an unknown variable is empty, and a template with a mistake in it stays as typed.

export interface Values {
  [name: string]: unknown;
}

interface Block {
  /** Whether the lines now are written. */
  isOn: boolean;
  /** Whether a branch of this `if` was written already. */
  isDone: boolean;
}

class LiquidError extends Error {}

const PIECE = /`.*?`|\{\{(.*?)\}\}|\{%-?(.*?)-?%\}/gs;
const UNCLOSED = /\{\{|\{%/;

export function renderLiquid(template: string, values: Values): string {
  try {
    return render(template, values);
  } catch (error) {
    if (error instanceof LiquidError) return template;
    throw error;
  }
}

function render(template: string, values: Values): string {
  const blocks: Block[] = [];
  let rendered = '';
  let at = 0;
  const write = (text: string) => {
    if (blocks.every(({ isOn }) => isOn)) rendered += text;
  };
  const writeText = (text: string) => {
    if (UNCLOSED.test(text)) throw new LiquidError('not closed');
    write(text);
  };
  for (const { 0: piece, 1: output, 2: tag, index } of template.matchAll(PIECE)) {
    writeText(template.slice(at, index));
    at = index + piece.length;
    if (output !== undefined) write(printed(evaluate(output, values)));
    else if (tag !== undefined) enter(blocks, tag.trim(), values);
    else write(piece);
  }
  writeText(template.slice(at));
  if (blocks.length > 0) throw new LiquidError('no end');
  return rendered;
}

function enter(blocks: Block[], tag: string, values: Values): void {
  const [, name = '', rest = ''] = /^(\w+)\s*(.*)$/s.exec(tag) ?? [];
  const block = blocks.at(-1);
  if (name === 'if' || name === 'unless') {
    const isOn = holds(rest, values) === (name === 'if');
    blocks.push({ isOn, isDone: isOn });
  } else if ((name === 'else' || name === 'elsif') && block) {
    block.isOn = !block.isDone && (name === 'else' || holds(rest, values));
    block.isDone ||= block.isOn;
  } else if ((name === 'endif' || name === 'endunless') && block) {
    blocks.pop();
  } else {
    throw new LiquidError(`unknown tag ${name}`);
  }
}

const isTrue = (value: unknown) => value !== null && value !== undefined && value !== false;
const printed = (value: unknown): string =>
  typeof value === 'object' || value === undefined ? (value ? JSON.stringify(value) : '') : String(value);

function holds(condition: string, values: Values): boolean {
  const compared = /^(.+?)\s*(==|!=|contains)\s*(.+)$/s.exec(condition);
  if (!compared) return isTrue(read(condition, values));
  const [, left = '', operator, right = ''] = compared;
  const [a, b] = [read(left, values), read(right, values)];
  if (operator === 'contains') return printed(a).includes(printed(b));
  return (a === b) === (operator === '==');
}

/** `contact.name | default: 'there' | upcase` */
function evaluate(expression: string, values: Values): unknown {
  const [first = '', ...filters] = expression.split('|');
  return filters.reduce((value, filter) => filtered(value, filter.trim(), values), read(first, values));
}

function filtered(value: unknown, filter: string, values: Values): unknown {
  const [, name, argument = ''] = /^(\w+)\s*(?::\s*(.*))?$/s.exec(filter) ?? [];
  switch (name) {
    case 'default':
      return isTrue(value) && value !== '' ? value : read(argument, values);
    case 'upcase':
      return printed(value).toUpperCase();
    case 'downcase':
      return printed(value).toLowerCase();
    case 'capitalize':
      return capitalized(printed(value));
    default:
      return value;
  }
}

function read(written: string, values: Values): unknown {
  const name = written.trim();
  const quoted = /^(['"])(.*)\1$/s.exec(name);
  if (quoted) return quoted[2];
  if (/^-?\d+(\.\d+)?$/.test(name)) return Number(name);
  if (name === 'true' || name === 'false') return name === 'true';
  return name
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Values)[key] : undefined,
      values,
    );
}

/** Ruby's: the first letter large, all others small. */
export const capitalized = (word: string): string => {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('').toLowerCase();
};

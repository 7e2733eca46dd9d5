import { lexer, type Token, type Tokens } from 'marked';
import { Fragment, memo, type ReactNode } from 'react';

import { safeHref } from './links';
import { SafeLink } from './SafeLink';

/**
 * What our side writes, as React elements made of marked's tokens: no HTML string exists at any point, so markup in a
 * message is text. Images become links, because showing one would tell a stranger that it was read.
 */
export const MarkdownTree = memo(function MarkdownTree({ text }: { text: string }) {
  return <div className="grid gap-2">{blocks(lexer(text, { gfm: true, breaks: true }))}</div>;
});

const blocks = (tokens: readonly Token[]): ReactNode =>
  tokens.map((token, index) => <Fragment key={index}>{block(token)}</Fragment>);

function block(token: Token): ReactNode {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return null;
    case 'heading':
      return <p className="font-bold">{inlines(token.tokens)}</p>;
    case 'blockquote':
      return (
        <blockquote className="border-s-2 border-line-strong ps-3 text-ink-2">{blocks(token.tokens ?? [])}</blockquote>
      );
    case 'code':
      return (
        <pre className="rounded-control bg-hover p-2 font-mono text-meta break-words whitespace-pre-wrap" dir="ltr">
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case 'hr':
      return <hr className="border-line" />;
    case 'list':
      return list(token as Tokens.List);
    case 'table':
      return table(token as Tokens.Table);
    case 'paragraph':
      return <p dir="auto">{inlines(token.tokens)}</p>;
    case 'text':
      return token.tokens ? inlines(token.tokens) : (token as Tokens.Text).text;
    default:
      return <p dir="auto">{token.raw}</p>;
  }
}

function list({ ordered, start, items }: Tokens.List): ReactNode {
  const rows = items.map((item, index) => (
    <li key={index}>
      {item.task && (item.checked ? '☑ ' : '☐ ')}
      {blocks(item.tokens)}
    </li>
  ));
  return ordered ? (
    <ol dir="auto" start={Number(start) || 1} className="list-decimal ps-6">
      {rows}
    </ol>
  ) : (
    <ul dir="auto" className="list-disc ps-6">
      {rows}
    </ul>
  );
}

function table({ header, rows }: Tokens.Table): ReactNode {
  return (
    <div className="overflow-x-auto">
      <table className="border-collapse text-start">
        <thead>
          <tr>
            {header.map((cell, index) => (
              <th key={index} scope="col" className="border border-line px-2 py-1 text-start font-medium">
                {inlines(cell.tokens)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} className="border border-line px-2 py-1">
                  {inlines(cell.tokens)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const inlines = (tokens: readonly Token[] | undefined): ReactNode =>
  tokens?.map((token, index) => <Fragment key={index}>{inline(token)}</Fragment>);

function inline(token: Token): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong className="font-bold">{inlines(token.tokens)}</strong>;
    case 'em':
      return <em>{inlines(token.tokens)}</em>;
    case 'del':
      return <del>{inlines(token.tokens)}</del>;
    case 'codespan':
      return (
        <code className="rounded-[4px] bg-hover px-1 font-mono text-[0.9em]">{(token as Tokens.Codespan).text}</code>
      );
    case 'br':
      return <br />;
    case 'link':
      return link(token as Tokens.Link);
    case 'image':
      return (
        <SafeLink href={safeHref((token as Tokens.Image).href)}>{(token as Tokens.Image).text || token.raw}</SafeLink>
      );
    case 'escape':
      return (token as Tokens.Escape).text;
    case 'text':
      return token.tokens ? inlines(token.tokens) : (token as Tokens.Text).text;
    default:
      return token.raw;
  }
}

/** `mention://user/3/Name` names a colleague; it leads nowhere. */
function link({ href, tokens }: Tokens.Link): ReactNode {
  if (href.startsWith('mention://')) return <span className="font-medium text-private-ink">{inlines(tokens)}</span>;
  return <SafeLink href={safeHref(href)}>{inlines(tokens)}</SafeLink>;
}

// Colleagues named in a note. On the wire a mention is a link, `[@Ada](mention://user/6/Ada)`; whoever writes sees a name.

export type Mention = {
  kind: 'user' | 'team';
  id: number;
  name: string;
  /** What stands in the text, as long as it is meant: "@Ada Okafor". */
  label: string;
};

/** The mentions whose label still stands in a text, in the order of the text. */
export function mentionsIn(text: string, mentions: readonly Mention[]): Mention[] {
  const places = matchesOf(text, mentions).map(({ mention }) => mention);
  return [...new Set(places)];
}

/** The text as Chatwoot takes it: every label a link. */
export function withMentions(text: string, mentions: readonly Mention[]): string {
  let linked = '';
  let at = 0;
  for (const { index, mention } of matchesOf(text, mentions)) {
    linked += text.slice(at, index) + linkOf(mention);
    at = index + mention.label.length;
  }
  return linked + text.slice(at);
}

function linkOf({ kind, id, name, label }: Mention): string {
  const shown = label.replaceAll(/[\\[\]]/g, String.raw`\$&`);
  // Brackets would end the link.
  const path = encodeURIComponent(name).replaceAll('(', '%28').replaceAll(')', '%29');
  return `[${shown}](mention://${kind}/${id}/${path})`;
}

/** Longer labels first: "@Ada Okafor" is not "@Ada" with something after it; nor is "@Adam". */
function matchesOf(text: string, mentions: readonly Mention[]): { index: number; mention: Mention }[] {
  if (mentions.length === 0) return [];
  const byLabel = new Map(mentions.map((mention) => [mention.label, mention]));
  const labels = [...byLabel.keys()].sort((a, b) => b.length - a.length);
  const any = labels.map((label) => label.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  return [...text.matchAll(new RegExp(`(?:${any})(?![\\p{L}\\p{N}])`, 'gu'))].flatMap(({ 0: label, index }) => {
    const mention = byLabel.get(label);
    return mention ? [{ index, mention }] : [];
  });
}

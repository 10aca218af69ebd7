export type TextPart = { id: number; text: string; href: string | null };

const address = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g;

/** A text cut at its web addresses. Only http and https become links. */
export function cutAtLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const found of text.matchAll(address)) {
    if (found.index > from) parts.push({ id: from, text: text.slice(from, found.index), href: null });
    from = found.index + found[0].length;
    parts.push({ id: found.index, text: found[0], href: found[0] });
  }
  if (from < text.length) parts.push({ id: from, text: text.slice(from), href: null });
  return parts;
}

import type { ChatState } from "@/components/chat/chat-state";
import type { ChatBusiness } from "@/components/chat/types";

/** `text` is what the tap sends; null: it moves to the field instead. */
export type QuickReply = { id: string; label: string; text: string | null; isOffer?: true };

export type QuickWords = Record<
  | "book"
  | "bookText"
  | "change"
  | "changeText"
  | "ask"
  | "yes"
  | "no"
  | "earliest"
  | "others"
  | "anyone"
  | "nothingElse",
  string
>;

const most = 8;
const recent = 3;
const same = (label: string): QuickReply => ({ id: label, label, text: label });

/** Those of the names that the business said lately: who gives the service, also when the question is only repeated in part. */
function namedIn(lines: ChatState["lines"], names: readonly string[]): string[] {
  const said = lines.filter((line) => line.from === "business").slice(-recent);
  return names.filter((name) => said.some((line) => line.text.includes(name))).slice(0, most);
}

/** What can be answered with a tap. Offers come first: the next free time is always the most visible thing. */
export function quickReplies(
  { next, lines, pending }: Pick<ChatState, "next" | "lines" | "pending">,
  business: Pick<ChatBusiness, "services" | "staff">,
  words: QuickWords,
): QuickReply[] {
  if (!next || pending) return [];
  if (next.offers.length > 0) {
    return [...next.offers.map(({ label }): QuickReply => ({ ...same(label), isOffer: true })), same(words.others)];
  }
  switch (next.expects) {
    case "confirm":
      return [same(words.yes), same(words.no)];
    case "service":
      return business.services.slice(0, most).map(same);
    case "staff":
      return [...namedIn(lines, business.staff).map(same), same(words.anyone)];
    case "time":
      return [same(words.earliest)];
    case "anything":
      if (lines.length > 1) return lines.at(-1)?.booking ? [same(words.nothingElse)] : [];
      return [
        { id: "book", label: words.book, text: words.bookText },
        { id: "change", label: words.change, text: words.changeText },
        { id: "ask", label: words.ask, text: null },
      ];
    default:
      return [];
  }
}

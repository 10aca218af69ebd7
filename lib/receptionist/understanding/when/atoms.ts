import type { Feast } from "./feasts";

/** Half of the day that words named. */
export type Half = "am" | "pm";

export type Unit = "minute" | "hour" | "day" | "week" | "month" | "year";

/** Function words of both languages; the grammar knows these and no word of either language. */
export type Word =
  | "a"
  | "after"
  | "also"
  | "and"
  | "appointment"
  | "approx"
  | "at"
  | "before"
  | "between"
  | "book"
  | "cancel"
  | "cannot"
  | "check"
  | "coming"
  | "comma"
  | "correct"
  | "countable"
  | "early"
  | "dayAfter"
  | "dayBefore"
  | "end"
  | "every"
  | "except"
  | "fails"
  | "few"
  | "filler"
  | "firstHalf"
  | "for"
  | "from"
  | "half"
  | "have"
  | "hours"
  | "in"
  | "instead"
  | "ish"
  | "last"
  | "late"
  | "mid"
  | "minus"
  | "move"
  | "my"
  | "next"
  | "no"
  | "nodate"
  | "not"
  | "now"
  | "oclock"
  | "of"
  | "oh"
  | "on"
  | "onward"
  | "or"
  | "orEarlier"
  | "orLater"
  | "past"
  | "place"
  | "please"
  | "quarter"
  | "sameDay"
  | "secondHalf"
  | "since"
  | "start"
  | "stop"
  | "the"
  | "this"
  | "to"
  | "twoWeeks"
  | "until"
  | "weekdays"
  | "weekend"
  | "within";

export type Atom =
  | { readonly is: Word | "other" }
  | { readonly is: "number"; readonly value: number; readonly spelled: boolean }
  | { readonly is: "ordinal"; readonly value: number; readonly spelled: boolean }
  | { readonly is: "weekday"; readonly value: number; readonly plural: boolean; readonly unsure: boolean }
  | { readonly is: "month"; readonly value: number; readonly unsure: boolean }
  | { readonly is: "relative"; readonly days: number }
  | {
      readonly is: "part";
      readonly from: number;
      readonly to: number;
      readonly half: Half | null;
      readonly first: boolean;
    }
  | { readonly is: "clock"; readonly hour: number; readonly minute: number; readonly half: Half | null }
  | { readonly is: "meridiem"; readonly half: Half }
  | { readonly is: "unit"; readonly unit: Unit }
  | { readonly is: "numeric"; readonly first: number; readonly second: number; readonly year: number | null }
  | { readonly is: "feast"; readonly feast: Feast }
  | { readonly is: "iso"; readonly day: number };

/** One atom with the words it was read from and where they stand. */
export type Item = { readonly atom: Atom; readonly text: string; readonly start: number; readonly end: number };

/** Phrases (accents taken off, lower case, one blank between words) and what each of them is. */
export type Lexicon = ReadonlyMap<string, Atom>;

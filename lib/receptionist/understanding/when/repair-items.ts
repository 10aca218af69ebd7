import type { Item } from "./atoms";

/** What speech recognition writes for an hour that it did not expect. */
const SOUNDS_LIKE: Readonly<Record<string, number>> = {
  for: 4,
  fore: 4,
  four: 4,
  to: 2,
  too: 2,
  won: 1,
  ate: 8,
  tree: 3,
  free: 3,
  sics: 6,
  tan: 10,
};
const MINUTES_THAT_FOLLOW = [15, 30, 45];

function isMinutes(item: Item | undefined): boolean {
  return (
    item?.atom.is === "number" &&
    MINUTES_THAT_FOLLOW.some((minutes) => item.atom.is === "number" && item.atom.value === minutes)
  );
}

function endsClause(item: Item | undefined): boolean {
  if (item === undefined) return true;
  const { is } = item.atom;
  return (
    is === "stop" ||
    is === "comma" ||
    is === "oclock" ||
    is === "meridiem" ||
    is === "please" ||
    is === "on" ||
    is === "weekday" ||
    is === "relative" ||
    is === "ish" ||
    is === "in"
  );
}

/** "I ate thirty wings", "looking at for Friday", "change it to pm", "to thirty third street": no hours. */
const DOER = /^(?:i|we|he|she|they|you|who|just|already)$/;
const LOOKING = /^look(?:ing|ed|s)?$/;
const CHANGES = /^(?:change|switch|move|changed|moved|switched|from)$/;
const PLACED = /^(?:street|st|avenue|ave|road|first|second|third|wings|dollars|minutes)$/;

function soundsLikeHour(items: readonly Item[], index: number): number | null {
  const item = items[index];
  const value = item === undefined ? undefined : SOUNDS_LIKE[item.text];
  if (item === undefined || value === undefined || item.atom.is === "number") return null;
  const before = items[index - 1]?.atom.is;
  const [next, afterNext] = [items[index + 1], items[index + 2]];
  if (before === "number" || before === "quarter" || before === "clock" || before === "minus") return null;
  const doing = DOER.test(items[index - 1]?.text ?? "") && !/^(?:to|too|for|fore)$/.test(item.text);
  if (doing || (LOOKING.test(items[index - 2]?.text ?? "") && before === "at")) return null;
  const toHalf = /^(?:to|for)$/.test(item.text) && CHANGES.test(items[index - 2]?.text ?? items[index - 1]?.text ?? "");
  if (next?.atom.is === "oclock" || (next?.atom.is === "meridiem" && before !== "unit" && !toHalf)) return value;
  const minutes = isMinutes(next) && afterNext?.atom.is !== "unit" && afterNext?.atom.is !== "number";
  if (minutes && PLACED.test(afterNext?.text ?? "")) return null;
  const named = next?.atom.is === "number" && next.atom.spelled;
  const afterAt = before === "at" && items[index - 1]?.text !== "like";
  if (minutes && (named || afterAt) && afterNext?.atom.is !== "countable") return value;
  return afterAt && endsClause(next) ? value : null;
}

/** "Until one on Friday": an hour, and no "one on Friday" to be moved. */
const LEADS = ["at", "until", "after", "before", "to", "since", "between", "and", "past", "half"];

/** "At, uh, eleven": the breath between belongs to neither. */
function isBreath(items: readonly Item[], index: number): boolean {
  if (items[index]?.atom.is !== "comma") return false;
  const before = items.slice(0, index).findLast(({ atom }) => atom.is !== "comma")?.atom.is;
  const after = items.slice(index).find(({ atom }) => atom.is !== "comma")?.atom.is;
  return (
    items[index]?.atom.is === "comma" &&
    before === "at" &&
    (after === "number" || after === "half" || after === "clock")
  );
}

/** Hours that were heard as other words ("to thirty", "at for") become numbers again. */
export function repairItems(heard: readonly Item[]): readonly Item[] {
  const items = heard.filter((_, index) => !isBreath(heard, index));
  return items.map((item, index) => {
    if (/^one (?:on|at)$/.test(item.text) && LEADS.includes(items[index - 1]?.atom.is ?? ""))
      return { ...item, atom: { is: "number", value: 1, spelled: true } };
    const value = soundsLikeHour(items, index);
    return value === null ? item : { ...item, atom: { is: "number", value, spelled: true } };
  });
}

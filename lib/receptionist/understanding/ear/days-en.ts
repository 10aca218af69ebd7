import { type Rule, wordFrom } from "./rules";

const LEADS = "(?:on|next|this|for|until|till|from|about|coming|by|or|not|is|do|friday|monday)";
const FOLLOWS =
  "(?: (?:at|the|morning|afternoon|evening|after|before|around|works?|please|instead|night)\\b| *[.,!?]?$)";
const MONTH =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|aug|sept?|oct|nov|dec)";
const ENDS = "(?= *(?:$|[.,!?;])| (?:at|around|after|before|in the|with|for|please|works?|if)\\b)";

const WEEKDAYS: readonly Rule[] = [
  [/\b(?:satter|sater|sadder|satta)days?\b/gi, "saturday"],
  [/\b(?:thirs|thers|thurst|thirst)day\b/gi, "thursday"],
  [/\b(?:chues|toos|twos|tus|choos)day\b/gi, "tuesday"],
  [/(?<=\b(?:on|next|this|for) )munday\b/gi, "monday"],
  [/\bmon day(?=s?\b)/gi, "monday"],
  [/\b(?:tues|teus|tuse|toos|twos) day(?=s?\b)/gi, "tuesday"],
  [
    new RegExp(
      `(?<=^ *|\\b${LEADS} )(?<!\\b(?:can|could|to|you|i|let me) (?:do |not )?)(?:choose|chews) day(?! (?:and|or|of|care)\\b)|(?<!\\b(?:want|like|need|able|have|get|going|trying|help(?: me)?|how) to )(?<=\\bto )(?:choose|chews) day(?=${FOLLOWS})`,
      "gi",
    ),
    "tuesday",
  ],
  [/\b(?:wends|wens|wenz|wedns|wednes|wed nes|wins|winds|whens|when's) day(?=s?\b)/gi, "wednesday"],
  [/\b(?:thirst|thirsty|thurs|thers|third's|thurst) day(?=s?\b)/gi, "thursday"],
  [/\b(?<!fish )(?:fry|fri|fried|frye) day(?=s?\b)/gi, "friday"],
  [/\b(?:sat or|satur|satter|sat her|saturn) day(?=s?\b)/gi, "saturday"],
  [/(?<=\b(?:on|this|next|for) )(?:sat a|sadder) day\b/gi, "saturday"],
  [/(?<=\b(?:on|this|next|for) )sun day\b/gi, "sunday"],
  [/\btwo ?morrow\b|\bto morrow\b|\btoo morrow\b|\bto mar(?:row|o)\b/gi, "tomorrow"],
  [/\bto day(?= (?:at|after|in)\b| *$)/gi, "today"],
  [/\bto night(?= (?:at|after)\b| *$)/gi, "tonight"],
];

const DAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|this|that)";
const PARTS: readonly Rule[] = [
  [
    new RegExp(
      `(?<=\\b(?:${DAY}|in the|good|early|late|every|first thing in the) )(?:mourning|morn ing|moaning)\\b`,
      "gi",
    ),
    "morning",
  ],
  [/(?<=\b(?:in the|this|good|early|late|the) )after noon\b/gi, "afternoon"],
  [/\beven ing\b/gi, "evening"],
  [/(?<=\b(?:this|next|the|at) )week end\b(?! of\b)/gi, "weekend"],
];

const WEEKS: readonly Rule[] = [
  [
    /(?<=\b(?:next|this|last|following|coming|same|each|every|another|one|first|second) )weak(?!er|ly|ness)\b/gi,
    "week",
  ],
  [/\ba weak (?=(?:on|from|today|tomorrow|later)\b)/gi, "a week "],
  [/(?<=\b(?:in a|of the|later in the|during the) )weak(?= *$| (?:please|if|on|at)\b)/gi, "week"],
  [/\b(?:to|too|two) weaks\b/gi, "two weeks"],
  [/(?<=\b(?:one|three|four|couple of|few|in) )weaks\b/gi, "weeks"],
  [/\bin too? weeks\b/gi, "in two weeks"],
  [/(?<=^ *|\b(?:the|at|around|toward|towards|by) )and of (?=(?:this|next|the) (?:week|month)\b)/gi, "end of "],
  [/(?<=\bend of )necks (?=week\b)|\bnecks (?=week\b)/gi, "next "],
];

const TEENS: Readonly<Record<string, string>> = { for: "four", four: "four", six: "six", seven: "seven", sex: "six" };
const ORDINALS: Readonly<Record<string, string>> = {
  forth: "fourth",
  ate: "eighth",
  tent: "tenth",
  thirst: "first",
  fist: "first",
  turd: "third",
  sixt: "sixth",
  sickth: "sixth",
  "sick st": "sixth",
};
const NUMBERS: Readonly<Record<string, string>> = {
  too: "second",
  ate: "eighth",
  won: "first",
  tree: "third",
  fore: "fourth",
};
const ordinal = wordFrom(ORDINALS);
const ORDINAL = Object.keys(ORDINALS).join("|");
const NTH =
  "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\w+teenth|twent\\w+|thirt\\w+|\\d{1,2}(?:st|nd|rd|th)?)";

const DATES: readonly Rule[] = [
  [/\bjan uary\b/gi, "january"],
  [/\b(?:feb ?you airy|feb ruary|febuary|february)\b/gi, "february"],
  [/\b(?:a pril|apr il)\b/gi, "april"],
  [/\b(?:sep tember|septem ber)\b/gi, "september"],
  [/\b(?:oct ober|octo ber)\b/gi, "october"],
  [/\b(?:no vember|novem ber)\b/gi, "november"],
  [/\b(?:de cember|decem ber)\b/gi, "december"],
  [new RegExp(`\\bmarsh (?=(?:the )?${NTH}\\b)`, "gi"), "march "],
  [new RegExp(`\\bmayth (?=(?:the )?(?:${NTH}|forth)\\b)`, "gi"), "may "],
  [
    /\b(for|four|six|sex|seven|eight|nine|thir|fif) teen(th)?\b(?! (?:kids|agers?|girls?|boys?|cuts?|spa)\b)/gi,
    (_, tens = "", th = "") => {
      const one = TEENS[tens.toLowerCase()] ?? tens.toLowerCase();
      return `${one === "eight" ? "eigh" : one}teen${th}`;
    },
  ],
  [/\btwenty[ -](forth|ate|for th)\b/gi, (_, one = "") => (/^ate$/i.test(one) ? "twenty eighth" : "twenty fourth")],
  [/(?<=\b(?:twenty|thirty)[ -])(?:fist|thirst|sickth|sixt|turd)\b/gi, ordinal],
  [
    new RegExp(`(?<=\\b(?<!\\b(?:i|we|they|to) )${MONTH} )(?:too|ate|won|tree|fore)(?= at\\b)`, "gi"),
    wordFrom(NUMBERS),
  ],
  [new RegExp(`(?<=\\b(?<!\\b(?:i|we|they|to) )${MONTH} (?:the )?)(?:${ORDINAL})\\b${ENDS}`, "gi"), ordinal],
  [new RegExp(`(?<=\\bthe )(?:${ORDINAL}|won st)(?= of ${MONTH}\\b)`, "gi"), ordinal],
  [/(?<=\b(?:on|for) the )(?:forth|ate|tent|turd)(?= at\b| *[.,!?]?$)/gi, ordinal],
  [/^ *the (forth|ate|tent)(?= at\b| *[.!?]?$)/gi, (_, heard = "") => `the ${ordinal(heard)}`],
];

/** Days and months that were split, joined or taken for other words. */
export const DAY_RULES: readonly Rule[] = [...WEEKDAYS, ...WEEKS, ...DATES, ...PARTS];

/** "Tomorrow after noon": an afternoon where the ear slipped elsewhere too; else what it says. */
export const SPLIT_AFTERNOON: Rule = [new RegExp(`(?<=\\b${DAY} )after noon\\b`, "gi"), "afternoon"];

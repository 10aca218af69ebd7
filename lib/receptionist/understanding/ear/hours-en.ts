import { type Rule, wordFrom } from "./rules";

const HOURS: Readonly<Record<string, string>> = {
  to: "two",
  too: "two",
  for: "four",
  fore: "four",
  ate: "eight",
  won: "one",
  tree: "three",
  free: "three",
  sex: "six",
  sicks: "six",
  sics: "six",
  tin: "ten",
  tan: "ten",
  nein: "nine",
  line: "nine",
  hive: "five",
  fife: "five",
};
const hourOf = wordFrom(HOURS);
const hear = (pattern: string): Rule => [new RegExp(pattern, "gi"), hourOf];

/** Words that are hardly anything else beside a clock, and those that are all day long. */
const RARE = "ate|won|tree|sex|sicks|sics|tin|nein|fife|fore|too";
const ALL = `${RARE}|to|for|free|line|hive|tan`;
const NUMBER = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])";
const WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const HALF = "(?:p ?\\.? ?m|a ?\\.? ?m|pee em|ay em)\\b";
const MINUTES = "(?:thirty|fifteen|forty[ -]?five|30|15|45|oh five|o five)";
const COUNTED = "minutes?|mins?|people|persons?|dollars?|bucks|days?|years?|kids|of us|guests|percent|miles|cars?";
const TIME_TAIL = `(?:o'? ?clock|oh clock|a clock|${HALF}|${MINUTES}\\b(?! (?:${COUNTED})\\b))`;
const DAY = `(?:${WEEKDAY}s?|tomorrow|today|tonight)`;
const PART = "in the (?:morning|afternoon|evening)";
const CLOSE = `(?= *(?:$|[.,!?;])| (?:on (?:the|${WEEKDAY})|(?:this|next) ${WEEKDAY}|${DAY}|please|with|works?|thanks|thank you|instead|or so|${PART}|${HALF}|if (?:possible|you)|for an?|is (?:fine|good|best|great))\\b)`;
const NOT_DOING = "(?<!\\b(?:i|we|he|she|they|you|who|just|already|never|it|that) )";
const AT = `(?<=\\b(?:(?<!look(?:ing|ed)? )at|around|after|before|until|till|like at|than|since) )(?<!\\bget(?:ting)? around )`;
const AT_OR_DAY = `(?<=\\b(?:at|around|about|after|before|until|till|by|for|is|be|${DAY}|morning|afternoon|evening) )`;

/** "Half passed to", "quarter two three", "ten passed for". */
const RELATIVE: readonly Rule[] = [
  [/\bhalf pass(?:ed|t|)?(?= )/gi, "half past"],
  [new RegExp(`\\bquarter (?:two|too)(?= (?:${NUMBER}|${ALL})\\b)`, "gi"), "quarter to"],
  [/\b(quarter|ten|twenty|five) passed(?= )/gi, "$1 past"],
  hear(`(?<=\\b(?:half|quarter|ten|twenty|five) past )(?:${ALL})\\b(?! (?:the|my|your|an?|me|you)\\b)`),
  hear(`(?<=\\bquarter to )(?:${ALL})\\b(?! (?:the|my|your|me|you)\\b)`),
  hear(`(?<=\\b(?:ten|twenty|five) (?:to|past) )(?:${ALL})\\b${CLOSE}`),
  hear(`(?<=\\bhalf )(?:to|too|ate|won|tree|fore)\\b${CLOSE}`),
];

const RANGES: readonly Rule[] = [
  hear(`(?<=\\bbetween )(?:${ALL})(?= (?:and|to|in) (?:${NUMBER}|${ALL})\\b)`),
  hear(`(?<=\\bbetween ${NUMBER} and )(?:${ALL})\\b`),
  hear(`(?<=\\bfrom )(?:to|too|for|ate|won|tree)(?= to (?:${NUMBER}|${ALL})${CLOSE})`),
  hear(`(?<=\\bfrom ${NUMBER} to )(?:${ALL})\\b${CLOSE}`),
];

/** Hours that were written as the words they sound like, where a clock time stands. */
export const HOUR_RULES: readonly Rule[] = [
  [/\b(?:a |at )?(a )?lea?ven\b(?! bread)|\ba eleven\b/gi, (whole) => (/^at /i.test(whole) ? "at eleven" : "eleven")],
  [/\b(o'?|oh|a|of|au) clock\b/gi, "o'clock"],
  ...RELATIVE,
  ...RANGES,
  hear(`${NOT_DOING}\\b(?:${RARE})(?= ${TIME_TAIL})`),
  hear(`${AT_OR_DAY}(?:${ALL})(?= (?:${TIME_TAIL}))`),
  hear(`(?<=^ *(?:no |yes |ok |okay |um |uh )?)(?:to|for|ate)(?= ${MINUTES}\\b(?! (?:${COUNTED})\\b))`),
  hear(`${AT}(?:${ALL})${CLOSE}`),
  hear(`(?<=\\b${WEEKDAY} )(?:ate|won|tree|sex|tin|nein|fife)${CLOSE}`),
  [
    new RegExp(`(?<=\\b(?:${NUMBER}|thirty|fifteen|five|30|15|45|00) )(?:pee em|pee m|p em|pea em|pee am)\\b`, "gi"),
    "pm",
  ],
  [new RegExp(`(?<=\\b(?:${NUMBER}|thirty|fifteen|five|30|15|45|00) )(?:ay em|a em|eh em|ay m)\\b`, "gi"), "am"],
  [new RegExp(`(?<=\\bat (?:${NUMBER}|${NUMBER} (?:thirty|fifteen))) i am(?= *$| (?:on|with|please)\\b)`, "gi"), " am"],
];

/** The whole answer to "what time?". */
export const WHOLE_HOUR: Rule = hear(`(?<=^ *(?:um |uh |at )?)(?:${ALL})(?= *[.!]?$)`);

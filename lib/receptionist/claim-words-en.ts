import type { ClaimKind, ClaimLanguage } from "./claim-words";

const BOOKED = "(?:booked|confirmed|reserved|scheduled|secured|locked in|pencill?ed in|signed up|set up)";
const CANCELLED = "(?:cancell?ed|called off)";
const MOVED = "(?:moved|rescheduled|re-scheduled|switched|shifted|pushed|postponed|brought forward)";
const ADVERBS =
  "(?:(?:now|all|just|already|officially|successfully|also|both|therefore|then|definitely|hereby|fully|safely)\\s+)*";
const BE =
  "(?:'re|'s|\\s+(?:are|is|was|were|got|stands?|has\\s+been|have\\s+been|has\\s+now\\s+been|have\\s+now\\s+been))\\s+";
const I_HAVE = "\\b(?:i|we)(?:\\s+have|'ve|\\s+did)?\\s+";
const LIST = "(?:wait(?:ing)?[- ]?list)";
const DAY =
  "(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|tonight|then|there|next|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b|at\\s+\\d|the\\s+\\d";

/** Not a booking: what else may be confirmed, moved or taken down. */
const OTHER =
  "(?:number|phone|mobile|identity|e-?mail|code|name|address|message|details|call|language|cancell?ation|question)s?\\b";
/** What may be booked, moved or cancelled: "your visit with Ana on Tuesday" and "it", but not "Tuesday" or "that time". */
const WORDS = `(?:(?!${OTHER})[\\w$€.:'&/-]+\\s+){0,14}?(?!${OTHER})[\\w$€.:&/-]+?`;
const THING = `(?:\\byou|\\bit|\\bthat|\\bthis|\\beverything|\\bthey|\\byour\\s+${WORDS}|\\b(?:the|this|that)\\s+(?!(?:time|slot|hour|day|morning|afternoon|evening|week|month)s?\\b)${WORDS})`;
const VISIT = "(?:booking|appointment|visit|reservation|haircut|session|class)";
const CALENDAR = "(?:the|our|her|his|their|my|\\w+'s)\\s+(?:calendar|schedule|diary|books|book)\\b";
/** A person by name; a day, a time or a thing that is booked is only taken. */
const SOMEBODY =
  "^(?!(?:the|that|this|it|he|she|they|all|every|each|no|nobody|next|last|today|tomorrow|noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[\\p{L}'-]+(?:\\s+[\\p{L}'-]+){0,2}\\s+";
/** A time is booked for somebody: without "you" it is only taken. */
const FOR_YOU = "[^,]*\\b(?:for|in)\\s+you(?:r\\s+name)?\\b";

const of = (kind: ClaimKind, pattern: string): readonly [ClaimKind, RegExp] => [kind, new RegExp(pattern, "gu")];
const notFull = "(?!\\s+(?:up|out|solid|until|through)\\b)";
const OBJECT = "(?:it|you|them|both|your|the|that|this|an?|everything|us)\\b";

function passive(kind: ClaimKind, word: string) {
  return [
    of(kind, `${THING}${BE}${ADVERBS}${word}\\b${notFull}`),
    of(kind, `^(?:your\\s+|the\\s+)?${VISIT}\\s+${ADVERBS}${word}(?:$|\\s+(?:for|to|on|with|at)\\b)`),
    of(kind, `^(?:is|are|was|has been|have been)\\s+${ADVERBS}${word}\\b${notFull}`),
    of(
      kind,
      `^(?:(?:and|so|yes|ok|okay|great|perfect|done|alright|good news|there)\\s+)*${ADVERBS}${word}(?:$|\\s+(?:for|to|on|in|you|your|with|it|at|from)\\b)`,
    ),
  ];
}

/** How English says that something was done. */
export const englishClaims: ClaimLanguage = {
  said: [
    ...passive("booked", BOOKED),
    ...passive("cancelled", CANCELLED),
    ...passive("rescheduled", MOVED),
    of("booked", `\\b(?:is|are|was|has\\s+been|'s)\\s+${ADVERBS}(?:booked|reserved|set\\s+aside|yours)\\b${FOR_YOU}`),
    of(
      "booked",
      `\\b(?:time|slot|spot|seat|place|appointment|visit)\\s+is\\s+${ADVERBS}(?:confirmed|yours)\\b(?!\\s+for\\s+(?:the\\s+next|\\w+\\s+minutes))`,
    ),
    of(
      "booked",
      `${I_HAVE}${ADVERBS}(?:booked|confirmed|reserved|scheduled|secured|signed\\s+up|locked\\s+in|made)\\s+${OBJECT}(?!\\s+(?:note|mistake|list|message))`,
    ),
    of("booked", `${I_HAVE}${ADVERBS}(?:booked|reserved|scheduled)\\b(?!\\s+(?:the\\s+right|up|out|solid)\\b)`),
    of("booked", `${I_HAVE}${ADVERBS}confirmed\\s*$`),
    of("booked", "\\bhas\\s+you\\s+(?:down|booked|scheduled|on\\s+(?:the|her|his|their))\\b"),
    of("rescheduled", `${I_HAVE}${ADVERBS}updated\\s+(?:your|the)\\s+(?:${VISIT}|time)\\b`),
    of("rescheduled", `\\byour\\s+(?:${VISIT}|time)\\s+is\\s+now\\s+(?:on|at|for|${DAY})`),
    of("cancelled", `\\b${VISIT}\\b[^,]*?${BE}${ADVERBS}(?:deleted|removed)\\b`),
    of(
      "booked",
      `\\b(?:i|we)(?:\\s+have|'ve)(?:\\s+got)?\\s+(?:you|it|that|your\\s+\\w+|the\\s+\\w+)\\s+${ADVERBS}(?:booked|confirmed|reserved|scheduled|down|in|set)\\b(?=$|\\s+(?:for|on|at|with|in|tomorrow|today))`,
    ),
    of(
      "booked",
      `${I_HAVE}${ADVERBS}(?:put|got|squeezed|fitted|fit|slotted)\\s+(?:you|it|that)\\s+(?:down|in)\\b(?!\\s+as\\b)`,
    ),
    of("booked", `^(?:you\\s+have|you've)\\s+${ADVERBS}(?:booked|reserved|got\\s+the)\\b`),
    of(
      "booked",
      `\\byou(?:\\s+have|'ve)\\s+(?:got\\s+)?(?:an?|your|one|\\w+)\\s+(?:(?:confirmed|scheduled)\\s+\\w+|(?:[\\w-]+\\s+){1,4}?(?:booked|confirmed|scheduled|reserved)\\b)`,
    ),
    of(
      "booked",
      `\\byour\\s+(?:booking|appointment|visit|reservation)\\s+(?:went\\s+through|is\\s+(?:in|made|set)|has\\s+been\\s+made|was\\s+made)\\b`,
    ),
    of(
      "booked",
      `\\b(?:booking|appointment|reservation)\\s+(?:is|was|has\\s+been)\\s+${ADVERBS}(?:made|complete|completed|successful|created|set)\\b`,
    ),
    of(
      "booked",
      `\\b(?:(?:will\\s+)?(?:see|be\\s+seeing)|expecting|expects|forward\\s+to\\s+seeing|awaits?)\\s+you\\s+(?:again\\s+)?(?:on\\s+|this\\s+)?(?:${DAY})`,
    ),
    of(
      "booked",
      `\\byou(?:'re|\\s+are)\\s+(?:all\\s+)?(?:in|down|on\\s+the\\s+(?:calendar|schedule|books))\\b(?=$|\\s+(?:for|on|at|with)\\b)`,
    ),
    of(
      "rescheduled",
      `${I_HAVE}${ADVERBS}(?:${MOVED}|changed)\\s+(?:it|you|them|both|that|your|(?:the|this)\\s+(?:booking|appointment|visit|reservation|time))\\b`,
    ),
    of(
      "rescheduled",
      `\\byour\\s+(?:booking|appointment|visit|reservation|time)\\s+(?:has|have)\\s+(?:now\\s+)?(?:moved|changed)\\b`,
    ),
    of("rescheduled", `\\b(?:appointment|visit|booking|reservation|time)${BE}${ADVERBS}changed\\b`),
    of("rescheduled", `\\byour\\s+new\\s+(?:time|appointment|date|booking|visit)\\s+is\\b`),
    of("rescheduled", `^(?:you've|you\\s+have)\\s+${ADVERBS}(?:moved|rescheduled)\\b`),
    of(
      "cancelled",
      `${I_HAVE}${ADVERBS}(?:${CANCELLED}|deleted|removed|dropped)\\s+(?:it|that|them|both|(?:your|the|this|that)\\s+(?:[\\w:'-]+\\s+){0,8}?[\\w:'-]+)`,
    ),
    of("cancelled", `^(?:you've|you\\s+have)\\s+${ADVERBS}${CANCELLED}`),
    of("cancelled", `\\byour\\s+(?:cancellation|cancelation)\\s+(?:is|was|has\\s+been|went)\\b`),
    of(
      "cancelled",
      "\\b(?:you(?:'re|\\s+are)|it(?:'s|\\s+is)|that(?:'s|\\s+is))\\s+no\\s+longer\\s+(?:booked|confirmed|scheduled)\\b",
    ),
    of(
      "waitlisted",
      `\\b(?:you(?:'re|\\s+are|\\s+have\\s+been|'ve\\s+been)|your\\s+name\\s+is)\\s+${ADVERBS}(?:added\\s+to\\s+|put\\s+on\\s+|placed\\s+on\\s+|on\\s+)(?:the|our|a)?\\s*${LIST}`,
    ),
    of(
      "waitlisted",
      `${I_HAVE}${ADVERBS}(?:added|put|placed|signed)\\s+(?:you|your\\s+name|you\\s+up)\\s+(?:down\\s+)?(?:to|on|for|onto)\\s+(?:the|our|a)?\\s*${LIST}`,
    ),
    of("waitlisted", `^(?:you've|you\\s+have)\\s+${ADVERBS}joined\\s+(?:the|our)\\s+${LIST}`),
    of("waitlisted", `\\b(?:i|we)(?:\\s+have|'ve)(?:\\s+got)?\\s+you\\s+${ADVERBS}on\\s+(?:the|our|a)\\s+${LIST}`),
    of("waitlisted", "\\byou(?:'re|\\s+are|'ve\\s+been|\\s+have\\s+been)\\s+(?:now\\s+)?wait-?listed\\b"),
    of(
      "requested",
      `${I_HAVE}${ADVERBS}(?:received|sent|got|placed|submitted|made|passed\\s+on|noted)\\s+(?:in\\s+)?your\\s+(?:booking\\s+)?request\\b`,
    ),
    of(
      "requested",
      `\\byour\\s+(?:booking\\s+)?request(?:'s|\\s+(?:is|was|has\\s+been))\\s+${ADVERBS}(?:in|sent|received|submitted|placed|with)\\b`,
    ),
    of("requested", `^(?:you've|you\\s+have)\\s+${ADVERBS}requested\\b`),
    of(
      "done",
      "\\byou(?:'re|\\s+are)\\s+(?:now\\s+)?(?:all\\s+set|good\\s+to\\s+go|set\\s+for|sorted|all\\s+sorted)\\b",
    ),
    of(
      "done",
      "\\b(?:it|that|everything|all)(?:'s|\\s+is|\\s+has\\s+been)?\\s+(?:now\\s+|all\\s+)?(?:done|taken\\s+care\\s+of|sorted|sorted\\s+out|settled|arranged|finalized|finalised)\\b",
    ),
    of("done", "\\b(?:is|are)\\s+(?:now\\s+)?all\\s+set\\b"),
    of("done", `${I_HAVE}${ADVERBS}taken\\s+care\\s+of\\b`),
    of("done", "\\bconsider\\s+it\\s+(?:done|booked)\\b"),
    of("booked", `${SOMEBODY}(?:is|are)\\s+${ADVERBS}booked(?:$|\\s+(?:for|with)\\b)`),
    of(
      "booked",
      `^(?:your\\s+|the\\s+)?${VISIT}\\s+${ADVERBS}(?:made|placed|complete|completed|created|saved|successful|done)$`,
    ),
    of(
      "booked",
      `\\b(?:booking|appointment|reservation)\\s+(?:is|was|has\\s+been)\\s+${ADVERBS}(?:placed|saved|entered|recorded|registered|finali[sz]ed)\\b`,
    ),
    of(
      "booked",
      `${I_HAVE}${ADVERBS}(?:added|put|placed|entered|marked|written|got)\\s+(?:you|it|that|your\\s+\\w+|the\\s+\\w+)\\s+(?:down\\s+)?(?:in|on|to|into|onto)\\s+${CALENDAR}`,
    ),
    of(
      "booked",
      `(?:\\byou|\\bit|\\bthat|\\bthis|\\b(?:your|the)\\s+${VISIT})${BE}${ADVERBS}(?:added\\s+to|entered\\s+in|in|on)\\s+${CALENDAR}`,
    ),
    of("booked", `${I_HAVE}${ADVERBS}(?:put|taken|written|got|noted)\\s+your\\s+name\\s+down\\b`),
    of("booked", "\\byour\\s+name(?:'s|\\s+is|\\s+has\\s+been)\\s+(?:(?:put|taken|written)\\s+)?down\\b"),
    of("booked", "\\bconsider\\s+(?:yourself|it|that)\\s+(?:booked|confirmed|reserved|scheduled)\\b"),
    of("booked", `\\byour\\s+${VISIT}(?:'s|\\s+is)\\s+(?:all\\s+)?(?:(?:on|for)\\b(?!\\s+hold)|${DAY})`),
    of(
      "booked",
      `\\b(?:time|slot|spot|seat|place)(?:'s|\\s+is|\\s+has\\s+been)\\s+${ADVERBS}(?:saved|secured|guaranteed)\\b`,
    ),
    of("booked", `${I_HAVE}${ADVERBS}saved\\s+(?:you\\s+)?(?:a|the|your|that)\\s+(?:time|slot|spot|seat|place)\\b`),
    of("booked", `\\byou\\s+have\\s+(?:an?|your)\\s+(?:appointment|reservation|booking)\\s+(?:on|at|for|with|${DAY})`),
    of("cancelled", `\\byour\\s+${VISIT}\\s+(?:no\\s+longer\\s+exists|is\\s+(?:no\\s+longer\\s+there|gone|off))\\b`),
    of("done", "\\b(?:we|it|that|everything)(?:'re|'s|\\s+are|\\s+is)\\s+(?:all\\s+|now\\s+)?good\\s+to\\s+go\\b"),
  ],
  bare: [of("done", "^(?:and\\s+)?(?:done|all done|all set|sorted|good to go|all good to go)$")],
  voidedBefore:
    /\b(?:if|once|when|whenever|unless|until|till|before|as soon as|whether|in case|instead of|without|supposed? (?:to|that)|pretend|wish|want|wants|wanted|imagine|say|claim|says)\b[^,]*$|\bafter (?=you|it|they|your|the)[^,]*$|\b(?:not|cannot|never|unable|\w+n't)\b[^,]{0,30}\b(?:think|sure|say|believe|know|tell|mean|promise|certain|see|see that|find|find that)\b[^,]*$|\b(?:no|none of|neither|nor|any|each|every|an?|all|most|some|other)\s+(?:of\s+)?(?:your\s+|the\s+)?$|\b(?:would|could|should|might|may|can|will|must|'ll|'d)\s+(?:be|have)\b[^,]*$/,
  voidedAfter:
    /^[^,]*?(?<!and|so|but|or)\s(?:if|unless|until|only (?:when|if|after|once)|once|as soon as|whenever|when you (?:get|receive|reply|answer|hear|pay))\b|^\s*(?:up|out|solid|by someone|by somebody|by another)\b|^\s*(?:your\s+|the\s+|that\s+)?(?:number|phone|mobile|identity|e-?mail|code|name|address|message|details|call|language|question)\b/,
  condition: /^(?:(?:and|so|but|then)\s+)?(?:if|once|when|as soon as|unless|until)\b/,
  performs: /^(?:i|we)(?:'ve|\s+have|\s+just)?\s/,
  asks: /^(?:(?:ok|okay|so|and|great|perfect|alright|sure|thanks|thank you|now|then|well|or|but)\s+)*(?:shall|should|would|will|can|could|may|might|do|does|did|is|are|was|were|has|have|had|am|what|which|when|where|who|how|why|anything|any|want|ready|if)\b/,
  tag: /^(?:(?:is|was) (?:that|this|it) (?:right|correct|ok|okay|good|fine|so|booked|confirmed)|right|correct|ok|okay|yes|no|isn't it|aren't you|is it|are you|good|fine|true)$/,
  joints: /,\s*|\s+-+\s+|\s+(?:and|but|because|or)\s+|\s+so\s+(?!that\b)/,
};

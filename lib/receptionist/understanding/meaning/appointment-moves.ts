/** What the other side did last, as far as it decides how an answer is to be read. */
export type Move =
  | "start"
  | "asks_more"
  | "offers_to_book"
  | "asks_detail"
  | "reads_back"
  | "failed_with_alternative"
  | "failed"
  | "booked"
  | "offers_provider"
  | "tells_other"
  | "tells";

const FAILED =
  /\b(?:sorry|unfortunately|apologi[sz]e|unable|failed|failure|unsuccessful|unavailable|impossible|regret|(?:could|was|were|did|do|does|is|are|has|have|ca|can)(?:n'?t| not)(?: been)?(?: \w+)? (?:able|available|book|made?|make|work|get|complete|schedul|reserv|go through|success|possible)\w*|no (?:appointments?|slots?|availability|openings?)|not (?:successful|available|possible|able|booked)|no exist)\b/;
const ASKS_MORE =
  /\b(?:(?:any ?thing|something|some thing|any) (?:else|more|further|other)|what else|more help|any (?:other|more|further|additional) (?:help|assistance|thing|questions?|services?)|further (?:help|assist\w*)|(?:help|assist)(?: you)? (?:any )?(?:further|more)|further assist|assist(?:ance|ed)? with (?:anything|something)|(?:anything|something) (?:to be )?(?:assisted|helped)|(?:anything|something)(?: that)? (?:you|i) (?:want|need|can|could|may)|how (?:can|may) i (?:help|assist)(?: you)?(?: now| else| further)?|what (?:do you want|would you like|can i do)(?: me to do)? (?:next|for you)|other (?:help|assistance|requirements?)|(?:be|is) (?:that|this) (?:all|it)|anything\?)/;
const ASKS_ANOTHER_TRY =
  /\b(?:(?:try|like|want|prefer|choose|pick|suit|about)\b.{0,30}\b(?:another|different|other|else\w*|again)\b|what other|which other|another (?:time|day|date|one|place)\b)/;
const OFFERS_TO_BOOK =
  /(?:\b(?:would|do|should|shall|can|could|may|will|want|wanna|like|want me|ready|wish|going|need|interested|am|are|is)\b[^.!?]*\b(?:book|schedul|reserv|appointment|visit|set (?:it|one|this|that|up)|make (?:it|one)|slot)\w*|^\W*(?:book|schedule|make|set up|reserve)\b[^.?!]*)(?=[^.!]*[?>]|[^.!?]*[.!]*$)|\bi (?:can|could) (?:\w+ ){0,3}?(?:book|schedule|make|help you schedule)\b/;
const ASKS_DETAIL =
  /\b(?:what|which|when|where)\b.{0,60}\b(?:time|day|date|days|dates|city|cities|area|location|town|dentist|doctor|salon|stylist|type|kind|name|visit|appointment|go|come|speciali\w+|place|region|therapist|see|book\w*|schedul\w*|prefer\w*|set|reserv\w*|search|look\w*|convenient|one|like|want|free|available|be|it|for|works?|need)\b|\b(?:what|which|when|where)\b[^.]*\?|\b(?:are you|is it) (?:looking|searching)\b|\bplease (?:provide|tell|give|mention|specify|let me know|enter)\b|\b(?:any|a|do you have|have) (?:prefer|particular|specific|certain)\w*|\bany ?where (?:in particular|specific)|\bfor (?:what|which)\b|\b(?:dermatologist|gynecologist|general practitioner|ophthalmologist|ent specialist|psychologist|psychiatrist)\b.* or .*\?|^(?:date|time|city|location|the (?:date|time|city))(?: and time| please)?\W*$|\bin (?:what|which)\b|\bpreferred\b/;
const WHEN = String.raw`(?:\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\b|o'?"?clock)|(?:january|february|march|april|may|june) \d{1,2}|the \d{1,2}(?:st|nd|rd|th)\b|(?:next|this|on|day after|coming) (?:mon|tues|wednes|thurs|fri|satur|sun|tomorrow|week)|\btoday\b|\btomorrow\b|noon\b|\d{1,2}:\d\d)`;
const NAMES_TIME = new RegExp(WHEN);
const BOOKED =
  /\b(?:(?:(?:appointment|booking|reservation|visit|slot|confirmation|everything)\b.{0,60}?|it(?:'s)?|that|you|all) ?(?:is|was|were|has been|have been|are|'re|got|went|gone|now|all|been|successfully|succesfully|already|'s)(?: now| all| been| successfully| succesfully| already)* (?:booked|book|confirmed|made|set|scheduled|done|reserved|successful|completed?|fixed|good to go|through|in place)|(?:i|we)(?:'ve| have|'d)?(?: just| now| also| managed to| have| successfully| succesfully| gone ahead and| been able to)* (?:booked|scheduled|made|reserved|confirmed|set|completed|got (?:you|it|the)|book (?:it|your))|successfully|succesfully|been (?:made|booked|confirmed|set|scheduled|completed)|all (?:set|done)|went through|success)\b/;
const CONFIRM =
  /\b(?:confirm (?:that|the|this|these|your|if|you|me|an?|booking|with|details|:)|please confirm|confirm(?:ing|:)|confirmation details|is (?:that|this|it|everything|all)(?: all)? (?:right|correct|ok|okay|good|accurate)|correct\?|right\?|please check|double.?check|just to (?:be|make) (?:sure|clear)|verify|read and tell|let me (?:review|see if)|(?:sound|look)s? (?:right|correct|good)\?)/;
const OTHER_SERVICE_ANSWER =
  /\b(?:(?:you|you're|you are|you have|you've|schedule|calendar|agenda|day)\b.*\b(?:free|empty|open(?:ing)?s?|available|slots?|full)\b|degrees?|humidity|wind|winds|weather|rain|precipitation|temperature|forecast\w*|percent|%|calendar|event|cab|taxi|ride)\b/;
const OFFERS_PROVIDER =
  /\b(?:found|results?|options?|search(?:ed)?|there(?:'s| is| are|s)|what do you think|opinion|(?:what|how) about|(?:another|nice|good|great|top|highly)\b.{0,20}\b(?:salon|dentist|doctor|one|practitioner)|is an? .{0,60}(?:in|located|salon|dentist|doctor|practitioner)|who is an?|will .{0,20}work\?|would you like to (?:try|visit|see|go)|(?:is|are) (?:also )?(?:located |based |situated )?(?:in|at|out of) (?!(?:the )?(?:following )?(?:address )?#?\d)|(?:dentist|doctor|salon|place|office|practitioner|specialist) (?:at|in|called|named)|located in (?!\d)|based (?:in|out of)|situated in (?!\d)|called|named|recommend|suggest)\b/;
const ASKS_KIND =
  /\b(?:gynecologist|practitioner|dermatologist|ophthalmologist|ent specialist|psychologist|psychiatrist|family counselor)\b.*\b(?:something|anything|someone|another) (?:else|other)|\b(?:type|kind) of\b/;
const ASKS_WHEN =
  /\b(?:(?:what|which) (?:\w+ ){0,3}?(?:times?|dates?|days?)|when|on what|at what)\b|\b(?:the )?(?:date|time|day)\b(?: \w+){0,6}\?|(?:know|have|need|tell|give|mention|provide|specify)\b.{0,50}\b(?:time|date|day)\b/;
const ASKS_WHERE =
  /\b(?:(?:what|which) (?:\w+ ){0,2}?(?:city|cities|area|town|location|place|region|type|kind|part|neighborhood|field|dentist|doctor|doc|salon|stylist|speciali\w+)\b|is there an? (?:certain |particular |preferred |specific )?(?:city|doctor|dentist|salon|area|place)|(?:particular|preferred|specific|certain|desired) (?:city|doctor|dentist|salon|stylist|area|location)|where (?:do|would|should|are|in|can|will|shall|to|did|at|exactly|specifically)|where\?|(?:city|area|town|location)\b(?: \w+){0,6}\?|(?:city|location)(?: please)?\.?$|in (?:what|which)\b(?! (?:date|time|day))|(?:tell|give|mention|provide|specify|know|have)\b.{0,40}\b(?:city|area|location|type))\b/;

const asks = (text: string): boolean => /\?\s*$|\?[^.?!]*$/.test(text) || !/[.!]/.test(text.slice(0, -1));

const ASKS_PROVIDER =
  /\b(?:what|which|particular|preferred|specific) (?:is the )?(?:name of (?:the |your )?)?(?:dentist|doctor|doc|salon|stylist)\b|\b(?:dentist|doctor|salon|stylist)'?s? name\b|\bsalon called\b/;
const ASKS_PLACE = /\b(?:city|area|town|location|type|kind|looking for|search)\b/;

/** Whether a question of the other side is about a day, a time or whom to see; only a booking asks that. */
export function asksForTime(said: string): boolean {
  const text = said.toLowerCase();
  if (readMove(said) !== "asks_detail") return false;
  return (ASKS_PROVIDER.test(text) && !ASKS_PLACE.test(text)) || (ASKS_WHEN.test(text) && !ASKS_WHERE.test(text));
}

/** Reads the last utterance of the other side. */
export function readMove(last: string | null): Move {
  if (last === null) return "start";
  const text = last.toLowerCase().replaceAll("’", "'");
  if (ASKS_KIND.test(text) && asks(text) && !/\bfound\b/.test(text)) return "asks_detail";
  const failed = FAILED.test(text) ? failure(text) : null;
  if (failed !== null) return failed;
  if (ASKS_MORE.test(text)) return "asks_more";
  if (OTHER_SERVICE_ANSWER.test(text) && !CONFIRM.test(text) && !/\b(?:found|appointment|book)\b/.test(text))
    return "tells_other";
  if (NAMES_TIME.test(text)) return asksLast(text) ? "asks_detail" : namedTime(text);
  return withoutTime(text);
}

/** "What time on March 8th works for you?" names a day, but asks. */
function asksLast(text: string): boolean {
  const last = text.match(/[^.!?]+\?\s*$/)?.[0] ?? "";
  return !CONFIRM.test(text) && /\b(?:what|which|when)\b/.test(last) && ASKS_WHEN.test(last);
}

function failure(text: string): Move | null {
  if (!/book|appoint|slot|time|reserv|schedul|\bit\b|\bthat\b|available|availability|visit|opening|nothing/.test(text))
    return null;
  if (ASKS_MORE.test(text)) return "asks_more";
  if (NAMES_TIME.test(text)) return "failed_with_alternative";
  if (
    BOOKED.test(text) &&
    /\b(?:has|have|is|was|i've) (?:\w+ )?(?:been|booked|confirmed|fixed|made)\b/.test(text) &&
    !/not (?:been )?(?:booked|confirmed|made)/.test(text)
  )
    return "booked";
  if (ASKS_ANOTHER_TRY.test(text)) return "failed";
  return /\b(?:book|appointment|slot|time|reserv\w*|schedul\w*|that|availab\w*)\b/.test(text) &&
    !/cosmetic|unisex/.test(text.replace(/.*\b(?:cosmetic|unisex)[^.!]*[.!]/, "")) &&
    /sorry|unable|n't|not|fail|impossible|unfortunately|unavailable/.test(
      text.replace(/[^.!?]*\b(?:cosmetic|unisex)[^.!?]*/g, ""),
    )
    ? "failed"
    : null;
}

function namedTime(text: string): Move {
  if (CONFIRM.test(text)) return "reads_back";
  if (/\b(?:successfully|has been|(?:is|was|it's) (?:now )?(?:confirmed|booked|set|made|scheduled))\b/.test(text))
    return "booked";
  return "reads_back";
}

function withoutTime(text: string): Move {
  if (asks(text) && (ASKS_WHEN.test(text) || ASKS_WHERE.test(text)) && !/\bfound\b/.test(text)) return "asks_detail";
  if (CONFIRM.test(text)) return "reads_back";
  if (BOOKED.test(text) && !/^\W*(?:shall|should|will|would|do|may|can|could|want|like)\b[^.!]*$/.test(text))
    return "booked";
  if (/\b(?:what|how) about\b|\bwhat do you think|\bopinion\b|\bfound\b/.test(text)) return "offers_provider";
  if (
    OFFERS_TO_BOOK.test(text) &&
    (/\b(?:book|appointment|schedule)\b/.test(text) ||
      !/\b(?:visit|see|try|go to|like) (?!(?:an?|one)\b)[a-z0-9'&+ ]+ (?:in|located|at)\b/.test(text))
  )
    return "offers_to_book";
  if (OFFERS_PROVIDER.test(text)) return "offers_provider";
  return ASKS_DETAIL.test(text) && asks(text) ? "asks_detail" : "tells";
}

import type { Act, Said } from "../types";
import { asksForTime, type Move, readMove } from "./appointment-moves";

type Given = { readonly date: string | null; readonly time: string | null };
type AppointmentTurn = {
  readonly utterance: string;
  readonly history: readonly Said[];
  readonly previous: { readonly intent: string | null } | null;
};
type Judged = { readonly act: Act[]; readonly intent: string };
type Turn = {
  readonly text: string;
  /** As it was written: names of places and people are capitals. */
  readonly written: string;
  readonly move: Move;
  readonly phase: string;
  /** A date, a time, a name, a town, a kind: anything the other side can search or book by. */
  readonly details: boolean;
};

const OTHER_SERVICE =
  /\b(?:weather|forecast|temperature|rain|humid\w*|calendar|event|cab|taxi|ride|transport\w*|my (?:schedule|availability|planner|agenda|free)|am i (?:free|available|busy|open)|(?:will|do|would|can|could|when|if|that) i(?:'m| am|'ll)? (?:be )?(?:have )?(?:any )?(?:free|available|open|busy|empty)|i(?:'m| am|'ll be) (?:free|available) (?:on|that|this|then)|when am i|when (?:will|would) i|(?:what|any) (?:free )?time (?:am i|do i))\b/;
const NO =
  /^(?:\W|\b(?:oh|well|um+|uh+|hmm+|ok(?:ay)?|sorry|actually|wait)\b)*(?:no(?:pe|t)?|nah|negative|never ?mind|neither|none|nothing)\b/;
const DECLINES =
  /\b(?:no(?:t)? (?:right )?now|not (?:yet|today|at (?:the|this)|necessary|right)|(?:may ?be|perhaps|probably|possibly|better|okay|ok|do (?:it|that)|book it|decide) (?:later|another time|at a (?:later|different) time|a different time)|later|another time|some other time|hold off|(?:will|think|to|gonna|should|better|i'd rather) wait|wait (?:for|on|until|till)|(?:don'?t|do not|didn'?t|won'?t|wouldn'?t|will not|would not|not)(?: really| quite)? (?:want|need|like|wish|book|be necessary|do it|do that|think so|require)|first)\b/;
const REFUSES =
  /\b(?:not (?:good|correct|right|ok|okay|what|going to|helpful|fine|possible|available|exactly|suitable)|(?:won'?t|doesn'?t|does not|will not|wont|doesnt|isn'?t|wouldn'?t|would not|can'?t|cannot|can not|don'?t|do not) (?:work|be|suit|make|do|go|think|want|correct|right|quite|come|the)|(?:bag|forget|drop|leave|cancel|skip) it|let it (?:be|go)|(?:i'?ll|will|going to) pass|i (?:cannot|can'?t)|doesn'?t matter)\b/;
const CHANGES =
  /\b(?:actually|instead|chang\w*|rather|switch|correction|correct it|make (?:it|that|the \w+) (?:for|at|on|to)?|mov(?:e|ing)|should be|was supposed|prefer\w*|wait|sorry|wrong|incorrect|mistake|update|modify|different|reschedule|better if|could (?:we|you|i)|can (?:we|you|i)|let'?s|how about|what about|need it|want it|like it|wanted)\b/;
const THANKS = /\b(?:thank\w*|thnx|thx|appreciate\w*|cheers|grateful)\b/;
const CLOSES =
  /\b(?:(?:good ?)?b?bye|that(?:'?s| is| was| will be| would be|'?ll be|ll be| should be)? (?:all|it|everything)\b(?! (?:right|correct|good|fine|sounds|looks|works|seems))|(?:be|is|was) (?:all|it|everything)(?: for (?:now|today|me)|$|[.!,;])|all (?:that )?i (?:need|want|wish|was|got|have)\w*|all i'?(?:m|ll)|i(?:'?m| am| think i'?m)(?: now| all| just)* (?:done|finished|good|set|all set|through)|all set|(?:don'?t|do not|won'?t|will not|didn'?t) (?:need|want|require|have)(?: any)? (?:anything|any ?thing|nothing|more|other|further)\w*|nothing (?:else|more|further)|no(?:thing)? more (?:help|questions)|will do it|have (?:a )?(?:good|great|nice)|(?:good|great|nice) (?:day|night)\b|everything (?:i|for)|takes? care of everything|talk to you|see you|that does it|that'?ll do it|questions have (?:all )?been answered)/;
const ASKS =
  /\b(?:phone|number|address(?:es)?|location|located|contact\w*|rating|ratings|rated|review\w*|where|cosmetic\w*|unisex|uni-sex|what city|which city|which area|what area|what street|call them|reach (?:them|him|her)|both (?:men|women|genders|sexes)|men and women|women and men|gender|male and female|males and females|how (?:good|far|well|do i get|can i (?:call|contact|reach))|score|stars|directions|(?:cut|cater|serve|for|both).{0,12}(?:women|men|woman|man|ladies|sex)\w*|specialt\w+|speciality|specializ\w+|details)\b/;
const UNISEX_WANTED =
  /\b(?:find|want|need|look\w*|search\w*|recommend|is there|like|prefer)\b.*\bunisex (?:hair )?(?:salon|one)/;
const QUESTION =
  /\?|\b(?:what|where|which|who|how|is|are|do|does|did|can|could|may|would|will|tell|give|get|need|want|know|provide|share|have|like|find out|show|let|send|check|please|also|and|whats|wheres)\b/;
const ALTERNATIVES =
  /\b(?:another|others?|else|elsewhere|different|alternativ\w*|instead|rather|more (?:options?|results?|choices?|suggestions?|doctors?|dentists?|salons?)|some more|any more|any(?:one|body|thing|where)|some(?:one|body|where|thing)|next (?:one|option)|keep (?:looking|searching)|look (?:again|more|further)|search again|try (?:again|searching)|(?:options?|choices?|possibilities|suggestions?|recommendations?)|what (?:more|about|other)|who else|remaining|not (?:what|the one|interested|that one|this one|him|her|them)|prefer|closer|(?:don'?t|do not) (?:want|like))\b/;
const SEARCHES =
  /\b(?:find|search\w*|look\w*|locate|get me|show me|is there|are there|do you have|see if|see what|what about|how about|in the area|suggest\w*|recommend\w*|need|want|would like|i'd like|try|check)\b/;
const BOOKS =
  /\b(?:book\w*|appoint\w*|appt|appiont\w*|apointment\w*|schedul\w*|reserv\w*|set (?:it|me|one|up|an?)|visit(?!ed|ing)|make (?:it|one|me|an?|the)\b|go ahead|proceed|slots?|sign me up|openings?|available|availability|free spot|get me in)\b/;
const PICKS =
  /\b(?:(?:go|see|visit|book|choose|pick|select|take|try|want|like|stick|consult|have|do|use) (?:\w+ ){0,3}(?:this|that|him|her|them|there|with|dentist|doctor|salon|one|place|it)|(?:see|go to|visit) (?:a|the|this|that|my) (?:dentist|doctor|salon|hair\w*|stylist|therapist|psychologist|psychiatrist|specialist|gynecologist|dermatologist|ophthalmologist|general practitioner)|(?:need|want|like) (?:to )?(?:see|go|visit|a dentist|a doctor))\b/;
const SEES_PROVIDER =
  /\b(?:(?:see|visit|consult|go(?:ing)? (?:to|see)|get to|head to) (?:a |an |the |my |this |that |with )?(?:family |good |nice |hair |beauty )*(?:dentists?|dental|doctors?|dr|salons?|hair\w*|stylists?|therapists?|psycholog\w+|psychiatr\w+|specialists?|gynecologists?|dermatologists?|ophthalmologists?|general|ent|barber\w*)|(?:need|want|like) (?:a |an |the )(?:dentist|doctor|stylist|therapist|haircut|psych\w+))\b/;
const ACCEPTS =
  /\b(?:yes|yeah|yep|yup|yea|sure|ok|okay|k|fine|good|great|perfect|nice|excellent|awesome|lovely|wonderful|cool|alright|works?|suits?|sounds?|correct|right|exactly|absolutely|definitely|agree\w*|accept\w*|like (?:it|that|this|the|him|her|them)|want (?:it|that|this)|will do|that'?ll do|of course|certainly|please do|go ahead|prefer (?:this|that|it)|love|interested|happy|satisf\w*|acceptable|sure thing|amazing|fantastic|prefect)\b/;
const KIND =
  /\b(?:unisex|uni-sex|cosmetic|gynecolog\w+|gynaecolog\w+|ob.?gyn|general practi\w+|\bgp\b|dermatolog\w+|ophthalmolog\w+|opthalmolog\w+|opthamolog\w+|ophthamolog\w+|ear,? nose|ent\b|family (?:doctor|counsel\w+|therap\w+)|psychiatrist|psychologist|counsel?lor|skin (?:doctor|specialist)|eye (?:doctor|specialist)|eyes? (?:doc)|women'?s doctor)\b/;
const NAMED =
  /\b(?:[A-Z][a-z]+ (?:[A-Z][a-z]+ )?(?:dentist|doctor|salon)\b|both men|Dr\.? ?[A-Z]|MD\b|DDS\b|DMD\b|Inc\b|(?:in|at|near|around|from|to|over in|with|within|named|called|is|see|visit|In) (?:the |downtown |central )?(?!I\b|I'|March|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|General|GP|ENT|PM|AM|The|Doctor|Dentist|Salon|Pm|Am|OK|Ok|Okay|Hair|MORE)[A-Z][\w.'&]+)|\b(?:in|around|near) (?:san|santa|palo|los|mountain|walnut|morgan|redwood|menlo|pleasant|daly|castro|el|mill|union|half|foster|south|st|new|sf|oakland|berkeley|fremont|gilroy|sunnyvale|napa|[a-z]+(?:ville|ton|land|field|view|dale|mont|vale|ford|city|burg|wood|town))\b/;
const NAMES_PERSON = /\b(?:Dr\.? ?[A-Z]|MD\b|DDS\b|(?:called|named|name is|name of)\b)/;

function turnOf(turn: AppointmentTurn, given: Given): Turn {
  const text = turn.utterance.toLowerCase().replaceAll("’", "'");
  const written = turn.utterance;
  const move = readMove(turn.history.at(-1)?.text ?? null);
  return {
    text,
    written,
    move,
    phase: move === "asks_detail" && timed(given) ? "BookAppointment" : phaseBefore(turn),
    details: given.date !== null || given.time !== null || NAMED.test(written) || KIND.test(text),
  };
}

const FOUND_ONE =
  /\b(?:found|results?|(?:how|what) about|options|what do you think|recommend|suggest\w*|another|comes up|there(?:'s| is| are)|also|opinion)\b|\?/i;

/** An address alone sounds like an offered place; after a booking it only answers a question. */
function phaseBefore({ history, previous }: AppointmentTurn): string {
  const last = history.at(-1)?.text ?? "";
  const answers = readMove(last) === "offers_provider" && !FOUND_ONE.test(last);
  if (answers && previous?.intent === "BookAppointment") return "BookAppointment";
  return phaseOf(history) ?? previous?.intent ?? "FindProvider";
}

/** What the dialogue is about, told by the latest thing the other side said that only one of the two can bring up. */
function phaseOf(history: readonly Said[]): string | null {
  for (const said of history.toReversed()) {
    if (said.speaker !== "SYSTEM") continue;
    const move = readMove(said.text);
    if (move === "tells_other") return "Other";
    if (move === "offers_provider" || move === "offers_to_book") return "FindProvider";
    if (move === "reads_back" || move === "booked" || move.startsWith("failed")) return "BookAppointment";
    if (move === "asks_detail") return asksForTime(said.text) ? "BookAppointment" : "FindProvider";
  }
  return null;
}

/**
 * Acts and intent of one user turn in the public appointment dialogues, in that data set's own words (Schema-Guided Dialogue).
 * `previous` is the turn before it in the same dialogue when it is known; without it the history alone is read.
 */
export function judgeAppointmentTurn(turn: AppointmentTurn, when: Given): Judged {
  const read = turnOf(turn, when);
  const act = actsOf(read, when);
  return { act, intent: intentOf(read, act) };
}

function actsOf(turn: Turn, when: Given): Act[] {
  switch (turn.move) {
    case "start":
      return turn.details ? ["INFORM", "INFORM_INTENT"] : ["INFORM_INTENT"];
    case "asks_detail":
      return toDetailQuestion(turn);
    case "reads_back":
      return toReadBack(turn, when);
    case "failed_with_alternative":
      return toAlternative(turn, when);
    case "failed":
      return toFailure(turn, when);
    case "asks_more":
      return toMore(turn);
    case "offers_to_book":
      return toBookingOffer(turn, when);
    case "booked":
      return toBooked(turn);
    default:
      return turn.phase === "BookAppointment" ? toBooked(turn) : toProvider(turn, when);
  }
}

const timed = (when: Given): boolean => when.date !== null || when.time !== null;
const asks = (turn: Turn): boolean =>
  ASKS.test(turn.text) && QUESTION.test(turn.text) && !OTHER_SERVICE.test(turn.text);
const closes = (turn: Turn): boolean => CLOSES.test(turn.text) && !OTHER_SERVICE.test(turn.text);

function toDetailQuestion(turn: Turn): Act[] {
  if (turn.phase !== "BookAppointment" && OTHER_SERVICE.test(turn.text)) return ["NEGATE_INTENT"];
  return ["INFORM"];
}

function toReadBack(turn: Turn, when: Given): Act[] {
  if (timed(when) || (NAMES_PERSON.test(turn.written) && (NO.test(turn.text) || CHANGES.test(turn.text)))) {
    if (NO.test(turn.text) || CHANGES.test(turn.text) || REFUSES.test(turn.text)) return ["INFORM", "NEGATE"];
    return asks(turn) ? ["AFFIRM", "REQUEST"] : ["INFORM", "NEGATE"];
  }
  if (NO.test(turn.text) || REFUSES.test(turn.text)) return closes(turn) ? ["GOODBYE", "NEGATE"] : ["NEGATE"];
  return asks(turn) ? ["AFFIRM", "REQUEST"] : ["AFFIRM"];
}

function toAlternative(turn: Turn, when: Given): Act[] {
  if (NO.test(turn.text) || REFUSES.test(turn.text)) return closes(turn) ? ["GOODBYE", "NEGATE"] : ["NEGATE"];
  if (timed(when)) return ["INFORM", "INFORM_INTENT"];
  return closes(turn) && !ACCEPTS.test(turn.text) ? ["GOODBYE", "NEGATE"] : ["AFFIRM"];
}

function toFailure(turn: Turn, when: Given): Act[] {
  if (timed(when) || turn.details || BOOKS.test(turn.text)) return ["INFORM", "INFORM_INTENT"];
  return ["NEGATE", "THANK_YOU"];
}

function toMore(turn: Turn): Act[] {
  if (turn.details && !OTHER_SERVICE.test(turn.text) && !closes(turn)) return ["INFORM", "INFORM_INTENT"];
  if (closes(turn) || NO.test(turn.text)) return ["NEGATE", "THANK_YOU"];
  if (OTHER_SERVICE.test(turn.text)) return ["THANK_YOU"];
  if (asks(turn)) return ["REQUEST"];
  if (BOOKS.test(turn.text) || PICKS.test(turn.text) || SEES_PROVIDER.test(turn.text) || SEARCHES.test(turn.text))
    return ["INFORM_INTENT"];
  return ["NEGATE", "THANK_YOU"];
}

function toBookingOffer(turn: Turn, when: Given): Act[] {
  if (timed(when)) return ["AFFIRM_INTENT", "INFORM"];
  if (NO.test(turn.text) || DECLINES.test(turn.text) || OTHER_SERVICE.test(turn.text) || closes(turn)) {
    return closes(turn) ? ["GOODBYE", "NEGATE_INTENT"] : ["NEGATE_INTENT"];
  }
  return ["AFFIRM_INTENT"];
}

function toBooked(turn: Turn): Act[] {
  if (OTHER_SERVICE.test(turn.text)) return ["THANK_YOU"];
  if (asks(turn)) return ["REQUEST"];
  return closes(turn) ? ["GOODBYE", "THANK_YOU"] : ["THANK_YOU"];
}

function toProvider(turn: Turn, when: Given): Act[] {
  const other = OTHER_SERVICE.test(turn.text);
  const found = turn.phase === "FindProvider" && turn.move !== "tells_other";
  const wish: Act[] = timed(when) ? ["INFORM", "INFORM_INTENT"] : ["INFORM_INTENT"];
  if (!found) return wish;
  if (timed(when)) return [...wish, "SELECT"];
  if (other) return ["SELECT"];
  if (UNISEX_WANTED.test(turn.text) && !/\b(?:is|are) (?:it|they|this|that|the)\b/.test(turn.text))
    return ["INFORM", "REQUEST_ALTS"];
  if (asks(turn) && !ALTERNATIVES.test(turn.text)) return ["REQUEST"];
  if (ALTERNATIVES.test(turn.text) || (turn.details && SEARCHES.test(turn.text))) {
    return turn.details ? ["INFORM", "REQUEST_ALTS"] : ["REQUEST_ALTS"];
  }
  if (asks(turn)) return ["REQUEST"];
  if (BOOKS.test(turn.text)) return [...wish, "SELECT"];
  const thanked = THANKS.test(turn.text) && !/^\W*(?:ok(?:ay)?,? )?(?:many )?thank/.test(turn.text);
  return closes(turn) || thanked ? ["GOODBYE", "SELECT"] : ["SELECT"];
}

function intentOf(turn: Turn, act: readonly Act[]): string {
  if (act.includes("NEGATE_INTENT")) return "NONE";
  if (act.includes("NEGATE") && act.includes("THANK_YOU")) return "NONE";
  if (act.includes("AFFIRM_INTENT") || act.includes("AFFIRM") || act.includes("NEGATE")) return "BookAppointment";
  if (turn.move === "start") return opening(turn);
  if (act.includes("INFORM_INTENT")) return "BookAppointment";
  if (act.includes("SELECT") || act.includes("REQUEST_ALTS")) return "FindProvider";
  if (act.includes("THANK_YOU") || turn.move === "booked") return "BookAppointment";
  return turn.phase;
}

function opening(turn: Turn): string {
  return BOOKS.test(turn.text) ? "BookAppointment" : "FindProvider";
}

import { findTransfer } from "../find-transfer";
import { wordsOf } from "../say/say";
import { clearGoal } from "../state";
import { dropHold } from "../tools/hold-start";
import { optOut, takeMessage } from "../tools/leave-word";
import { askCode, hearCode } from "./prove-number";
import { type Answer, isOwnNumber, note, phoneOf, type Turn, update, words } from "./turn";

export type TransferReason = "asked" | "angry" | "not_understood" | "emergency" | "fault" | "too_long";

/** The number to put a call through to now; null: nobody picks up, or this is no call. */
function transferNumber({ tools }: Turn): string | null {
  return tools.channel === "phone" ? findTransfer(tools.desk, tools.ctx.now) : null;
}

function summary(turn: Turn): string {
  const { customer, goal } = turn.state;
  return [customer.name, goal, turn.text.slice(0, 160)].filter(Boolean).join(" · ");
}

/** Puts the caller through, or has them called back: nobody is left with a machine that cannot help. */
export async function handOver(turn: Turn, reason: TransferReason): Promise<Answer> {
  const w = words(turn);
  turn.transferReason = reason;
  await dropHold(turn.tools, turn.state.hold);
  if (reason === "angry") {
    note(turn, w.apology);
  }
  const number = transferNumber(turn);
  const { deeds } = turn.state;
  const kind = reason === "emergency" ? "emergency" : "call_back";
  if (number !== null) {
    turn.outcome = "transferred";
    turn.action = { kind: "transfer", number, summary: summary(turn) };
    turn.state = { ...clearGoal(turn.state), misunderstood: 0, deeds: deeds + 1 };
    return { ask: "more", say: w.transferring };
  }
  if (turn.tools.channel === "phone" && reason !== "emergency") {
    note(turn, w.nobodyFree);
  } else if (reason === "not_understood") {
    note(turn, w.cannotFollow);
  }
  turn.state = {
    ...clearGoal(turn.state),
    goal: "message",
    misunderstood: 0,
    message: { kind, saved: false, body: "" },
  };
  return takeWords(turn, turn.text);
}

/** Leaves what was said with all that is known of who said it. An empty body leaves what was said before. */
async function save(turn: Turn, body: string): Promise<void> {
  const { state, tools } = turn;
  const { name, email } = state.customer;
  const kind = state.message?.kind ?? "message";
  await takeMessage(tools, { kind, name, phone: phoneOf(state), email, body, deed: state.deeds });
  update(turn, { lastTask: { kind, deed: state.deeds } });
}

/** "Book … and tell the stylist that I come in a wheelchair": the wish goes on, and the words are kept for the team. */
export async function keepNote(turn: Turn): Promise<void> {
  await save(turn, turn.text);
  note(turn, words(turn).noteKept);
}

/** A name or a number told after a message belongs to it. null: nothing was left, or none was told. */
export async function completeTask(turn: Turn): Promise<Answer | null> {
  const { lastTask, customer, goal, asked } = turn.state;
  const isTold = turn.heard.name !== null || turn.heard.phone !== null || turn.heard.email !== null;
  if (lastTask === null || goal !== null || asked !== "more" || !isTold || turn.heard.intent !== "none") {
    return null;
  }
  const { name, email } = customer;
  await takeMessage(turn.tools, { ...lastTask, name, phone: phoneOf(turn.state), email, body: "" });
  const w = words(turn);
  return { ask: "more", say: `${w.noted} ${w.more}` };
}

const REFUSES =
  /\b(rather not|don'?t (want|have|wish)|do not (want|have)|no (phone|number|e-?mail)|skip (it|that)|without)\b|(?<![\p{L}])(prefiero no|no (quiero|tengo|hace falta)|sin (n[uú]mero|correo))(?![\p{L}])/iu;

/** "I'd like to leave a message", and nothing of it: what the phone's key 2 stands for, too. */
const BARE_WISH =
  /^\W*(?:(?:yes|yeah|sure|ok|okay|please|hi|hello|hey|s[ií]|vale|hola|por favor)\W+)*(?:(?:i'd like|i would like|i want|i need|can i|could i|may i|let me|i'll|just|to|please)\s+)*(?:leave|take) (?:a|my) (?:voice )?message(?: please| for (?:the |your )?(?!him|her)\p{L}+)*\W*$|^\W*(?:(?:hola|s[ií]|vale|por favor)\W+)*(?:(?:me gustar[ií]a|quiero|quisiera|puedo|podr[ií]a|querr[ií]a)\s+)?(?:dejar(?:les?)?|dejo|tomar) (?:un|mi) (?:mensaje|recado)(?: por favor)?\W*$/iu;

/** A message in one breath: "tell Maya I'm ten minutes late", "let Aisha know I found it", "dígale a Ana que llego tarde". */
const TELLS =
  /\b(?:tell|let) (?:\S+ ){1,4}?(?:know|that|i|i'm|i've|he|she|we|her|his|it|about)\b.*\S|\b(?:i'm|i am|i'll be|we're|we'll be|i might be|running) (?:\S+ ){0,4}?(?:late|behind)\b|(?<![\p{L}])(?:d[ií]g\p{L}+|dile\p{L}*|avis\p{L}+|com[eé]nt\p{L}+) .*(?<![\p{L}])que .*\S|(?<![\p{L}])(?:llego|llegar[eé]|llegamos|voy) (?:\S+ ){0,5}?(?:tarde|retras\p{L}+)/iu;

/** What was said of a message, without the bare wish to leave one. */
const ownWords = (text: string): string => (BARE_WISH.test(text) ? "" : text);

/** Nobody is asked more than twice where to answer them. */
function refusesReply({ state, heard, text }: Turn): boolean {
  const w = [wordsOf("en").badReply, wordsOf("es").badReply];
  return state.asked === "phone" && (heard.answer === "no" || REFUSES.test(text) || w.includes(state.lastSay));
}

/** After very many turns a person goes on, and the conversation ends. `mayTransfer`: the caller was not put through for this before. */
export async function endLong(turn: Turn, mayTransfer: boolean): Promise<Answer> {
  const answer = await handOver(turn, "too_long");
  if (turn.action !== null && mayTransfer) {
    return answer;
  }
  if (turn.action !== null) {
    turn.state = { ...turn.state, message: { kind: "call_back", saved: false, body: "" } };
    await save(turn, turn.text);
    turn.outcome = "message";
  }
  turn.action = null;
  turn.ended = true;
  return { ask: "more", say: words(turn).tooLong };
}

/** A wish to be called back is kept at once, even if they leave before saying where; then they are asked, and what else to say. */
async function takeWords(turn: Turn, body: string): Promise<Answer> {
  const w = words(turn);
  const { state } = turn;
  const phone = phoneOf(state);
  const kind = state.message?.kind ?? "message";
  await save(turn, body);
  if (phone === null && state.customer.email === null) {
    if (!refusesReply(turn)) {
      return { ask: "phone", say: state.asked === "phone" ? w.badReply : w.callBackNumber };
    }
    note(turn, w.cannotAnswer);
  }
  turn.outcome ??= kind === "emergency" ? "emergency" : "message";
  update(turn, { message: { kind, saved: true, body: "" } });
  return { ask: "message", say: phone === null ? w.askMessage : w.callBack(phone) };
}

/**
 * A message with no number or address to answer to: asked for once or twice, and taken without it if need be. `before`: what was
 * said and is not kept yet; null: this is the first of it.
 */
async function takeReply(turn: Turn, before: string | null): Promise<Answer> {
  const w = words(turn);
  const isKnown = phoneOf(turn.state) !== null || turn.state.customer.email !== null;
  if (!isKnown && before === null) {
    update(turn, { message: { kind: "message", saved: false, body: ownWords(turn.text) } });
    return { ask: "phone", say: w.askReply };
  }
  if (!isKnown && !refusesReply(turn)) {
    await save(turn, [before, turn.text].filter(Boolean).join("\n"));
    update(turn, { message: { kind: "message", saved: false, body: "" } });
    return { ask: "phone", say: w.badReply };
  }
  if (!isKnown) {
    note(turn, w.cannotAnswer);
  }
  // Kept from the first word: who hangs up now has still left one.
  const said = before ?? ownWords(turn.text);
  await save(turn, said);
  turn.outcome ??= "message";
  if (said !== "" && TELLS.test(said)) {
    turn.state = { ...clearGoal(turn.state), deeds: turn.state.deeds + 1 };
    return { ask: "more", say: `${w.messageTaken} ${w.more}` };
  }
  update(turn, { message: { kind: "message", saved: true, body: "" } });
  return { ask: "message", say: w.askMessage };
}

/** What was said for the team before it was known where to answer, when they leave without saying where. */
export async function keepUnsaved(turn: Turn): Promise<void> {
  const { message } = turn.state;
  if (message && !message.saved && message.body !== "") {
    await save(turn, message.body);
    turn.outcome ??= "message";
  }
}

/** A message for the team, in the caller's own words. */
export async function messageFlow(turn: Turn): Promise<Answer> {
  const w = words(turn);
  const { state, tools, heard } = turn;
  const { message } = state;
  if (!message) {
    return tools.desk.settings.mayTakeMessages ? takeReply(turn, null) : { ask: "more", say: `${w.mayNot} ${w.more}` };
  }
  if (!message.saved) {
    return message.kind === "message" ? takeReply(turn, message.body) : takeWords(turn, "");
  }
  if (state.asked !== "message") {
    return { ask: "message", say: w.askMessage };
  }
  const nothingMore = heard.answer === "no" || heard.acts.includes("GOODBYE");
  if (!nothingMore) {
    await save(turn, turn.text);
    turn.outcome ??= "message";
  }
  turn.state = { ...clearGoal(state), deeds: state.deeds + 1 };
  return { ask: "more", say: nothingMore ? w.more : `${w.messageTaken} ${w.more}` };
}

/** ISO 3166 country to its number for danger to life; 112 works in most others. Source: ITU E.161.1 and national numbers. */
const EMERGENCY_NUMBERS: Readonly<Record<string, string>> = {
  US: "911",
  CA: "911",
  MX: "911",
  GB: "999",
  AU: "000",
  NZ: "111",
};

/** Danger: what to do at once, then the team. */
export async function emergency(turn: Turn): Promise<Answer> {
  const w = words(turn);
  note(turn, w.emergency(EMERGENCY_NUMBERS[turn.tools.desk.profile.country] ?? "112"));
  const answer = await handOver(turn, "emergency");
  turn.outcome = "emergency";
  return turn.action ? answer : { ...answer, say: `${w.emergencyNoted} ${answer.say}` };
}

/**
 * Nothing more is written or called, and the conversation ends. A number that the network did not show to be the caller's
 * proves itself by a code: nobody stops another's texts.
 */
export async function leaveAlone(turn: Turn): Promise<Answer> {
  const w = words(turn);
  const { asked, goal } = turn.state;
  if (goal === "opt_out" && turn.heard.answer === "no") {
    turn.state = clearGoal(turn.state);
    return { ask: "more", say: `${w.kept} ${w.more}` };
  }
  if (goal !== "opt_out") {
    await dropHold(turn.tools, turn.state.hold);
    turn.state = { ...clearGoal(turn.state), goal: "opt_out" };
  }
  const { callerPhone, customer } = turn.state;
  const own = [callerPhone, customer.phone].find((number) => number !== null && isOwnNumber(turn, number));
  const phone = turn.heard.phone ?? own ?? phoneOf(turn.state);
  if (phone === null) {
    return { ask: "phone", say: goal === "opt_out" && asked === "phone" ? w.badPhone : w.askStopPhone };
  }
  const wrong = await hearCode(turn, phone);
  if (wrong) {
    return wrong;
  }
  if (!isOwnNumber(turn, phone)) {
    return askCode(turn, phone);
  }
  const isNew = await optOut(turn.tools, phone, turn.text);
  if (isNew && phone === callerPhone && !turn.tools.isSigned && turn.state.proof.verifiedPhone !== phone) {
    // Anybody can state a number: whose it is must hear of it, and how to undo it.
    turn.events.push({ name: "conversation/opted_out", data: {} });
  }
  turn.outcome = "opted_out";
  turn.state = clearGoal(turn.state);
  turn.ended = true;
  return { ask: "more", say: w.optedOut };
}

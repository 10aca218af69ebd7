import { findTransfer } from "../find-transfer";
import { clearGoal } from "../state";
import { dropHold } from "../tools/hold-start";
import { optOut, takeMessage } from "../tools/leave-word";
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
  }
  turn.state = { ...clearGoal(turn.state), goal: "message", misunderstood: 0, message: { kind, saved: false } };
  return takeWords(turn, turn.text);
}

/** After very many turns a person goes on, and the conversation ends. `mayTransfer`: the caller was not put through for this before. */
export async function endLong(turn: Turn, mayTransfer: boolean): Promise<Answer> {
  const { deeds, customer } = turn.state;
  const answer = await handOver(turn, "too_long");
  if (turn.action !== null && mayTransfer) {
    return answer;
  }
  if (turn.action !== null) {
    const phone = phoneOf(turn.state);
    await takeMessage(turn.tools, { kind: "call_back", name: customer.name, phone, body: turn.text, deed: deeds });
    turn.outcome = "message";
  }
  turn.action = null;
  turn.ended = true;
  return { ask: "more", say: words(turn).tooLong };
}

/** Saves the task as soon as it is known whom to call, then asks what else to say. An empty body leaves what was said before. */
async function takeWords(turn: Turn, body: string): Promise<Answer> {
  const w = words(turn);
  const { state, tools } = turn;
  const phone = phoneOf(state);
  const kind = state.message?.kind ?? "message";
  const reach = phone ?? state.customer.email;
  if (reach === null) {
    // A wish to be called back is kept even if they leave before saying where.
    await takeMessage(tools, {
      kind,
      name: state.customer.name,
      phone: null,
      body,
      deed: state.deeds,
    });
    return { ask: "phone", say: w.callBackNumber };
  }
  const task = { kind, name: state.customer.name, phone, body, deed: state.deeds };
  await takeMessage(tools, task);
  turn.outcome ??= kind === "emergency" ? "emergency" : "message";
  update(turn, { message: { kind, saved: true } });
  return { ask: "message", say: phone === null ? w.askMessage : w.callBack(phone) };
}

/** A message for the team, in the caller's own words. */
export async function messageFlow(turn: Turn): Promise<Answer> {
  const w = words(turn);
  const { state, tools, heard } = turn;
  if (!state.message) {
    if (!tools.desk.settings.mayTakeMessages) {
      return { ask: "more", say: `${w.mayNot} ${w.more}` };
    }
    // Kept from the first word: who hangs up now has still left one.
    await takeMessage(tools, {
      kind: "message",
      name: state.customer.name,
      phone: phoneOf(state),
      body: turn.text,
      deed: state.deeds,
    });
    turn.outcome ??= "message";
    update(turn, { message: { kind: "message", saved: true } });
    return { ask: "message", say: w.askMessage };
  }
  if (state.asked === "phone" && !state.message.saved) {
    return takeWords(turn, "");
  }
  if (state.asked === "message") {
    const nothingMore = heard.answer === "no" || heard.acts.includes("GOODBYE");
    if (!(nothingMore && state.message.saved)) {
      await takeMessage(tools, {
        kind: state.message.kind,
        name: state.customer.name,
        phone: phoneOf(state),
        body: turn.text,
        deed: state.deeds,
      });
      turn.outcome ??= "message";
    }
    turn.state = { ...clearGoal(state), deeds: state.deeds + 1 };
    return { ask: "more", say: nothingMore ? w.more : `${w.messageTaken} ${w.more}` };
  }
  return { ask: "message", say: w.askMessage };
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

/** Nothing more is written or called, and the conversation ends. */
export async function leaveAlone(turn: Turn): Promise<Answer> {
  const w = words(turn);
  const { callerPhone, customer } = turn.state;
  const phone = [callerPhone, customer.phone].find((number) => number !== null && isOwnNumber(turn, number)) ?? null;
  if (phone === null) {
    return { ask: "phone", say: w.askPhone };
  }
  await dropHold(turn.tools, turn.state.hold);
  const isNew = await optOut(turn.tools, phone, turn.text);
  if (isNew && phone === callerPhone && !turn.tools.isSigned) {
    // Anybody can state a number: whose it is must hear of it, and how to undo it.
    turn.events.push({ name: "conversation/opted_out", data: {} });
  }
  turn.outcome = "opted_out";
  turn.state = clearGoal(turn.state);
  turn.ended = true;
  return { ask: "more", say: w.optedOut };
}

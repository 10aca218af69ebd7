import { type CodeKind, useCode } from "../codes";
import { clearGoal } from "../state";
import { textCode } from "../tools/leave-word";
import { traced } from "../tools/tool-ctx";
import { type Answer, isOwnNumber, type Turn, update, words } from "./turn";

const MOST_WRONG_CODES = 3;

/**
 * Texts six digits and asks for them. Of a number that is not shown to be the caller's nothing is said, not even whether visits
 * are under it: `silent` sends nothing.
 */
export async function askCode(turn: Turn, phone: string, kind: CodeKind = "texted"): Promise<Answer> {
  const w = words(turn);
  if (!(await textCode(turn.tools, phone, kind))) {
    return { ask: "more", say: `${w.noCode} ${w.offerMessage}` };
  }
  update(turn, { proof: { ...turn.state.proof, codePhone: phone } });
  const isSure = isOwnNumber(turn, phone) || turn.state.goal === "opt_out";
  return { ask: "code", say: isSure ? w.codeSent(phone) : w.codeIfAny(phone) };
}

/** A day or a time instead of the code, from the number itself, is another detail of the visit and no wrong code. */
function saysDetail(turn: Turn): boolean {
  const { heard, state, text } = turn;
  const isDetail = heard.date !== null || heard.time !== null || heard.window !== null || heard.existing !== null;
  const isCode = heard.code !== null || /\d{4}/.test(text.replace(/\D/g, ""));
  const phone = state.proof.codePhone;
  return isDetail && !isCode && state.goal !== "opt_out" && phone !== null && isOwnNumber(turn, phone);
}

const OTHER_PHONE =
  /\b(?:don'?t|do not) have (?:that|this|the|my) (?:old )?(?:phone|cell|mobile|number)|\bphone (?:is|isn'?t)(?: not)? (?:with me|at home|lost|broken|dead)|(?<![\p{L}])no tengo (?:ese|el|aquel|mi) (?:tel[eé]fono|m[oó]vil|celular|n[uú]mero)/iu;
const NOT_COME =
  /\b(?:didn'?t|did not|haven'?t|have not|don'?t|do not|never|not) (?:get|got|receive|received|see|seen|have|come|arrived?)\b|\b(?:no code|nothing (?:came|arrived)|re-?send|send (?:it|another|a new)|another code|new code)\b|(?<![\p{L}])(?:(?:no|a[uú]n no|todav[ií]a no) (?:me )?(?:ha |lleg|lo |la |recib)|reenv[ií]|otro c[oó]digo)/iu;

/** Whoever hasn't got the phone that the code went to cannot open the visit; they are answered on the one they call from. */
function cannotProve(turn: Turn, phone: string): Answer {
  const w = words(turn);
  const { customer, proof } = turn.state;
  turn.state = { ...clearGoal(turn.state), proof: { ...proof, codePhone: null } };
  if (customer.phone === phone) {
    update(turn, { customer: { ...customer, phone: null } });
  }
  return { ask: "more", say: `${w.cannotProve} ${w.offerMessage}` };
}

/** Takes the code that was asked for. null: none was asked for, or it is right and the number proven, or a detail came instead. */
export async function hearCode(turn: Turn, phone: string): Promise<Answer | null> {
  const { state, heard, tools } = turn;
  if (state.asked !== "code" || state.proof.codePhone !== phone) {
    return null;
  }
  if (saysDetail(turn)) {
    return null;
  }
  if (!/\d/.test(turn.text) && heard.code === null) {
    if (OTHER_PHONE.test(turn.text)) {
      return cannotProve(turn, phone);
    }
    if (NOT_COME.test(turn.text) || heard.lacksCode === true) {
      return askCode(turn, phone);
    }
  }
  const code = heard.code ?? (turn.text.replace(/\D/g, "").length === 6 ? turn.text.replace(/\D/g, "") : null);
  const asked = { businessId: tools.ctx.businessId, conversationId: tools.conversationId, phone };
  if (code !== null && (await traced(tools, "use_code", {}, () => useCode(tools.ctx.db, asked, code)))) {
    update(turn, { proof: { ...state.proof, verifiedPhone: phone, codePhone: null } });
    return null;
  }
  const wrongCodes = state.proof.wrongCodes + 1;
  update(turn, { proof: { ...state.proof, wrongCodes } });
  const w = words(turn);
  return wrongCodes >= MOST_WRONG_CODES
    ? { ask: "more", say: `${w.noCode} ${w.offerMessage}` }
    : { ask: "code", say: w.wrongCode };
}

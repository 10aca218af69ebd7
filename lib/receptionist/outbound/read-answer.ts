/** "machine": an answering machine's own words. */
export type OutboundAnswer = "yes" | "no" | "stop" | "change" | "talk" | "silent" | "machine";

const KEYS: Readonly<Record<string, OutboundAnswer>> = { "1": "yes", "2": "change", "9": "stop" };

const STOP =
  /\b(?:stop (?:calling|it)|do(?:n'?t| not) (?:ever )?call|never call|no more calls|quit calling|remove me|take me off|opt (?:me )?out|unsubscribe)\b|\bno me (?:llame|llamen|vuelvan? a llamar)|\b(?:dejen?|paren?) de llamar|\bno (?:quiero )?m[aá]s llamadas/i;
const MACHINE =
  /\b(?:(?:after|at) the (?:tone|beep)|you(?:'ve| have) reached|forwarded to (?:an? )?(?:automated |auto)?voice|please leave (?:me )?(?:a|your) |mailbox is full|(?:person|party|subscriber|customer) you(?:'re| are)? (?:calling|trying|have (?:called|dialed))|(?:can(?:'t|not)|unable to) (?:come to|get to|answer|take) (?:the|your) (?:phone|call))|\bdespu[eé]s (?:del?|de la|de o[ií]r) (?:el |la )?(?:tono|se[ñn]al|pitido)|\b(?:dej[ea]|graba?e?) (?:su|tu|un) mensaje|\bbuz[oó]n de voz|\bno (?:puedo|podemos) (?:atender|contestar)/i;
/** An answering machine that a business recorded: "Sure Thing Plumbing, leave a message". Not "can I leave a message". */
const LEAVE =
  /^(?!.*\b(?:i|we) (?:(?:just|please) )?leave )(?!.*\b(?:like|want) to leave ).*\bleave (?:(?:us|me) )?(?:a|your) (?:message|name|number)\b/i;
/** Somebody is there, and has not heard yet what it is about. */
const HELLO =
  "hello|hi|hey|hola|al[oó]|bueno|diga|d[ií]game|mande|who(?: is|'s) (?:this|it|calling|there)|qui[eé]n (?:habla|es|llama)|(?:please )?hold(?: on| the line)?|one moment|un momento|espere";
const THERE = new RegExp(`^(?:(?:yes|yeah|s[ií]) )?(?:${HELLO})(?: (?:${HELLO}|please|por favor))*$`, "i");
/** Of these alone a yes is made: anything between them makes it another sentence. */
const AGREED =
  "yes|yeah|yep|yup|sure|absolutely|definitely|of course|correct|right|fine|great|perfect|ok(?:ay)?|(?:i )?confirm(?:ed)?|please do|yes i (?:can|will|do)|i(?:'ll| will) (?:be there|take it|come)|i(?:'m| am) coming|that(?:'s| is)? (?:right|fine|great|good|correct|ok(?:ay)?|perfect)|that works|sounds good|s[ií]|claro(?: que s[ií])?|por supuesto|(?:lo )?confirmo|confirmado|vale|de acuerdo|la tomo|ah[ií] estar[eé]|all[aá] estar[eé]|perfecto|correcto|est[aá] bien|me parece bien";
const POLITE =
  "please|thanks?(?: you)?(?: so much| very much)?|for me|then|por favor|muchas gracias|gracias|buenas|pues|se[ñn]orita|ma'am|sir";
const YES = new RegExp(`^(?:${AGREED})(?: (?:${AGREED}|${POLITE}))*$`, "i");
const NO = /^(?:no|nope|nah|no gracias|no thanks?|no thank you|i can(?:'t|not)|no puedo)$/i;

/** Words alone, parted by one space. */
function bare(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}' ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** What was pressed or said to a call of ours; "talk" is anything that the receptionist itself should hear. */
export function readOutboundAnswer(keys: string, speech: string): OutboundAnswer {
  const said = speech.trim().replace(/[’‘]/g, "'");
  const pressed = KEYS[keys.trim()];
  if (pressed !== undefined) {
    return pressed;
  }
  if (said === "") {
    return "silent";
  }
  if (STOP.test(said)) {
    return "stop";
  }
  if (MACHINE.test(said) || LEAVE.test(said)) {
    return "machine";
  }
  const words = bare(said);
  if (THERE.test(words) || (said.includes("?") && YES.test(words))) {
    return "silent";
  }
  if (YES.test(words)) {
    return "yes";
  }
  return NO.test(words) ? "no" : "talk";
}

/** "machine": an answering machine's own words. */
export type OutboundAnswer = "yes" | "no" | "stop" | "change" | "talk" | "silent" | "machine";

const KEYS: Readonly<Record<string, OutboundAnswer>> = { "1": "yes", "2": "change", "9": "stop" };

const STOP =
  /\b(?:stop (?:calling|it)|do(?:n'?t| not) (?:ever )?call|never call|no more calls|quit calling|remove me|take me off|opt (?:me )?out|unsubscribe)\b|\bno me (?:llame|llamen|vuelvan? a llamar)|\b(?:dejen?|paren?) de llamar|\bno (?:quiero )?m[aá]s llamadas/i;
const MACHINE =
  /\b(?:(?:after|at) the (?:tone|beep)|you(?:'ve| have) reached|forwarded to (?:an? )?(?:automated |auto)?voice|please leave (?:me )?(?:a|your) |mailbox is full|(?:person|party|subscriber|customer) you(?:'re| are)? (?:calling|trying|have (?:called|dialed))|(?:can(?:'t|not)|unable to) (?:come to|get to|answer|take) (?:the|your) (?:phone|call))|\bdespu[eé]s (?:del?|de la|de o[ií]r) (?:el |la )?(?:tono|se[ñn]al|pitido)|\b(?:dej[ea]|graba?e?) (?:su|tu|un) mensaje|\bbuz[oó]n de voz|\bno (?:puedo|podemos) (?:atender|contestar)/i;
const YES =
  /^(?:yes|yeah|yep|yup|sure|correct|confirm(?:ed)?|ok(?:ay)?|please|i(?:'ll| will) (?:be there|take it)|that works|s[ií]|claro|confirmo|vale|de acuerdo|la tomo|ah[ií] estar[eé]|perfecto)(?![\p{L}'])/iu;
const NO = /^(?:no|nope|nah|no gracias|no thanks?|no thank you|i can(?:'t|not)|no puedo)[.!]?$/i;
const MORE =
  /\b(?:but|pero|change|move|another|other|later|earlier|instead|cancel|cambiar|mover|otra|otro|cancelar|m[aá]s tarde)\b/i;

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
  if (MACHINE.test(said)) {
    return "machine";
  }
  if (YES.test(said) && !MORE.test(said)) {
    return "yes";
  }
  return NO.test(said) ? "no" : "talk";
}

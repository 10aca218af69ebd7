import type { Utterance } from "../types";
import { fold } from "./tokens";

const SAYS =
  /\b(?:th(?:is|e same) (?:phone )?number|(?:this|that)(?:'s| is) the best (?:number|one)|same (?:phone |cell )?(?:number|one)|same as (?:this|the one)|(?:number|phone|one|line) (?:that )?(?:i'm|im|i am|i) (?:calling|call|speaking|on|using|texting|called)|(?:number|one) you (?:have|see|'ve got|got)(?: on file)?|the (?:number|one) on file|you(?:'ve| have)? (?:already )?(?:have|got) (?:my|the) number|my caller id|este (?:mismo )?(?:numero|telefono)|(?:el|al|este|ese) mismo(?: numero| telefono)?|mismo numero|desde (?:el|donde) que (?:llamo|estoy llamando|le llamo|te llamo)|(?:numero|telefono) (?:desde el )?(?:que|del que|desde donde) (?:le |te |les )?(?:llamo|estoy llamando|marco)|desde donde (?:le |te )?llamo)\b/;
const POINTS =
  /^(?:(?:yes|yeah|yep|sure|ok|okay|si|claro|uh|um|please|correct)[ ,.]*)*(?:(?:use|it's|its|that's|just|que|usa) )*(?:th(?:is|at) one(?:'s)?|this|that number|that(?:'s| is) (?:the (?:one|number)|my number)|this is (?:fine|my number|good|the one|it)|ese|este|ese numero|esta bien ese|si ese|con este|a este|este de aqui)(?: (?:is|works|one|esta|please|por favor|fine|good|great|bien|will do))*[ .!]*$/;
const YES =
  /^(?:(?:yes|yeah|yep|yup|sure|correct|right|ok|okay|please|exactly|fine|good|great|perfect|si|claro|vale|correcto|exacto|esta|that's|thats|it|is|bien|por|favor|works|do|go|ahead|que|asi|exacto|use|usa|usalo|uselo|yes|absolutely|of|course|dale|perfecto|uh|huh|mhm|adelante)[ ,.!]*)+$/;
const OFFERED =
  /\b(?:calling from|call(?:ed)? from|this number|same number|number you're|number ending|ending in|llama(?:s|ndo)?|este numero|este mismo|mismo numero|termina(?:do)? en|acaba en)\b/;
const REFUSED =
  /\b(?:not|isn't|don't|dont|different|another|other|stop|remove|delete|won't|instead|distinto|otro|no (?:es|uses?|use|a) (?:este|ese|el))\b/;

/** "Use the number I'm calling from", or a yes to just that. */
export function saysSameNumber(utterance: Utterance): boolean {
  const asked = utterance.expects === "phone";
  if (!asked && !/number|calling|numero|número|mismo|llamo|file/i.test(utterance.text)) {
    return false;
  }
  const text = fold(utterance.text).trim();
  if (REFUSED.test(text) || /^no\b/.test(text)) {
    return false;
  }
  if (SAYS.test(text)) {
    return (
      asked ||
      (/number|numero|telefono|calling|llamo|llamando/.test(text) &&
        !/\b(?:this number (?:is|for)|is this)\b/.test(text))
    );
  }
  if (!asked) {
    return false;
  }
  const last = utterance.history.findLast((said) => said.speaker === "SYSTEM");
  return POINTS.test(text) || (YES.test(text) && last !== undefined && OFFERED.test(fold(last.text)));
}

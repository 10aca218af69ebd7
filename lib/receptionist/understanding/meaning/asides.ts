/** "What should I tell the team?": nothing beyond what was said already. */
const ASKED_FOR_WORDS = /\b(?:what should i tell|what would you like me to (?:tell|pass on)|que le digo al equipo)\b/;
const NOTHING_MORE =
  /^(?:(?:no|nope|yes|yeah|yep|si|ok|okay|oh|well|um|and|y|pues|bueno) )*(?:(?:its |thats |that is |it is |thatll be )?(?:just |only )?(?:that|this|it|all|everything|that one)|(?:just|only) (?:what i|that i) (?:said|told you)|(?:what|like) i (?:just )?said|nothing(?: else| more)?|(?:es )?(?:solo|solamente|nada mas que) (?:eso|lo que (?:he dicho|dije))|(?:con )?eso (?:es todo|es|nada mas|basta)|nada(?: mas)?|lo que (?:he dicho|dije|acabo de decir)|ya (?:esta|se lo he dicho)|eso)(?: (?:is )?(?:please|thanks|thank you|por favor|gracias|all|everything|it))*$/;

export const addsNothing = (text: string, lastSaid: string): boolean =>
  ASKED_FOR_WORDS.test(lastSaid) && NOTHING_MORE.test(text);

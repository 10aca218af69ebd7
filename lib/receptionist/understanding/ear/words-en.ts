import type { Rule } from "./rules";

/** What a booking line talks about, split or taken for other words. */
export const WORD_RULES: readonly Rule[] = [
  [/\bbook ing(?=s?\b)/gi, "booking"],
  [/\b(?:re|ree|reese) (?=(?:schedul|book)\w*\b)/gi, "re"],
  [/\bresked(?:ule|jewel)\b|\bre skedule\b/gi, "reschedule"],
  [
    /\b(?:can sell|can cell|can sel|cancell|can so|cant sell)(?= (?:my|the|this|that|it|an?) ?(?:\w+ ){0,2}(?:appointment|booking|visit|hair ?cut|cleaning|massage|slot|session|check ?up)\b)/gi,
    "cancel",
  ],
  [/\bcan sell it\b(?! (?:to|for|on|at)\b)/gi, "cancel it"],
  [/\b(?:council|counsel|cancer|console)(?= (?:my|the) (?:\w+ ){0,2}(?:appointment|booking|visit)\b)/gi, "cancel"],
  [/\bcan (?:cellation|sell ?ation)\b/gi, "cancellation"],
  [/\bconfer (?=(?:my|the) (?:appointment|booking)\b)/gi, "confirm "],
  [/(?<=\b(?:need|want|get|for|have|book|like) a )feeling(?= (?:done|replaced|redone|fixed)\b)/gi, "filling"],
  [/(?<=\b(?:need|want|get|book) a )feeling(?= (?:on|at|with|tomorrow|next|this|by)\b)/gi, "filling"],
];

/** E-mail providers as they sound. */
export const MAIL_RULES: readonly Rule[] = [
  [/\b(?:gee|g|jee|ji|je) ?mail(?= (?:dot|period|point)\b)/gi, "gmail"],
  [/\bhot mail(?= (?:dot|period|point)\b)/gi, "hotmail"],
  [/\bout look(?= (?:dot|period|point)\b)/gi, "outlook"],
  [/\b(?:ya who|yah hoo|ya hoo|yeah who)(?= (?:dot|period|point)\b)/gi, "yahoo"],
  [/\b(?:eye|i) cloud(?= (?:dot|period|point)\b)/gi, "icloud"],
  [/(?<=\b(?:gmail|hotmail|outlook|yahoo|icloud) (?:dot|doubt|dod)) (?:calm|come|comb|kom)\b/gi, " com"],
  [/(?<=\b(?:gmail|hotmail|outlook|yahoo|icloud)) (?:doubt|dod|dat) com\b/gi, " dot com"],
];

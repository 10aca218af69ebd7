import type { Expects, Utterance } from "../types";

const QUESTIONS: readonly (readonly [Expects, RegExp])[] = [
  [
    "name",
    /\b(?:your|full|first|last|what|which) (?:(?:full|first|last) )?name\b|who(?:'s| is) calling|who am i speaking|\bspell|\b(?:su|tu) nombre|cómo (?:se|te) llama|nombre de quién|qué nombre|deletre/i,
  ],
  ["email", /\be-?mail|\bcorreo/i],
  [
    "phone",
    /\b(?:your|best|phone|mobile|cell|contact|callback) (?:(?:phone|mobile|cell) )?number\b|reach you|calling from|\b(?:su|tu) (?:número|teléfono|móvil|celular)|número de teléfono|qué número/i,
  ],
  [
    "staff",
    /with whom|who would you like|(?:with )?anyone in particular|any(?:one|body) specific|(?:a|any) preference|particular (?:stylist|person|doctor|dentist)|con quién|alguna preferencia|alguien en (?:particular|especial)/i,
  ],
  [
    "service",
    /\b(?:what|which) (?:service|treatment)|what would you like (?:to book|done)|qué servicio|qué (?:le|te) gustaría (?:hacerse|reservar)/i,
  ],
];

/** What the receptionist asked for last: as told, or else as its last question reads. */
export function askedFor(utterance: Utterance): Expects {
  const last = utterance.history.at(-1);
  if (utterance.expects !== "anything" || last?.speaker !== "SYSTEM") {
    return utterance.expects;
  }
  const question = last.text.match(/[^.!?¿]+\??\s*$/)?.[0] ?? last.text;
  return QUESTIONS.find(([, pattern]) => pattern.test(question))?.[0] ?? "anything";
}

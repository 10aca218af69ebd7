import type { Plot } from "./scenario";
import { CHANGES } from "./scenarios-changes";
import { MANNERS } from "./scenarios-manners";
import { PLAIN } from "./scenarios-plain";
import { HOSTILE, QUESTIONS } from "./scenarios-questions";
import { SPANISH } from "./scenarios-spanish";
import { TWISTS } from "./scenarios-twists";

export const ALL_SCENARIOS: readonly Plot[] = [
  ...PLAIN,
  ...TWISTS,
  ...CHANGES,
  ...MANNERS,
  ...QUESTIONS,
  ...HOSTILE,
  ...SPANISH,
];

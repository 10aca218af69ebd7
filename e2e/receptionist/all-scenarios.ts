import type { Plot } from "./scenario";
import { CHANGES } from "./scenarios-changes";
import { MANNERS } from "./scenarios-manners";
import { PLAIN } from "./scenarios-plain";
import { HOSTILE, QUESTIONS } from "./scenarios-questions";
import { SPANISH } from "./scenarios-spanish";
import { TWISTS } from "./scenarios-twists";
import { UNSEEN } from "./scenarios-unseen";
import { UNSEEN_CHANGES } from "./scenarios-unseen-2";
import { UNSEEN_SPANISH } from "./scenarios-unseen-spanish";

export const ALL_SCENARIOS: readonly Plot[] = [
  ...PLAIN,
  ...TWISTS,
  ...CHANGES,
  ...MANNERS,
  ...QUESTIONS,
  ...HOSTILE,
  ...SPANISH,
  ...UNSEEN,
  ...UNSEEN_CHANGES,
  ...UNSEEN_SPANISH,
];

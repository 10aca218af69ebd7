import type { Draft } from "@/app/onboarding/draft";

export type StepProps = {
  draft: Draft;
  setDraft: (draft: Draft) => void;
  change: (changes: Partial<Draft>) => void;
  errors: Readonly<Record<string, string>>;
};

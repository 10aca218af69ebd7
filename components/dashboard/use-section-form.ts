"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import type { z } from "zod";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { ProblemError, sendJson } from "@/components/dashboard/fetch-json";
import { apiPath, liveKey } from "@/components/dashboard/queries";
import { useLeaveWarning } from "@/components/dashboard/use-leave-warning";
import { useProblemText } from "@/components/dashboard/use-problem-text";

type SectionForm<Draft, Input> = {
  /** What is stored now, as the fields show it. It may change while nobody edits. */
  stored: Draft;
  /** The fields as the route wants them; the schema says what is wrong. */
  toInput: (draft: Draft) => unknown;
  schema: z.ZodType<Input>;
  /** Below `/api/dashboard/[business]/`. */
  path: string;
  savedText: string;
  onSaved?: (answer: { id?: string }, input: Input) => void;
};

type Errors = Readonly<Record<string, string>>;

/** One section that saves by itself: a draft while it differs from what is stored, errors by field, a warning on leaving. */
export function useSectionForm<Draft extends object, Input>(options: SectionForm<Draft, Input>) {
  const { stored, toInput, schema, path, savedText, onSaved } = options;
  const { slug } = useDashboard();
  const client = useQueryClient();
  const say = useFieldWords();
  const problem = useProblemText();
  // Only what was typed is kept: another section, or another person, may save the rest meanwhile.
  const [patch, setPatch] = useState<Partial<Draft>>({});
  const [errors, setErrors] = useState<Errors>({});
  const shown: Draft = { ...stored, ...patch };
  const changed = JSON.stringify(shown) !== JSON.stringify(stored);
  const mutation = useMutation({
    mutationFn: (input: Input) => sendJson<{ id?: string }>("PUT", apiPath(slug, path), input),
    onSuccess: async (answer, input) => {
      await client.invalidateQueries({ queryKey: liveKey(slug) });
      setPatch({});
      toast.success(savedText);
      onSaved?.(answer, input);
    },
    onError: (error) => {
      const fields = error instanceof ProblemError ? error.fields : [];
      const found = Object.fromEntries(fields.map((one) => [one.field, say(one.message, {})]));
      setErrors(found);
      if (fields.length === 0) toast.error(problem(error));
    },
  });
  useLeaveWarning(changed && !mutation.isPending);

  function submit(form: HTMLFormElement) {
    const result = schema.safeParse(toInput(shown));
    if (result.success) {
      setErrors({});
      mutation.mutate(result.data);
      return;
    }
    setErrors(Object.fromEntries(result.error.issues.map((one) => [one.path.join("."), say(one.message, one)])));
    requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  }

  return {
    draft: shown,
    set: (typed: Partial<Draft>) => setPatch((before) => ({ ...before, ...typed })),
    errors,
    changed,
    isPending: mutation.isPending,
    submit,
    discard: () => {
      setPatch({});
      setErrors({});
    },
  };
}

const plain = ["required", "email", "phone", "number", "choose"] as const;
const own = [
  "slug",
  "endsBeforeStart",
  "overlap",
  "lengthTwice",
  "windowOrder",
  "offsetStep",
  "hoursEmpty",
  "limitEmpty",
  "limitTwice",
  "limitShort",
  "seatsLengths",
  "seatsCollective",
  "seatsMost",
  "repeatTwo",
  "placeHoursEmpty",
] as const;
const ofAbsence = ["lastBeforeFirst", "twoYears", "tripsMeet"] as const;

/** The words behind a message that a schema or a route gave as a key. */
function useFieldWords(): (key: string, issue: { maximum?: unknown; minimum?: unknown } | object) => string {
  const field = useTranslations("errors.field");
  const form = useTranslations("dashboard.form");
  const refusal = useTranslations("errors.refusal");
  const customers = useTranslations("dashboard.customers");
  const absence = useTranslations("absence.problem");
  const receptionist = useTranslations("receptionist.problem");
  return (key, issue) => {
    const max = "maximum" in issue ? Number(issue.maximum) : 0;
    const min = "minimum" in issue ? Number(issue.minimum) : 0;
    const simple = plain.find((one) => one === key);
    if (simple) return field(simple);
    const ours = own.find((one) => one === key);
    if (ours) return form(ours);
    const away = ofAbsence.find((one) => one === key);
    if (away) return absence(away);
    if (key === "callHours" || key === "ownNumber") return receptionist(key);
    if (key === "tooLong") return field("tooLong", { max });
    if (key === "tooSmall") return field("tooSmall", { min: String(min) });
    if (key === "tooBig") return field("tooBig", { max: String(max) });
    if (key === "slug_taken") return refusal("slug_taken");
    if (key === "customer_exists") return customers("exists");
    return field("required");
  };
}

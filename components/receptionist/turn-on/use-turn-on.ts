"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { ProblemError, sendJson } from "@/components/dashboard/fetch-json";
import { apiPath, liveKey } from "@/components/dashboard/queries";
import { useProblemText } from "@/components/dashboard/use-problem-text";
import { freeNumbersQuery } from "@/components/receptionist/queries";
import type { Script } from "@/lib/receptionist/settings/presets";
import type { TurnOnInput } from "@/lib/receptionist/settings/settings-schema";

/** The script as it is being looked over, and turning it on. */
export function useTurnOn(script: Script) {
  const { slug } = useDashboard();
  const t = useTranslations("receptionist.on");
  const fieldWords = useTranslations("errors.field");
  const problemWords = useTranslations("receptionist.problem");
  const router = useRouter();
  const client = useQueryClient();
  const problem = useProblemText();
  const numbers = useQuery(freeNumbersQuery(slug));
  const [draft, setDraft] = useState(script);
  const [chosen, setChosen] = useState<string | null>(null);
  const [phoneError, setPhoneError] = useState<string | undefined>();
  const number = chosen ?? numbers.data?.[0] ?? "";
  const { mutate, isPending } = useMutation({
    mutationFn: (input: TurnOnInput) => sendJson("PUT", apiPath(slug, "receptionist/on"), input),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: liveKey(slug) });
      toast.success(t("done"));
      router.push(`/dashboard/${slug}/receptionist`);
    },
    onError: (error) => {
      const fields = error instanceof ProblemError ? error.fields : [];
      const wrong = fields.find((one) => one.field === "transferNumber");
      const words = wrong?.message === "ownNumber" ? problemWords("ownNumber") : fieldWords("phone");
      setPhoneError(wrong ? words : undefined);
      if (!wrong) toast.error(problem(error));
    },
  });
  function submit() {
    mutate({
      ...draft,
      facts: draft.facts
        .filter((one) => one.answer.trim() !== "")
        .map(({ question, answer }) => ({ question, answer })),
      phoneNumber: number === "" ? null : number,
    });
  }
  return {
    draft,
    set: (patch: Partial<Script>) => setDraft((before) => ({ ...before, ...patch })),
    numbers,
    number,
    setNumber: setChosen,
    phoneError,
    submit,
    isPending,
  };
}

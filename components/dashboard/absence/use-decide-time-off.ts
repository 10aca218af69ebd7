"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { ProblemError, sendJson } from "@/components/dashboard/fetch-json";
import { apiPath, liveKey } from "@/components/dashboard/queries";
import { useProblemText } from "@/components/dashboard/use-problem-text";
import type { TimeOffDecision } from "@/lib/catalog/absence-schema";
import type { TimeOffAnswer } from "@/lib/catalog/time-off";

/** Approves, declines or withdraws; somebody else's earlier decision is said and shown. */
export function useDecideTimeOff(id: string) {
  const t = useTranslations("absence.timeOff");
  const { slug } = useDashboard();
  const client = useQueryClient();
  const problem = useProblemText();
  const reload = () => client.invalidateQueries({ queryKey: liveKey(slug) });
  return useMutation({
    mutationFn: (to: TimeOffDecision) => sendJson<TimeOffAnswer>("PATCH", apiPath(slug, `time-off/${id}`), { to }),
    onSuccess: async (_answer, to) => {
      await reload();
      toast.success(t(`decided.${to}`));
    },
    onError: async (error) => {
      if (error instanceof ProblemError && error.code === "changed_meanwhile") {
        await reload();
        toast.info(t("already"));
      } else {
        toast.error(problem(error));
      }
    },
  });
}

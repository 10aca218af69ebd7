"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { sendJson } from "@/components/dashboard/fetch-json";
import { apiPath, liveKey } from "@/components/dashboard/queries";
import { useProblemText } from "@/components/dashboard/use-problem-text";

type Mark =
  | { what: "tasks"; id: string; status: "open" | "done" }
  | { what: "incidents"; id: string; status: "open" | "resolved" };

/** Marks a task as done or an incident as resolved, with a way back. */
export function useMarks() {
  const t = useTranslations("calls");
  const common = useTranslations("common");
  const { slug } = useDashboard();
  const client = useQueryClient();
  const problem = useProblemText();
  const { mutate, isPending, variables } = useMutation({
    mutationFn: ({ what, id, status }: Mark) =>
      sendJson("PATCH", apiPath(slug, `receptionist/${what}/${id}`), { status }),
    onSuccess: (_, mark) => {
      if (mark.status === "open") return;
      const back: Mark = { ...mark, status: "open" };
      toast.success(t(mark.what === "tasks" ? "tasks.doneToast" : "incidents.resolvedToast"), {
        action: { label: common("undo"), onClick: () => mutate(back) },
      });
    },
    onError: (error) => toast.error(t("tasks.failed", { reason: problem(error) })),
    onSettled: () => client.invalidateQueries({ queryKey: liveKey(slug) }),
  });
  return { mark: mutate, pendingId: isPending ? variables.id : null };
}

"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { sendJson } from "@/components/dashboard/fetch-json";
import { apiPath, liveKey } from "@/components/dashboard/queries";
import { useProblemText } from "@/components/dashboard/use-problem-text";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import type { MemberEntry } from "@/lib/waitlist/list-waitlist";

/** Takes somebody out of the line, after asking. */
export function RemoveButton({ entry }: { entry: MemberEntry }) {
  const t = useTranslations("waitlist.dashboard");
  const { slug } = useDashboard();
  const client = useQueryClient();
  const problem = useProblemText();
  const { name } = entry.customer;
  const { mutateAsync, isPending } = useMutation({
    mutationFn: () => sendJson("PATCH", apiPath(slug, `waitlist/${entry.id}`), { do: "remove" }),
    onSettled: () => client.invalidateQueries({ queryKey: liveKey(slug) }),
  });
  const remove = () =>
    mutateAsync().then(
      () => toast.success(t("removed", { name })),
      (error: unknown) => toast.error(t("removeFailed", { reason: problem(error) })),
    );
  return (
    <AlertDialog
      title={t("removeTitle", { name })}
      text={t("removeText")}
      confirmLabel={t("removeConfirm")}
      keepLabel={t("removeKeep")}
      onConfirm={() => void remove()}
      trigger={
        <Button size="sm" loading={isPending} aria-label={t("removeLabel", { name })}>
          {t("remove")}
        </Button>
      }
    />
  );
}

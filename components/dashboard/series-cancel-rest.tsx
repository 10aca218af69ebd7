"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { sendJson } from "@/components/dashboard/fetch-json";
import { apiPath, liveKey } from "@/components/dashboard/queries";
import { useProblemText } from "@/components/dashboard/use-problem-text";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";

/** Cancels every visit still ahead, seen from one of them. */
export function CancelRest({ bookingId, count }: { bookingId: string; count: number }) {
  const t = useTranslations("series");
  const booking = useTranslations("dashboard.booking");
  const { slug } = useDashboard();
  const client = useQueryClient();
  const problem = useProblemText();
  const [open, setOpen] = useState(false);
  const { mutate, isPending } = useMutation({
    mutationFn: () => sendJson("PATCH", apiPath(slug, `bookings/${bookingId}`), { do: "cancel", scope: "all" }),
    onSuccess: () => toast.success(t("cancelled")),
    onError: (error) => toast.error(booking("failed", { reason: problem(error) })),
    onSettled: () => client.invalidateQueries({ queryKey: liveKey(slug) }),
  });
  return (
    <>
      <Button className="text-bad" loading={isPending} onClick={() => setOpen(true)}>
        {t("page.cancelRest")}
      </Button>
      <AlertDialog
        open={open}
        onOpenChange={setOpen}
        title={t("page.cancelTitle", { count })}
        text={t("page.cancelText")}
        confirmLabel={t("page.cancelRest")}
        keepLabel={booking("cancelKeep")}
        onConfirm={() => mutate()}
      />
    </>
  );
}

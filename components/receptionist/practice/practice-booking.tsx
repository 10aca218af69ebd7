"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { sendJson } from "@/components/dashboard/fetch-json";
import { apiPath, liveKey } from "@/components/dashboard/queries";
import { useProblemText } from "@/components/dashboard/use-problem-text";
import { useWords } from "@/components/dashboard/use-words";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Reply } from "@/lib/receptionist/reply";

/** What a practice call booked is real: where it stands, and one click to take it back. */
export function PracticeBooking({ booking }: { booking: NonNullable<Reply["booking"]> }) {
  const t = useTranslations("receptionist.practice");
  const { slug } = useDashboard();
  const words = useWords();
  const client = useQueryClient();
  const problem = useProblemText();
  const [cancelled, setCancelled] = useState(false);
  const { mutate, isPending } = useMutation({
    mutationFn: () => sendJson("PATCH", apiPath(slug, `bookings/${booking.id}`), { do: "cancel", scope: "one" }),
    onSuccess: () => setCancelled(true),
    onError: (error) => toast.error(problem(error)),
    onSettled: () => client.invalidateQueries({ queryKey: liveKey(slug) }),
  });
  if (cancelled || booking.status === "cancelled") {
    return (
      <Notice tone="good" role="status">
        {t("bookingCancelled")}
      </Notice>
    );
  }
  return (
    <Notice
      tone="info"
      title={`${t("bookingTitle")}: ${words.dayTime(booking.startsAt)}`}
      action={
        <span className="flex flex-wrap gap-2">
          <Link href={`/dashboard/${slug}/bookings/${booking.id}`} className={buttonClass({ size: "sm" })}>
            {t("bookingOpen")}
          </Link>
          <Button size="sm" loading={isPending} onClick={() => mutate()}>
            {t("bookingCancel")}
          </Button>
        </span>
      }
    >
      {t("bookingText")}
    </Notice>
  );
}

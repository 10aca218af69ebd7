"use client";

import { useTranslations } from "use-intl/react";
import { StatusBadge, type Tone } from "@/components/ui/badge";
import type { MemberBooking } from "@/lib/booking/member-booking";

const tones: Record<MemberBooking["status"], Tone> = {
  pending: "warn",
  confirmed: "good",
  completed: "info",
  no_show: "bad",
  cancelled: "neutral",
};

export function BookingStatus({ status }: { status: MemberBooking["status"] }) {
  const t = useTranslations("common.bookingStatus");
  return <StatusBadge tone={tones[status]}>{t(status)}</StatusBadge>;
}

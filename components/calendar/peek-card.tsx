"use client";

import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { BookingStatus } from "@/components/dashboard/booking-status";
import type { useCatalog } from "@/components/dashboard/use-catalog";
import type { Words } from "@/components/dashboard/use-words";
import type { MemberBooking } from "@/lib/booking/member-booking";

const wait = 400;
const width = 256;

type PeekCardProps = {
  booking: MemberBooking;
  anchor: HTMLElement;
  names: ReturnType<typeof useCatalog>;
  words: Words;
};

/** One card for the booking under the pointer, so that 500 of them stay light. Opening the booking says the same and more. */
export function PeekCard({ booking, anchor, names, words }: PeekCardProps) {
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const box = anchor.getBoundingClientRect();
      const right = box.right + 8 + width < window.innerWidth ? box.right + 8 : box.left - width - 8;
      setPlace({ left: Math.max(8, right), top: Math.min(box.top, window.innerHeight - 180) });
    }, wait);
    return () => clearTimeout(timer);
  }, [anchor]);
  if (!place) return null;
  return createPortal(
    <div
      aria-hidden="true"
      style={{ ...place, width }}
      className="pointer-events-none fixed z-40 flex animate-in flex-col gap-1 rounded-md border border-line bg-panel p-3.5 text-sm shadow-float"
    >
      <p className="font-semibold">{booking.customer.name}</p>
      <p className="tabular">{words.range(booking.startsAt, booking.endsAt)}</p>
      <p className="text-muted">
        {names.serviceName(booking.serviceId)} · {names.staffName(booking.staffId)}
      </p>
      {booking.customer.phone ? <p className="tabular text-muted">{words.phone(booking.customer.phone)}</p> : null}
      {booking.internalNotes ? <p className="line-clamp-2 text-muted">{booking.internalNotes}</p> : null}
      <p className="mt-1">
        <BookingStatus status={booking.status} />
      </p>
    </div>,
    document.body,
  );
}

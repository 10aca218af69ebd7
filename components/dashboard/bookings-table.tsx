"use client";

import { useTranslations } from "use-intl/react";
import { BookingStatus } from "@/components/dashboard/booking-status";
import { StaffMark } from "@/components/dashboard/staff-colour";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useWords } from "@/components/dashboard/use-words";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { MemberBooking } from "@/lib/booking/member-booking";

type BookingsTableProps = {
  label: string;
  bookings: readonly MemberBooking[];
  openId: string | null;
  onOpen: (id: string) => void;
  /** Left out in a customer's own list. */
  hideCustomer?: boolean;
};

/** A row each; the time is the button that opens it. Narrow screens fold service, person and state into it. */
export function BookingsTable({ label, bookings, openId, onOpen, hideCustomer }: BookingsTableProps) {
  const t = useTranslations("dashboard.bookings");
  return (
    <Table label={label}>
      <TableHead>
        <tr>
          <TableHeader>{t("colWhen")}</TableHeader>
          {hideCustomer ? null : <TableHeader className="w-[28%] max-sm:w-auto">{t("colCustomer")}</TableHeader>}
          <TableHeader className="w-[26%] max-md:hidden">{t("colService")}</TableHeader>
          <TableHeader className="max-lg:hidden">{t("colStaff")}</TableHeader>
          <TableHeader className="max-sm:hidden">{t("colStatus")}</TableHeader>
          <TableHeader numeric className="max-lg:hidden">
            {t("colPrice")}
          </TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {bookings.map((one) => (
          <BookingRow
            key={one.id}
            booking={one}
            selected={one.id === openId}
            onOpen={onOpen}
            hideCustomer={hideCustomer ?? false}
          />
        ))}
      </TableBody>
    </Table>
  );
}

type RowProps = {
  booking: MemberBooking;
  selected: boolean;
  onOpen: (id: string) => void;
  hideCustomer: boolean;
};

function BookingRow({ booking, selected, onOpen, hideCustomer }: RowProps) {
  const words = useWords();
  const { serviceName, staffName, staffHue } = useCatalog();
  const { customer } = booking;
  return (
    <TableRow selected={selected} className="focus-within-ring relative">
      <TableCell className="w-48 max-sm:w-36">
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => onOpen(booking.id)}
          className="text-left outline-none after:absolute after:inset-0"
        >
          <span className="block whitespace-nowrap font-medium first-letter:uppercase">
            {words.day(booking.startsAt)}
          </span>
          <span className="tabular block whitespace-nowrap text-muted">
            {words.range(booking.startsAt, booking.endsAt)}
          </span>
          <span className="sr-only">{customer.name}</span>
        </button>
      </TableCell>
      {hideCustomer ? null : (
        <TableCell className="max-w-0">
          <span className="block truncate font-medium">{customer.name}</span>
          <span className="tabular block truncate text-muted max-md:hidden">
            {customer.phone ? words.phone(customer.phone) : (customer.email ?? "")}
          </span>
          <span className="block truncate text-muted md:hidden">{serviceName(booking.serviceId)}</span>
          <span className="mt-1 block sm:hidden">
            <BookingStatus status={booking.status} />
          </span>
        </TableCell>
      )}
      <TableCell className="max-w-0 truncate max-md:hidden">{serviceName(booking.serviceId)}</TableCell>
      <TableCell className="max-lg:hidden">
        <span className="inline-flex items-center gap-2">
          <StaffMark small name={staffName(booking.staffId)} hue={staffHue(booking.staffId)} />
          {staffName(booking.staffId)}
        </span>
      </TableCell>
      <TableCell className={hideCustomer ? undefined : "max-sm:hidden"}>
        <BookingStatus status={booking.status} />
      </TableCell>
      <TableCell numeric className="max-lg:hidden">
        {words.money(booking.priceCents, booking.currency)}
      </TableCell>
    </TableRow>
  );
}

"use client";

import { useTranslations } from "use-intl/react";
import { useWords } from "@/components/dashboard/use-words";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import type { CatalogService } from "@/lib/catalog/get-catalog";

type ChoiceProps = {
  service: CatalogService;
  durationMinutes: number | null;
  seats: number;
  onLength: (minutes: number) => void;
  onSeats: (seats: number) => void;
};

/** Length and seats, where the service has several. */
export function BookingChoice({ service, durationMinutes, seats, onLength, onSeats }: ChoiceProps) {
  const t = useTranslations("series");
  const words = useWords();
  const own = { minutes: service.durationMinutes, priceCents: service.priceCents };
  const lengths = [own, ...service.durations].toSorted((one, other) => one.minutes - other.minutes);
  const capacity = service.capacity ?? 1;
  if (lengths.length < 2 && capacity < 2) return null;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {lengths.length > 1 ? (
        <Field label={t("length")}>
          {(control) => (
            <NativeSelect
              {...control}
              value={durationMinutes ?? own.minutes}
              onChange={(event) => onLength(Number(event.target.value))}
            >
              {lengths.map(({ minutes, priceCents }) => (
                <option key={minutes} value={minutes}>
                  {words.duration(minutes)} · {words.money(priceCents)}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
      ) : null}
      {capacity > 1 ? (
        <Field label={t("seats")}>
          {(control) => (
            <NativeSelect {...control} value={seats} onChange={(event) => onSeats(Number(event.target.value))}>
              {Array.from({ length: Math.min(capacity, 100) }, (_, index) => index + 1).map((count) => (
                <option key={count} value={count}>
                  {count}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
      ) : null}
    </div>
  );
}

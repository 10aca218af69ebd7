"use client";

import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import { GlobeMark } from "@/components/booking/marks";
import { detectedTimeZone, isTimeZone } from "@/components/booking/use-time-zone";
import { useBookingWords } from "@/components/booking/words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { formatZone, formatZoneOffset, zoneCity } from "@/lib/i18n/format";

type ZoneLineProps = {
  timeZone: string;
  business: { name: string; timeZone: string };
  /** The instant the names are for: summer and winter have different ones. */
  at: number;
  onChange: (timeZone: string) => void;
  /** Stands at the end of the line. */
  aside?: ReactNode;
};

function allZones(): string[] {
  return [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC"])];
}

function findZone(typed: string): string | null {
  const wanted = typed.trim().toLowerCase().replaceAll(" ", "_");
  if (!wanted) return null;
  const zones = allZones();
  const byCity = zones.filter((zone) => zone.toLowerCase().split("/").at(-1) === wanted);
  const exact = zones.find((zone) => zone.toLowerCase() === wanted) ?? byCity[0];
  return exact ?? (isTimeZone(typed.trim()) ? typed.trim() : null);
}

/** In which zone the times are told, and the business's own when it differs. The list of zones opens on demand. */
export function ZoneLine({ timeZone, business, at, onChange, aside }: ZoneLineProps) {
  const { t, locale } = useBookingWords();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const zone = formatZone(timeZone, locale, at);
  const differs = formatZoneOffset(timeZone, locale, at) !== formatZoneOffset(business.timeZone, locale, at);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <div className="text-sm">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <p className="flex basis-full items-start gap-2 text-muted sm:basis-auto">
          <GlobeMark className="mt-0.5 size-4 shrink-0" />
          <span>
            {differs
              ? t("yourZoneDiffers", {
                  zone,
                  business: business.name,
                  businessZone: formatZone(business.timeZone, locale, at),
                })
              : t("timesIn", { zone })}
          </span>
        </p>
        <button
          ref={opener}
          type="button"
          aria-expanded={open}
          onClick={() => setOpen((now) => !now)}
          className="min-h-8 rounded-sm text-brand-text underline decoration-1 underline-offset-4 hover:decoration-2"
        >
          {t("changeZone")}
        </button>
        <span className="ml-auto">{aside}</span>
      </div>
      {open ? (
        <ZoneForm
          timeZone={timeZone}
          at={at}
          onChoose={(next) => {
            onChange(next);
            close();
          }}
        />
      ) : null}
    </div>
  );
}

function ZoneForm({ timeZone, at, onChoose }: { timeZone: string; at: number; onChoose: (zone: string) => void }) {
  const { t, locale } = useBookingWords();
  const list = useId();
  const [wrong, setWrong] = useState(false);
  const detected = detectedTimeZone();
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("zone") ?? "");
    const zone = findZone(typed);
    setWrong(zone === null);
    if (zone) onChoose(zone);
    else event.currentTarget.querySelector("input")?.focus();
  }
  return (
    <form onSubmit={submit} className="mt-2 rounded-md border border-line bg-panel p-4" noValidate>
      <Field label={t("changeZone")} hint={t("zoneHint")} error={wrong ? t("zoneUnknown") : null}>
        {(control) => (
          <Input
            {...control}
            name="zone"
            list={list}
            autoComplete="off"
            spellCheck={false}
            autoFocus
            placeholder={timeZone}
          />
        )}
      </Field>
      <datalist id={list}>
        {allZones().map((zone) => (
          <option key={zone} value={zone}>
            {`${zoneCity(zone)}, ${formatZoneOffset(zone, locale, at)}`}
          </option>
        ))}
      </datalist>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button type="submit">{t("useZone")}</Button>
        {detected === timeZone ? null : (
          <Button variant="ghost" onClick={() => onChoose(detected)}>
            {t("useDetectedZone")}
          </Button>
        )}
      </div>
    </form>
  );
}

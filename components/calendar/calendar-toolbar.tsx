"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { CalendarView } from "@/components/calendar/use-calendar";
import { staffTokens } from "@/components/dashboard/staff-colour";
import type { Words } from "@/components/dashboard/use-words";
import { Button } from "@/components/ui/button";
import { chipClass } from "@/components/ui/chip";
import { ChevronDownIcon, ChevronLeftIcon, ChevronRightIcon } from "@/components/ui/icons";
import { MonthGrid } from "@/components/ui/month-grid";
import { monthOf } from "@/components/ui/month-math";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { Segmented } from "@/components/ui/segmented";
import type { CatalogStaff } from "@/lib/catalog/get-catalog";

type ToolbarProps = {
  title: string;
  /** For a phone. */
  shortTitle: string;
  today: string;
  date: string;
  view: CalendarView;
  words: Words;
  localeTag: string;
  onStep: (direction: 1 | -1) => void;
  onDate: (day: string) => void;
  onView: (view: CalendarView) => void;
};

/** Where in time the calendar is, and how to get elsewhere. */
export function CalendarToolbar(props: ToolbarProps) {
  const { title, today, date, view, onStep, onDate, onView } = props;
  const t = useTranslations("dashboard.calendar");
  const common = useTranslations("common");
  const week = view === "week";
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <div className="flex items-center gap-1">
        <Button size="sm" onClick={() => onDate(today)} disabled={date === today}>
          {common("today")}
        </Button>
        <Button
          size="icon-sm"
          variant="ghost"
          aria-label={week ? t("previousWeek") : t("previousDay")}
          onClick={() => onStep(-1)}
        >
          <ChevronLeftIcon />
        </Button>
        <Button
          size="icon-sm"
          variant="ghost"
          aria-label={week ? t("nextWeek") : t("nextDay")}
          onClick={() => onStep(1)}
        >
          <ChevronRightIcon />
        </Button>
      </div>
      <h1 className="min-w-0 flex-1 basis-36">
        <DayChooser {...props} title={title} />
      </h1>
      <Segmented
        name="calendar-view"
        label={t("view")}
        options={[
          { value: "day", label: t("day") },
          { value: "week", label: t("week") },
        ]}
        value={view}
        onValueChange={onView}
      />
    </header>
  );
}

function DayChooser({ title, shortTitle, today, date, localeTag, onDate }: ToolbarProps) {
  const t = useTranslations("dashboard.calendar");
  const labels = useTranslations("common.calendar");
  const [open, setOpen] = useState(false);
  const [month, setMonth] = useState(monthOf(date));
  return (
    <Popover
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) setMonth(monthOf(date));
      }}
    >
      <PopoverTrigger
        title={t("chooseDay")}
        className="-ml-1.5 inline-flex max-w-full items-center gap-1.5 rounded-sm px-1.5 py-0.5 text-left font-semibold text-lg transition-colors hover:bg-hover sm:text-xl"
      >
        <span className="truncate first-letter:uppercase max-sm:hidden">{title}</span>
        <span className="truncate first-letter:uppercase sm:hidden">{shortTitle}</span>
        <ChevronDownIcon className="size-4 shrink-0 text-muted" />
      </PopoverTrigger>
      <PopoverContent className="w-80" aria-label={t("chooseDay")}>
        <MonthGrid
          month={month}
          onMonthChange={setMonth}
          value={date}
          onValueChange={(day) => {
            onDate(day);
            setOpen(false);
          }}
          locale={localeTag}
          today={today}
          labels={{
            previousMonth: labels("previousMonth"),
            nextMonth: labels("nextMonth"),
            unavailable: labels("unavailable"),
          }}
        />
      </PopoverContent>
    </Popover>
  );
}

type StaffChipsProps = {
  staff: readonly CatalogStaff[];
  value: string | null;
  onChange: (id: string | null) => void;
};

/** Whose calendar: everyone's, or one person's. */
export function StaffChips({ staff, value, onChange }: StaffChipsProps) {
  const t = useTranslations("dashboard.calendar");
  if (staff.length < 2) return null;
  return (
    <fieldset className="-mx-1 flex min-w-0 gap-1.5 overflow-x-auto p-1">
      <legend className="sr-only">{t("staffFilter")}</legend>
      <button
        type="button"
        aria-pressed={value === null}
        onClick={() => onChange(null)}
        className={chipClass(value === null)}
      >
        {t("everyone")}
      </button>
      {staff.map((one) => (
        <button
          key={one.id}
          type="button"
          aria-pressed={value === one.id}
          onClick={() => onChange(value === one.id ? null : one.id)}
          className={chipClass(value === one.id)}
        >
          <span
            aria-hidden="true"
            style={staffTokens(one.colorHue)}
            className="size-2.5 rounded-full bg-(--person-line)"
          />
          {one.name}
        </button>
      ))}
    </fieldset>
  );
}

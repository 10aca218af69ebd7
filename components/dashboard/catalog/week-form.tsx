"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import {
  daysOf,
  hoursOf,
  intervalOf,
  nextStretch,
  type Stretch,
  weekOf,
} from "@/components/dashboard/catalog/hours-draft";
import { StretchFields } from "@/components/dashboard/catalog/stretch-fields";
import { useCanManage, useDashboard } from "@/components/dashboard/dashboard-context";
import { SectionForm } from "@/components/dashboard/section-form";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useSectionForm } from "@/components/dashboard/use-section-form";
import { useWords } from "@/components/dashboard/use-words";
import { WeekGrid } from "@/components/schedule/week-grid";
import { Button } from "@/components/ui/button";
import { CopyIcon, PlusIcon } from "@/components/ui/icons";
import { Switch } from "@/components/ui/switch";
import type { CatalogHours } from "@/lib/catalog/get-catalog";
import { weekInput } from "@/lib/catalog/schemas";

type WeekDraft = { readonly own: boolean; readonly days: readonly (readonly Stretch[])[] };

/** The usual week of the business (`staffId` null) or of one person, who may keep the business's. */
export function WeekForm({ staffId }: { staffId: string | null }) {
  const t = useTranslations("dashboard.hours");
  const staff = useTranslations("dashboard.staff");
  const canManage = useCanManage();
  const { catalog, person } = useCatalog();
  const own = staffId === null || !(person(staffId)?.usesBusinessHours ?? true);
  const stored: WeekDraft = { own, days: weekOf(catalog.hours, staffId) };
  const form = useSectionForm({
    stored,
    schema: weekInput,
    path: "hours",
    savedText: t("saved"),
    toInput: (draft: WeekDraft) => ({
      staffId,
      usesBusinessHours: staffId !== null && !draft.own,
      hours: draft.days.flatMap((day, weekday) => day.map((one) => ({ weekday, ...intervalOf(one) }))),
    }),
  });
  const { draft, set } = form;
  const problem = Object.values(form.errors)[0];
  function setOwn(on: boolean) {
    const empty = draft.days.every((day) => day.length === 0);
    set({ own: on, ...(on && empty ? { days: weekOf(catalog.hours, null) } : {}) });
  }
  return (
    <SectionForm
      title={staffId === null ? staff("businessHours") : staff("hoursTitle")}
      text={staffId === null ? staff("businessHoursText") : t("weekText")}
      form={form}
      saveLabel={t("save")}
    >
      {staffId === null ? null : (
        <Switch
          label={staff("ownHours")}
          hint={staff("ownHoursHint")}
          disabled={!canManage}
          checked={draft.own}
          onChange={(event) => setOwn(event.target.checked)}
        />
      )}
      {draft.own ? <WeekEditor draft={draft} set={set} shade={staffId === null ? null : catalog.hours} /> : null}
      <p role="alert" className="text-bad text-sm empty:hidden">
        {problem}
      </p>
    </SectionForm>
  );
}

type WeekEditorProps = {
  draft: WeekDraft;
  set: (patch: Partial<WeekDraft>) => void;
  /** The business's hours, behind those of one person. */
  shade: readonly CatalogHours[] | null;
};

/** The same draft, drawn or typed. */
export function WeekEditor({ draft, set, shade }: WeekEditorProps) {
  const t = useTranslations("schedule.week");
  const { firstWeekday } = useDashboard();
  const canManage = useCanManage();
  const [typed, setTyped] = useState(false);
  return (
    <div className="flex flex-col gap-3">
      {canManage ? (
        <div>
          <Button size="sm" onClick={() => setTyped(!typed)}>
            {typed ? t("drawInstead") : t("typeInstead")}
          </Button>
        </div>
      ) : null}
      {typed ? (
        <WeekDays draft={draft} set={set} />
      ) : (
        <WeekGrid
          value={hoursOf(draft.days)}
          onChange={(hours) => set({ days: daysOf(hours) })}
          firstWeekday={firstWeekday}
          disabled={!canManage}
          shade={shade?.filter((one) => one.staffId === null)}
        />
      )}
    </div>
  );
}

// The Sunday that begins 2023: its week gives each weekday its name.
const sunday = Date.UTC(2023, 0, 1);

function WeekDays({ draft, set }: { draft: WeekDraft; set: (patch: Partial<WeekDraft>) => void }) {
  const { firstWeekday: first } = useDashboard();
  const words = useWords();
  const order = Array.from({ length: 7 }, (_, index) => (index + first) % 7);
  const setDay = (weekday: number, day: readonly Stretch[]) =>
    set({ days: draft.days.map((one, at) => (at === weekday ? day : one)) });
  const name = (weekday: number) =>
    new Intl.DateTimeFormat(words.locale, { weekday: "long", timeZone: "UTC" }).format(sunday + weekday * 86_400_000);
  return (
    <ul className="divide-y divide-line rounded-md border border-line bg-panel">
      {order.map((weekday) => (
        <WeekDay
          key={weekday}
          name={name(weekday)}
          value={draft.days[weekday] ?? []}
          onChange={(day) => setDay(weekday, day)}
          onCopy={() => set({ days: draft.days.map(() => draft.days[weekday] ?? []) })}
        />
      ))}
    </ul>
  );
}

type WeekDayProps = {
  name: string;
  value: readonly Stretch[];
  onChange: (value: readonly Stretch[]) => void;
  onCopy: () => void;
};

function WeekDay({ name, value, onChange, onCopy }: WeekDayProps) {
  const t = useTranslations("dashboard.hours");
  const canManage = useCanManage();
  const replace = (index: number, next: Stretch) => onChange(value.map((one, at) => (at === index ? next : one)));
  return (
    <li className="grid gap-2 px-4 py-3 sm:grid-cols-[7.5rem_1fr_auto] sm:items-start">
      <label className="flex h-10 items-center gap-2.5 font-medium text-sm first-letter:uppercase">
        <input
          type="checkbox"
          aria-label={t("open", { day: name })}
          checked={value.length > 0}
          onChange={(event) => onChange(event.target.checked ? [nextStretch([])] : [])}
          className="size-4.5"
        />
        <span className="first-letter:uppercase">{name}</span>
      </label>
      <div className="flex min-w-0 flex-col gap-2">
        {value.length === 0 ? <p className="flex h-10 items-center text-muted text-sm">{t("closed")}</p> : null}
        {value.map((one, index) => (
          <StretchFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has nothing but its place
            key={index}
            day={name}
            value={one}
            onChange={(next) => replace(index, next)}
            onRemove={value.length > 1 ? () => onChange(value.filter((_, at) => at !== index)) : undefined}
          />
        ))}
      </div>
      {canManage && value.length > 0 ? (
        <div className="flex gap-1">
          <Button
            size="icon"
            variant="ghost"
            aria-label={t("addInterval", { day: name })}
            title={t("addInterval", { day: name })}
            onClick={() => onChange([...value, nextStretch(value)])}
          >
            <PlusIcon />
          </Button>
          <Button
            size="icon"
            variant="ghost"
            aria-label={t("copyDay", { day: name })}
            title={t("copyDay", { day: name })}
            onClick={onCopy}
          >
            <CopyIcon />
          </Button>
        </div>
      ) : null}
    </li>
  );
}

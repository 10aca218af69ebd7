"use client";

import { useTranslations } from "use-intl/react";
import { weekOf } from "@/components/dashboard/catalog/hours-draft";
import { exampleStarts } from "@/components/dashboard/catalog/service-draft";
import type { ServiceFieldsProps } from "@/components/dashboard/catalog/service-fields";
import { WeekEditor } from "@/components/dashboard/catalog/week-form";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { TextField } from "@/components/dashboard/text-field";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useWords } from "@/components/dashboard/use-words";
import { Notice } from "@/components/ui/notice";
import { RadioCards } from "@/components/ui/radio-cards";
import { Switch } from "@/components/ui/switch";
import { windowKinds } from "@/lib/catalog/service-schema";

export function StartFields(props: ServiceFieldsProps) {
  return (
    <>
      <GridFields {...props} />
      <WindowFields {...props} />
      <OwnHours {...props} />
    </>
  );
}

function GridFields({ draft, set, errors }: ServiceFieldsProps) {
  const t = useTranslations("dashboard.service.starts");
  const services = useTranslations("dashboard.services");
  const { defaults } = useDashboard();
  const words = useWords();
  const like = (value: string) => services("likeBusiness", { value });
  const example = exampleStarts(draft, defaults.slotStepMinutes).map(words.minute);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label={services("step")}
        inputMode="numeric"
        hint={t("stepHint")}
        placeholder={like(services("minutes", { count: String(defaults.slotStepMinutes) }))}
        value={draft.step}
        onChange={(step) => set({ step })}
        error={errors.slotStepMinutes}
      />
      <TextField
        label={t("offset")}
        inputMode="numeric"
        hint={example.length > 0 ? t("example", { times: example.join(", ") }) : t("offsetHint")}
        value={draft.offset}
        onChange={(offset) => set({ offset })}
        error={errors.startOffsetMinutes}
      />
      <TextField
        label={services("bufferBefore")}
        inputMode="numeric"
        hint={t("beforeHint")}
        value={draft.bufferBefore}
        onChange={(bufferBefore) => set({ bufferBefore })}
        error={errors.bufferBeforeMinutes}
      />
      <TextField
        label={services("bufferAfter")}
        inputMode="numeric"
        hint={t("afterHint")}
        value={draft.bufferAfter}
        onChange={(bufferAfter) => set({ bufferAfter })}
        error={errors.bufferAfterMinutes}
      />
      <TextField
        label={services("notice")}
        inputMode="decimal"
        hint={t("noticeHint")}
        placeholder={like(services("hours", { count: defaults.minimumNoticeMinutes / 60 }))}
        value={draft.noticeHours}
        onChange={(noticeHours) => set({ noticeHours })}
        error={errors.minimumNoticeMinutes}
      />
    </div>
  );
}

function WindowFields({ draft, set, errors }: ServiceFieldsProps) {
  const t = useTranslations("dashboard.service.starts");
  const services = useTranslations("dashboard.services");
  const { defaults } = useDashboard();
  const words = useWords();
  const isOver = draft.windowTo !== "" && draft.windowTo < words.dateOf(Date.now());
  return (
    <>
      <RadioCards
        name="window-kind"
        legend={t("kind")}
        value={draft.windowKind}
        onValueChange={(kind) => set({ windowKind: windowKinds.find((one) => one === kind) ?? "rolling" })}
        options={windowKinds.map((one) => ({ value: one, label: t(`kinds.${one}`), hint: t(`kinds.${one}Hint`) }))}
      />
      {draft.windowKind === "range" ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t("from")}
            type="date"
            required
            hint={t("fromHint")}
            value={draft.windowFrom}
            onChange={(windowFrom) => set({ windowFrom })}
            error={errors.windowFrom}
          />
          <TextField
            label={t("to")}
            type="date"
            required
            hint={t("toHint")}
            value={draft.windowTo}
            onChange={(windowTo) => set({ windowTo })}
            error={errors.windowTo}
          />
        </div>
      ) : (
        <TextField
          label={services("window")}
          inputMode="numeric"
          className="sm:max-w-[calc(50%-0.5rem)]"
          hint={t("windowHint")}
          placeholder={services("likeBusiness", { value: services("days", { count: defaults.bookingWindowDays }) })}
          value={draft.windowDays}
          onChange={(windowDays) => set({ windowDays })}
          error={errors.bookingWindowDays}
        />
      )}
      {draft.windowKind === "range" && isOver ? <Notice tone="warn">{t("over")}</Notice> : null}
    </>
  );
}

function OwnHours({ draft, set, errors }: ServiceFieldsProps) {
  const t = useTranslations("dashboard.service.starts");
  const { catalog } = useCatalog();
  const problem = Object.entries(errors).find(([path]) => path.split(".")[0] === "hours")?.[1];
  function turn(on: boolean) {
    const isEmpty = draft.days.every((day) => day.length === 0);
    set({ ownHours: on, ...(on && isEmpty ? { days: weekOf(catalog.hours, null) } : {}) });
  }
  return (
    <>
      <Switch
        label={t("hours")}
        hint={t("hoursHint")}
        aria-invalid={problem ? true : undefined}
        checked={draft.ownHours}
        onChange={(event) => turn(event.target.checked)}
      />
      <p role="alert" className="text-bad text-sm empty:hidden">
        {problem}
      </p>
      {draft.ownHours ? (
        <WeekEditor
          draft={{ own: true, days: draft.days }}
          set={({ days }) => (days ? set({ days }) : undefined)}
          shade={catalog.hours}
        />
      ) : null}
    </>
  );
}

"use client";

import { useTranslations } from "use-intl/react";
import { intervalOf, type Stretch, stretchOf } from "@/components/dashboard/catalog/hours-draft";
import { StretchFields } from "@/components/dashboard/catalog/stretch-fields";
import { useCanManage } from "@/components/dashboard/dashboard-context";
import { TextField } from "@/components/dashboard/text-field";
import { useSectionForm } from "@/components/dashboard/use-section-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { timeOffInput } from "@/lib/catalog/absence-schema";

type Draft = { fromDate: string; toDate: string; whole: boolean; hours: Stretch; note: string };

const empty: Draft = { fromDate: "", toDate: "", whole: true, hours: stretchOf(780, 1020), note: "" };

/** One day until a last day is given. */
function inputOf(staffId: string, draft: Draft) {
  const { fromDate, whole, note } = draft;
  const minutes = whole ? { startMinute: null, endMinute: null } : intervalOf(draft.hours);
  return { staffId, fromDate, toDate: draft.toDate || fromDate, ...minutes, note };
}

/** Adds time off; of a staff login it is a request. */
export function TimeOffForm({ staffId, onDone }: { staffId: string; onDone: () => void }) {
  const t = useTranslations("absence.timeOff");
  const common = useTranslations("common");
  const canManage = useCanManage();
  const form = useSectionForm({
    stored: empty,
    schema: timeOffInput,
    path: "time-off",
    savedText: canManage ? t("added") : t("asked"),
    toInput: (draft: Draft) => inputOf(staffId, draft),
    onSaved: onDone,
  });
  const { draft, set, errors } = form;
  return (
    <form
      noValidate
      aria-label={canManage ? t("add") : t("ask")}
      className="flex flex-col gap-4 rounded-md border border-line bg-panel p-4"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit(event.currentTarget);
      }}
    >
      {canManage ? null : <p className="text-muted text-sm">{t("askText")}</p>}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          type="date"
          required
          label={t("firstDay")}
          value={draft.fromDate}
          onChange={(fromDate) => set({ fromDate })}
          error={errors.fromDate}
        />
        <TextField
          type="date"
          label={t("lastDay")}
          optional={common("optional")}
          value={draft.toDate}
          onChange={(toDate) => set({ toDate })}
          error={draft.fromDate ? errors.toDate : undefined}
        />
      </div>
      <Checkbox
        label={t("wholeDays")}
        checked={draft.whole}
        onChange={(event) => set({ whole: event.target.checked })}
      />
      {draft.whole ? null : (
        <fieldset className="flex min-w-0 flex-col gap-2">
          <legend className="mb-2 text-sm">{t("each")}</legend>
          <StretchFields day={t("title")} value={draft.hours} onChange={(hours) => set({ hours })} />
          <p role="alert" className="text-bad text-sm empty:hidden">
            {errors.startMinute ?? errors.endMinute}
          </p>
        </fieldset>
      )}
      <TextField
        label={t("note")}
        hint={t("noteHint")}
        optional={common("optional")}
        maxLength={200}
        value={draft.note}
        onChange={(note) => set({ note })}
        error={errors.note}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" loading={form.isPending}>
          {canManage ? t("add") : t("send")}
        </Button>
        <Button variant="ghost" onClick={onDone}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}

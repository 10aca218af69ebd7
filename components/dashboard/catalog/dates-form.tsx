"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { intervalOf, nextStretch, type Stretch, stretchOf } from "@/components/dashboard/catalog/hours-draft";
import { StretchFields } from "@/components/dashboard/catalog/stretch-fields";
import { useCanManage, useDashboard } from "@/components/dashboard/dashboard-context";
import { sendJson } from "@/components/dashboard/fetch-json";
import { apiPath, liveKey } from "@/components/dashboard/queries";
import { TextField } from "@/components/dashboard/text-field";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useProblemText } from "@/components/dashboard/use-problem-text";
import { useSectionForm } from "@/components/dashboard/use-section-form";
import { useWords } from "@/components/dashboard/use-words";
import { Section } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { CloseIcon, PlusIcon } from "@/components/ui/icons";
import type { CatalogOverride } from "@/lib/catalog/get-catalog";
import { dateOverrideInput } from "@/lib/catalog/schemas";

/** Holidays, closures and other special days of the business (`staffId` null) or of one person. */
export function DatesForm({ staffId }: { staffId: string | null }) {
  const t = useTranslations("dashboard.hours");
  const words = useWords();
  const canManage = useCanManage();
  const { catalog } = useCatalog();
  const [adding, setAdding] = useState(false);
  const today = words.dateOf(Date.now());
  const rows = catalog.overrides.filter((one) => one.staffId === staffId && one.date >= today);
  const days = [...Map.groupBy(rows, (one) => one.date)];
  return (
    <Section title={t("dates")} text={t("datesText")}>
      <div className="flex flex-col gap-4">
        {days.length === 0 && !adding ? (
          <p className="text-sm">
            <span className="block font-medium">{t("datesEmpty")}</span>
            <span className="text-muted">{t("datesEmptyText")}</span>
          </p>
        ) : null}
        {days.length > 0 ? (
          <ul className="divide-y divide-line rounded-md border border-line bg-panel">
            {days.map(([date, ofDay]) => (
              <DateRow key={date} staffId={staffId} date={date} rows={ofDay} />
            ))}
          </ul>
        ) : null}
        {adding ? (
          <NewDate staffId={staffId} onDone={() => setAdding(false)} />
        ) : canManage ? (
          <div>
            <Button onClick={() => setAdding(true)}>
              <PlusIcon />
              {t("datesAdd")}
            </Button>
          </div>
        ) : null}
      </div>
    </Section>
  );
}

type DateRowProps = { staffId: string | null; date: string; rows: readonly CatalogOverride[] };

function DateRow({ staffId, date, rows }: DateRowProps) {
  const t = useTranslations("dashboard.hours");
  const words = useWords();
  const { slug } = useDashboard();
  const canManage = useCanManage();
  const client = useQueryClient();
  const problem = useProblemText();
  const day = words.localDay(date, "full");
  const remove = useMutation({
    mutationFn: () => sendJson("PUT", apiPath(slug, "overrides"), { staffId, date, intervals: [], remove: true }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: liveKey(slug) });
      toast.success(t("dateRemoved", { day }));
    },
    onError: (error) => toast.error(problem(error)),
  });
  const open = rows.flatMap((one) =>
    one.startMinute === null || one.endMinute === null
      ? []
      : [`${words.minute(one.startMinute)} – ${words.minute(one.endMinute)}`],
  );
  return (
    <li className="flex items-center gap-3 px-4 py-2.5 text-sm">
      <div className="min-w-0 flex-1">
        <p className="font-medium first-letter:uppercase">{day}</p>
        <p className="tabular text-muted">
          {open.length === 0 ? t("closedAllDay") : open.join(", ")}
          {rows[0]?.note ? ` · ${rows[0].note}` : ""}
        </p>
      </div>
      {canManage ? (
        <Button
          size="icon-sm"
          variant="ghost"
          aria-label={t("dateRemove", { day })}
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          <CloseIcon />
        </Button>
      ) : null}
    </li>
  );
}

type DateDraft = { date: string; closed: boolean; stretches: readonly Stretch[]; note: string };

const emptyDate: DateDraft = { date: "", closed: true, stretches: [stretchOf(540, 1020)], note: "" };

function NewDate({ staffId, onDone }: { staffId: string | null; onDone: () => void }) {
  const t = useTranslations("dashboard.hours");
  const common = useTranslations("common");
  const words = useWords();
  const form = useSectionForm({
    stored: emptyDate,
    schema: dateOverrideInput,
    path: "overrides",
    savedText: t("dateSaved"),
    toInput: (draft: DateDraft) => ({
      staffId,
      date: draft.date,
      note: draft.note,
      intervals: draft.closed ? [] : draft.stretches.map(intervalOf),
    }),
    onSaved: onDone,
  });
  const { draft, set, errors } = form;
  const overlap = Object.entries(errors).find(([field]) => field.startsWith("intervals"))?.[1];
  const said = draft.date ? words.localDay(draft.date, "long") : t("date");
  return (
    <form
      noValidate
      className="flex flex-col gap-4 rounded-md border border-line bg-panel p-4"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit(event.currentTarget);
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          type="date"
          required
          label={t("date")}
          value={draft.date}
          onChange={(date) => set({ date })}
          error={errors.date}
        />
        <TextField
          label={t("note")}
          hint={t("noteHint")}
          optional={common("optional")}
          maxLength={200}
          value={draft.note}
          onChange={(note) => set({ note })}
          error={errors.note}
        />
      </div>
      <Checkbox
        label={t("closedAllDay")}
        checked={draft.closed}
        onChange={(event) => set({ closed: event.target.checked })}
      />
      {draft.closed ? null : (
        <div className="flex flex-col items-start gap-2">
          {draft.stretches.map((one, index) => (
            <StretchFields
              // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has nothing but its place
              key={index}
              day={said}
              value={one}
              onChange={(next) => set({ stretches: draft.stretches.map((old, at) => (at === index ? next : old)) })}
              onRemove={
                draft.stretches.length > 1
                  ? () => set({ stretches: draft.stretches.filter((_, at) => at !== index) })
                  : undefined
              }
            />
          ))}
          <Button
            size="sm"
            variant="ghost"
            aria-label={t("addInterval", { day: said })}
            onClick={() => set({ stretches: [...draft.stretches, nextStretch(draft.stretches)] })}
          >
            <PlusIcon />
            {common("add")}
          </Button>
        </div>
      )}
      <p role="alert" className="text-bad text-sm empty:hidden">
        {overlap}
      </p>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" loading={form.isPending}>
          {t("dateSave")}
        </Button>
        <Button variant="ghost" onClick={onDone}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useCanManage, useDashboard } from "@/components/dashboard/dashboard-context";
import { SectionForm } from "@/components/dashboard/section-form";
import { useSectionForm } from "@/components/dashboard/use-section-form";
import { useWords } from "@/components/dashboard/use-words";
import { Section } from "@/components/layout/page-header";
import { freeNumbersQuery } from "@/components/receptionist/queries";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { ReceptionistSettings } from "@/lib/database/receptionist-shapes";
import { numberInput } from "@/lib/receptionist/settings/settings-schema";

/** The number that customers call: one of the platform's that nobody else has. */
export function NumberForm({ settings }: { settings: ReceptionistSettings }) {
  const t = useTranslations("receptionist.number");
  const words = useWords();
  const canManage = useCanManage();
  if (!canManage) {
    return (
      <Section title={t("title")} text={t("text")}>
        <p className="tabular">{settings.phoneNumber ? words.phone(settings.phoneNumber) : t("none")}</p>
      </Section>
    );
  }
  return <EditableNumber current={settings.phoneNumber} />;
}

function EditableNumber({ current }: { current: string | null }) {
  const t = useTranslations("receptionist.number");
  const words = useWords();
  const { slug } = useDashboard();
  const query = useQuery(freeNumbersQuery(slug));
  const form = useSectionForm({
    stored: { number: current ?? "" },
    toInput: (draft) => ({ number: draft.number === "" ? null : draft.number }),
    schema: numberInput,
    path: "receptionist/number",
    savedText: t("saved"),
  });
  const { draft, set } = form;
  const numbers = [...new Set([...(current ? [current] : []), ...(query.data ?? [])])];
  return (
    <SectionForm title={t("title")} text={t("text")} form={form} saveLabel={t("save")}>
      {query.isPending && numbers.length === 0 ? <Skeleton className="h-16 w-full" /> : null}
      {query.isError ? (
        <Notice
          tone="warn"
          action={
            <Button size="sm" loading={query.isFetching} onClick={() => query.refetch()}>
              {t("retry")}
            </Button>
          }
        >
          {t("failed")}
        </Notice>
      ) : null}
      {query.isSuccess && numbers.length === 0 ? <Notice title={t("noneFree")}>{t("noneFreeText")}</Notice> : null}
      {numbers.length > 0 ? (
        <Field label={t("choose")} hint={current ? t("current", { number: words.phone(current) }) : undefined}>
          {(control) => (
            <NativeSelect
              {...control}
              className="tabular max-w-72"
              value={draft.number}
              onChange={(event) => set({ number: event.target.value })}
            >
              <option value="">{t("none")}</option>
              {numbers.map((number) => (
                <option key={number} value={number}>
                  {words.phone(number)}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
      ) : null}
    </SectionForm>
  );
}

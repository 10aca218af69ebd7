"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Section } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";

type SectionFormProps = {
  title: ReactNode;
  text?: ReactNode;
  form: {
    changed: boolean;
    isPending: boolean;
    submit: (form: HTMLFormElement) => void;
    discard: () => void;
  };
  saveLabel?: string;
  /** A login that may only look: the fields stand still and nothing can be saved. */
  readOnly?: boolean;
  children: ReactNode;
};

/** A titled part of a page that saves by itself; the buttons come when something differs from what is stored. */
export function SectionForm({ title, text, form, saveLabel, readOnly, children }: SectionFormProps) {
  const t = useTranslations("dashboard.status");
  const common = useTranslations("common");
  return (
    <Section title={title} text={text}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.submit(event.currentTarget);
        }}
      >
        <fieldset disabled={readOnly} className="flex min-w-0 flex-col gap-4">
          {children}
          {form.changed ? (
            <div className="flex flex-wrap items-center gap-2">
              <Button type="submit" variant="primary" loading={form.isPending}>
                {saveLabel ?? common("saveChanges")}
              </Button>
              <Button variant="ghost" onClick={form.discard}>
                {common("cancel")}
              </Button>
              <p role="status" className="text-muted text-sm">
                {t("changed")}
              </p>
            </div>
          ) : null}
        </fieldset>
      </form>
    </Section>
  );
}

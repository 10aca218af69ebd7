"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";

type PlaceFormProps = {
  /** What the form is for, for those who hear it. */
  label: string;
  form: { changed: boolean; isPending: boolean; submit: (form: HTMLFormElement) => void; discard: () => void };
  /** Of a new one: its button is always there, and cancelling closes the form. */
  isNew: { saveLabel: string; onCancel: () => void } | null;
  children: ReactNode;
};

/** One entry of a list that saves by itself. */
export function PlaceForm({ label, form, isNew, children }: PlaceFormProps) {
  const common = useTranslations("common");
  return (
    <form
      noValidate
      aria-label={label}
      className="flex min-w-0 flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit(event.currentTarget);
      }}
    >
      {children}
      {form.changed || isNew ? (
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" variant="primary" loading={form.isPending}>
            {isNew?.saveLabel ?? common("saveChanges")}
          </Button>
          <Button
            variant="ghost"
            onClick={() => {
              form.discard();
              isNew?.onCancel();
            }}
          >
            {common("cancel")}
          </Button>
        </div>
      ) : null}
    </form>
  );
}

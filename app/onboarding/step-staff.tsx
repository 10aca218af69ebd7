"use client";

import { useTranslations } from "use-intl/react";
import type { DraftPerson } from "@/app/onboarding/draft";
import type { StepProps } from "@/app/onboarding/step-props";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { CloseIcon, PlusIcon } from "@/components/ui/icons";
import { Input } from "@/components/ui/input";

export function StepStaff({ draft, change, errors }: StepProps) {
  const t = useTranslations("onboarding");

  function set(key: string, changes: Partial<DraftPerson>) {
    const staff = draft.staff.map((person) => {
      if (person.key === key) return { ...person, ...changes };
      return changes.isMe ? { ...person, isMe: false } : person;
    });
    change({ staff });
  }

  function add() {
    const title = draft.staff[0]?.title ?? "";
    change({ staff: [...draft.staff, { key: crypto.randomUUID(), name: "", title, isMe: false }] });
  }

  return (
    <div>
      <ul className="rounded-md border border-line bg-panel">
        {draft.staff.map((person, index) => (
          <li key={person.key} className="border-line border-t p-4 first:border-t-0">
            <div className="grid gap-4 sm:grid-cols-2">
              <Field
                label={draft.staff.length === 1 ? t("staffName") : t("staffNameOf", { number: String(index + 1) })}
                error={errors[`staff-${person.key}`] ?? errors[`staff.${index}.name`]}
                required
              >
                {(control) => (
                  <Input
                    {...control}
                    maxLength={120}
                    autoComplete="off"
                    value={person.name}
                    onChange={(event) => set(person.key, { name: event.target.value })}
                  />
                )}
              </Field>
              <Field label={t("staffRole")}>
                {(control) => (
                  <Input
                    {...control}
                    maxLength={120}
                    autoComplete="off"
                    value={person.title}
                    onChange={(event) => set(person.key, { title: event.target.value })}
                  />
                )}
              </Field>
            </div>
            <div className="mt-3 flex items-center justify-between gap-3">
              <Checkbox
                label={t("staffMe")}
                checked={person.isMe}
                onChange={(event) => set(person.key, { isMe: event.target.checked })}
              />
              {draft.staff.length > 1 ? (
                <Button
                  variant="ghost"
                  size="icon-sm"
                  aria-label={t("staffRemove", { name: person.name || String(index + 1) })}
                  onClick={() => change({ staff: draft.staff.filter((one) => one.key !== person.key) })}
                >
                  <CloseIcon />
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {draft.staff.length < 20 ? (
        <Button className="mt-3" onClick={add}>
          <PlusIcon />
          {t("staffAdd")}
        </Button>
      ) : null}
    </div>
  );
}

"use client";

import { useCanManage, useDashboard } from "@/components/dashboard/dashboard-context";
import { useSectionForm } from "@/components/dashboard/use-section-form";
import { type SettingsInput, settingsInput } from "@/lib/receptionist/settings/settings-schema";

/** One section of the receptionist's settings. `toInput` makes what the route wants from what the fields hold. */
export function useSettingsForm<Draft extends object>(
  stored: Draft,
  toInput: (draft: Draft) => unknown,
  savedText: string,
) {
  const { country } = useDashboard();
  const readOnly = !useCanManage();
  const form = useSectionForm<Draft, SettingsInput>({
    stored,
    toInput,
    schema: settingsInput(country),
    path: "receptionist",
    savedText,
  });
  return { ...form, readOnly };
}

export function same<Draft>(draft: Draft): Draft {
  return draft;
}

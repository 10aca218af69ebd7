"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { rotationOf } from "@/components/dashboard/catalog/service-draft";
import type { ServiceFieldsProps } from "@/components/dashboard/catalog/service-fields";
import { RotationLink } from "@/components/dashboard/rotation/rotation-link";
import { TextField } from "@/components/dashboard/text-field";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Notice } from "@/components/ui/notice";
import { RadioCards } from "@/components/ui/radio-cards";
import { rotationPeriods, staffModes } from "@/lib/catalog/service-schema";

export function PeopleFields(props: ServiceFieldsProps) {
  const { draft, set } = props;
  const t = useTranslations("dashboard.service.people");
  const { catalog } = useCatalog();
  const people = catalog.staff.filter((one) => one.active || draft.staffIds.includes(one.id));
  const toggle = (id: string, on: boolean) =>
    set({ staffIds: (on ? [...draft.staffIds, id] : draft.staffIds.filter((one) => one !== id)).sort() });
  return (
    <>
      <fieldset className="flex min-w-0 flex-col gap-3">
        <legend className="mb-2 font-medium">{t("who")}</legend>
        {people.map((one) => (
          <Checkbox
            key={one.id}
            label={one.name}
            hint={one.title}
            checked={draft.staffIds.includes(one.id)}
            onChange={(event) => toggle(one.id, event.target.checked)}
          />
        ))}
      </fieldset>
      {draft.staffIds.length === 0 ? <Notice tone="warn">{t("nobody")}</Notice> : null}
      <RadioCards
        name="staff-mode"
        legend={t("mode")}
        value={draft.staffMode}
        onValueChange={(mode) => set({ staffMode: staffModes.find((one) => one === mode) ?? "any" })}
        options={staffModes.map((one) => ({ value: one, label: t(`modes.${one}`), hint: t(`modes.${one}Hint`) }))}
      />
      {draft.staffMode === "any" && draft.staffIds.length > 1 ? <RotationFields {...props} /> : null}
    </>
  );
}

function RotationFields(props: ServiceFieldsProps) {
  const { draft, set, errors } = props;
  const t = useTranslations("dashboard.service.people");
  return (
    <fieldset className="flex min-w-0 flex-col gap-4">
      <legend className="mb-2 font-medium">{t("rotation")}</legend>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t("period")} hint={t("periodHint")} error={errors.rotationPeriod}>
          {(control) => (
            <NativeSelect
              {...control}
              value={draft.rotationPeriod}
              onChange={(event) =>
                set({ rotationPeriod: rotationPeriods.find((one) => one === event.target.value) ?? "month" })
              }
            >
              {rotationPeriods.map((one) => (
                <option key={one} value={one}>
                  {t(`periods.${one}`)}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
        <TextField
          label={t("lead")}
          inputMode="numeric"
          hint={t("leadHint")}
          placeholder={t("noLead")}
          value={draft.maxLead}
          onChange={(maxLead) => set({ maxLead })}
          error={errors.rotationMaxLead}
        />
      </div>
      <Shares {...props} />
      <RotationLink />
    </fieldset>
  );
}

function Shares({ draft, set, errors }: ServiceFieldsProps) {
  const t = useTranslations("dashboard.service.people");
  const { catalog } = useCatalog();
  const id = useId();
  const people = catalog.staff.filter((one) => draft.staffIds.includes(one.id));
  const error = (staffId: string, field: string) => errors[`rotation.${draft.staffIds.indexOf(staffId)}.${field}`];
  const change = (staffId: string, patch: { weight?: string; priority?: string }) =>
    set({
      rotation: draft.staffIds.map((one) => ({
        staffId: one,
        ...rotationOf(draft, one),
        ...(one === staffId ? patch : {}),
      })),
    });
  return (
    <div className="flex flex-col gap-2">
      <p id={`${id}-weight`} className="text-muted text-sm">
        {t("weightHint")}
      </p>
      <p id={`${id}-priority`} className="text-muted text-sm">
        {t("priorityHint")}
      </p>
      <div className="mt-1 grid grid-cols-[minmax(0,1fr)_5.5rem_5.5rem] items-center gap-x-3 gap-y-2 sm:max-w-md">
        <span aria-hidden="true" />
        <span aria-hidden="true" className="text-muted text-xs">
          {t("colShare")}
        </span>
        <span aria-hidden="true" className="text-muted text-xs">
          {t("colRank")}
        </span>
        {people.map((one) => (
          <ShareRow
            key={one.id}
            id={id}
            name={one.name}
            value={rotationOf(draft, one.id)}
            weightError={error(one.id, "weight")}
            priorityError={error(one.id, "priority")}
            onChange={(patch) => change(one.id, patch)}
          />
        ))}
      </div>
    </div>
  );
}

type ShareRowProps = {
  id: string;
  name: string;
  value: { weight: string; priority: string };
  weightError: string | undefined;
  priorityError: string | undefined;
  onChange: (patch: { weight?: string; priority?: string }) => void;
};

function ShareRow({ id, name, value, weightError, priorityError, onChange }: ShareRowProps) {
  const t = useTranslations("dashboard.service.people");
  const problem = weightError ?? priorityError;
  const problemId = useId();
  return (
    <>
      <span className="truncate text-sm">{name}</span>
      <Input
        aria-label={t("weight", { name })}
        aria-describedby={weightError ? `${problemId} ${id}-weight` : `${id}-weight`}
        aria-invalid={weightError ? true : undefined}
        inputMode="numeric"
        className="tabular"
        value={value.weight}
        onChange={(event) => onChange({ weight: event.target.value })}
      />
      <Input
        aria-label={t("priority", { name })}
        aria-describedby={priorityError ? `${problemId} ${id}-priority` : `${id}-priority`}
        aria-invalid={priorityError ? true : undefined}
        className="tabular"
        value={value.priority}
        onChange={(event) => onChange({ priority: event.target.value })}
      />
      {problem ? (
        <div className="col-span-3">
          <FieldError id={problemId}>{problem}</FieldError>
        </div>
      ) : null}
    </>
  );
}

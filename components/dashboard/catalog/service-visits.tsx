"use client";

import { useTranslations } from "use-intl/react";
import type { ServiceFieldsProps } from "@/components/dashboard/catalog/service-fields";
import { TextField } from "@/components/dashboard/text-field";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { Switch } from "@/components/ui/switch";
import { contactRules } from "@/lib/catalog/service-schema";

export function SeatFields({ draft, set, errors }: ServiceFieldsProps) {
  const t = useTranslations("dashboard.service.seats");
  return (
    <>
      <Switch
        label={t("on")}
        hint={t("onHint")}
        checked={draft.seats}
        onChange={(event) => set({ seats: event.target.checked })}
      />
      {draft.seats ? (
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField
            label={t("capacity")}
            required
            inputMode="numeric"
            hint={t("capacityHint")}
            value={draft.capacity}
            onChange={(capacity) => set({ capacity })}
            error={errors.capacity}
          />
          <TextField
            label={t("most")}
            required
            inputMode="numeric"
            hint={t("mostHint")}
            value={draft.mostSeats}
            onChange={(mostSeats) => set({ mostSeats })}
            error={errors.mostSeatsPerBooking}
          />
        </div>
      ) : null}
    </>
  );
}

export function RepeatFields({ draft, set, errors }: ServiceFieldsProps) {
  const t = useTranslations("dashboard.service.repeating");
  return (
    <>
      <Switch
        label={t("on")}
        hint={t("onHint")}
        checked={draft.repeats}
        onChange={(event) => set({ repeats: event.target.checked })}
      />
      {draft.repeats ? (
        <TextField
          label={t("most")}
          required
          inputMode="numeric"
          className="sm:max-w-[calc(50%-0.5rem)]"
          hint={t("mostHint")}
          value={draft.mostVisits}
          onChange={(mostVisits) => set({ mostVisits })}
          error={errors.recurringMost}
        />
      ) : null}
    </>
  );
}

export function ConfirmationFields({ draft, set, errors }: ServiceFieldsProps) {
  const t = useTranslations("dashboard.service.confirmation");
  const services = useTranslations("dashboard.services");
  return (
    <>
      <Field label={services("contactRule")} className="sm:max-w-[calc(50%-0.5rem)]">
        {(control) => (
          <NativeSelect
            {...control}
            value={draft.contactRule}
            onChange={(event) =>
              set({ contactRule: contactRules.find((one) => one === event.target.value) ?? "phone_or_email" })
            }
          >
            {contactRules.map((one) => (
              <option key={one} value={one}>
                {services(`contactRules.${one}`)}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
      <Switch
        label={services("requiresConfirmation")}
        hint={services("requiresConfirmationHint")}
        checked={draft.requiresConfirmation}
        onChange={(event) => set({ requiresConfirmation: event.target.checked })}
      />
      {draft.requiresConfirmation ? (
        <>
          <TextField
            label={t("expiry")}
            inputMode="decimal"
            className="sm:max-w-[calc(50%-0.5rem)]"
            hint={t("expiryHint")}
            placeholder={t("untilStart")}
            value={draft.expiryHours}
            onChange={(expiryHours) => set({ expiryHours })}
            error={errors.pendingExpiresMinutes}
          />
          <Switch
            label={t("known")}
            hint={t("knownHint")}
            checked={draft.knownAtOnce}
            onChange={(event) => set({ knownAtOnce: event.target.checked })}
          />
        </>
      ) : null}
    </>
  );
}

export function WaitlistFields({ draft, set }: ServiceFieldsProps) {
  const t = useTranslations("dashboard.service.waitlist");
  return (
    <Switch
      label={t("on")}
      hint={t("onHint")}
      checked={draft.waitlist}
      onChange={(event) => set({ waitlist: event.target.checked })}
    />
  );
}

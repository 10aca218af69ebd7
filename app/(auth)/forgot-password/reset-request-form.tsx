"use client";

import { useTranslations } from "use-intl/react";
import { requestReset } from "@/app/(auth)/actions";
import { FormMessage } from "@/app/(auth)/form-message";
import { useActionForm } from "@/components/layout/use-action-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";

export function ResetRequestForm() {
  const t = useTranslations("auth");
  const { state, action, pending, ref } = useActionForm(requestReset);
  if (state.result === "sent") {
    return (
      <Notice tone="good" role="status">
        {t("resetSent", { email: state.values?.email ?? "" })}
      </Notice>
    );
  }
  return (
    <form ref={ref} action={action} noValidate className="flex flex-col gap-5">
      <FormMessage>{state.message}</FormMessage>
      <Field label={t("email")} error={state.fields?.email} required>
        {(control) => (
          <Input
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            controlSize="lg"
            defaultValue={state.values?.email ?? ""}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" size="lg" wide loading={pending}>
        {t("resetSend")}
      </Button>
    </form>
  );
}

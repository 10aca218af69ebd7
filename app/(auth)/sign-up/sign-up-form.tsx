"use client";

import { useTranslations } from "use-intl/react";
import { signUp } from "@/app/(auth)/actions";
import { FormMessage } from "@/app/(auth)/form-message";
import { PasswordField } from "@/app/(auth)/password-field";
import { useActionForm } from "@/components/layout/use-action-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";

export function SignUpForm({ next, email }: { next: string; email: string }) {
  const t = useTranslations("auth");
  const { state, action, pending, ref } = useActionForm(signUp);
  if (state.result === "check_mail") {
    return (
      <Notice tone="good" role="status" title={t("checkMailTitle")}>
        {t("checkMailText", { email: state.values?.email ?? "" })}
      </Notice>
    );
  }
  return (
    <form ref={ref} action={action} noValidate className="flex flex-col gap-5">
      <FormMessage>{state.message}</FormMessage>
      <input type="hidden" name="next" value={next} />
      <Field label={t("name")} error={state.fields?.name} required>
        {(control) => (
          <Input
            {...control}
            name="name"
            autoComplete="name"
            controlSize="lg"
            maxLength={120}
            defaultValue={state.values?.name ?? ""}
          />
        )}
      </Field>
      <Field label={t("email")} error={state.fields?.email} required>
        {(control) => (
          <Input
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            controlSize="lg"
            defaultValue={state.values?.email ?? email}
          />
        )}
      </Field>
      <PasswordField fresh label={t("password")} error={state.fields?.password} />
      <Button type="submit" variant="primary" size="lg" wide loading={pending}>
        {t("signUp")}
      </Button>
    </form>
  );
}

"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { signIn } from "@/app/(auth)/actions";
import { FormMessage } from "@/app/(auth)/form-message";
import { PasswordField } from "@/app/(auth)/password-field";
import { useActionForm } from "@/components/layout/use-action-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { textLink } from "@/components/ui/text-link";

export function SignInForm({ next, email }: { next: string; email: string }) {
  const t = useTranslations("auth");
  const { state, action, pending, ref } = useActionForm(signIn);
  return (
    <form ref={ref} action={action} noValidate className="flex flex-col gap-5">
      <FormMessage>{state.message}</FormMessage>
      <input type="hidden" name="next" value={next} />
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
      <PasswordField label={t("password")} error={state.fields?.password} />
      <Button type="submit" variant="primary" size="lg" wide loading={pending}>
        {t("signIn")}
      </Button>
      <Link className={`${textLink} self-start text-sm`} href="/forgot-password">
        {t("forgot")}
      </Link>
    </form>
  );
}

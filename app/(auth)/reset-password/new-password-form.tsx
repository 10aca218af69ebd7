"use client";

import { useTranslations } from "use-intl/react";
import { saveNewPassword } from "@/app/(auth)/actions";
import { FormMessage } from "@/app/(auth)/form-message";
import { PasswordField } from "@/app/(auth)/password-field";
import { useActionForm } from "@/components/layout/use-action-form";
import { Button } from "@/components/ui/button";

export function NewPasswordForm({ tokenHash, code }: { tokenHash: string; code: string }) {
  const t = useTranslations("auth");
  const { state, action, pending, ref } = useActionForm(saveNewPassword);
  return (
    <form ref={ref} action={action} noValidate className="flex flex-col gap-5">
      <FormMessage>{state.message}</FormMessage>
      <input type="hidden" name="token_hash" value={tokenHash} />
      <input type="hidden" name="code" value={code} />
      <PasswordField fresh label={t("newPassword")} error={state.fields?.password} />
      <Button type="submit" variant="primary" size="lg" wide loading={pending}>
        {t("savePassword")}
      </Button>
    </form>
  );
}

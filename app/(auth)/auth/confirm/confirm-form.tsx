"use client";

import { useTranslations } from "use-intl/react";
import { confirmAddress } from "@/app/(auth)/actions";
import { FormMessage } from "@/app/(auth)/form-message";
import { useActionForm } from "@/components/layout/use-action-form";
import { Button } from "@/components/ui/button";

type ConfirmFormProps = { tokenHash: string; code: string; type: string; next: string };

export function ConfirmForm({ tokenHash, code, type, next }: ConfirmFormProps) {
  const t = useTranslations("auth");
  const { state, action, pending, ref } = useActionForm(confirmAddress);
  return (
    <form ref={ref} action={action} className="flex flex-col gap-5">
      <FormMessage>{state.message}</FormMessage>
      <input type="hidden" name="token_hash" value={tokenHash} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="type" value={type} />
      <input type="hidden" name="next" value={next} />
      <Button type="submit" variant="primary" size="lg" wide loading={pending}>
        {t("confirm")}
      </Button>
    </form>
  );
}

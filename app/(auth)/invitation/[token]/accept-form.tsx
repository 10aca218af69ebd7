"use client";

import { useTranslations } from "use-intl/react";
import { FormMessage } from "@/app/(auth)/form-message";
import { joinBusiness } from "@/app/(auth)/invitation/[token]/actions";
import { useActionForm } from "@/components/layout/use-action-form";
import { Button } from "@/components/ui/button";

export function AcceptForm({ token, business }: { token: string; business: string }) {
  const t = useTranslations("auth");
  const { state, action, pending, ref } = useActionForm(joinBusiness);
  return (
    <form ref={ref} action={action} className="flex flex-col gap-4">
      <FormMessage>{state.message}</FormMessage>
      <input type="hidden" name="token" value={token} />
      <Button type="submit" variant="primary" size="lg" wide loading={pending}>
        {t("invitationAccept", { business })}
      </Button>
    </form>
  );
}

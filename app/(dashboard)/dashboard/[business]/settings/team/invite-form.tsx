"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { CopyBlock } from "@/app/(dashboard)/dashboard/[business]/settings/copy-block";
import { invite } from "@/app/(dashboard)/dashboard/[business]/settings/team/actions";
import { useActionForm } from "@/components/layout/use-action-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Notice } from "@/components/ui/notice";
import type { StaffName } from "@/lib/members/list-staff-names";

type InviteFormProps = { slug: string; mayInviteAdmins: boolean; staff: readonly StaffName[] };

export function InviteForm({ slug, mayInviteAdmins, staff }: InviteFormProps) {
  const t = useTranslations("settings.team");
  const common = useTranslations("common");
  const { state, action, pending, ref } = useActionForm(invite.bind(null, slug));
  const [role, setRole] = useState("staff");
  return (
    <>
      <form ref={ref} action={action} aria-label={t("inviteTitle")} noValidate className="flex flex-col gap-4">
        {state.message ? (
          <Notice tone="bad" role="alert">
            {state.message}
          </Notice>
        ) : null}
        <Field label={t("email")} error={state.fields?.email} required>
          {(control) => (
            <Input {...control} name="email" type="email" autoComplete="off" defaultValue={state.values?.email ?? ""} />
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("role")} error={state.fields?.role}>
            {(control) => (
              <NativeSelect {...control} name="role" value={role} onChange={(event) => setRole(event.target.value)}>
                <option value="staff">{common("role.staff")}</option>
                {mayInviteAdmins ? <option value="admin">{common("role.admin")}</option> : null}
              </NativeSelect>
            )}
          </Field>
          {role === "staff" ? (
            <Field label={t("staff")} error={state.fields?.staffId}>
              {(control) => (
                <NativeSelect {...control} name="staffId" defaultValue={state.values?.staffId ?? ""}>
                  <option value="">{t("noStaff")}</option>
                  {staff.map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.name}
                    </option>
                  ))}
                </NativeSelect>
              )}
            </Field>
          ) : null}
        </div>
        <Button type="submit" variant="primary" className="self-start" loading={pending}>
          {t("invite")}
        </Button>
      </form>
      {state.result ? (
        <Notice tone="good" role="status" className="mt-5" title={t("invitedTitle", { email: state.result.email })}>
          <p className="mb-3">{t("invitedText")}</p>
          <CopyBlock label={t("link")} copyLabel={t("copyLink")} text={state.result.address} />
        </Notice>
      ) : null}
    </>
  );
}

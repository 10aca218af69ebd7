"use client";

import { useTransition } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { changeMember } from "@/app/(dashboard)/dashboard/[business]/settings/team/actions";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { NativeSelect } from "@/components/ui/native-select";
import type { Role } from "@/lib/context";
import type { StaffName } from "@/lib/members/list-staff-names";

type Person = { id: string; name: string; email: string; role: Role; staffId: string | null; isMe: boolean };
type MemberListProps = { slug: string; editable: boolean; staff: readonly StaffName[]; members: readonly Person[] };

const roles: readonly Role[] = ["owner", "admin", "staff"];

export function MemberList({ slug, editable, staff, members }: MemberListProps) {
  const t = useTranslations("settings.team");
  return (
    <>
      <ul className="rounded-md border border-line bg-panel">
        {members.map((person) => (
          <li
            key={person.id}
            className="flex flex-wrap items-center gap-3 border-line border-t px-4 py-3 first:border-t-0"
          >
            <div className="min-w-0 flex-1 basis-48">
              <p className="flex items-center gap-2 font-medium">
                <span className="truncate">{person.name || person.email}</span>
                {person.isMe ? <Badge tone="brand">{t("you")}</Badge> : null}
              </p>
              <p className="truncate text-muted text-sm">{person.email}</p>
            </div>
            <MemberControls slug={slug} editable={editable} staff={staff} person={person} />
          </li>
        ))}
      </ul>
      {editable ? null : <p className="mt-3 text-muted text-sm">{t("ownersOnly")}</p>}
    </>
  );
}

type ControlsProps = { slug: string; editable: boolean; staff: readonly StaffName[]; person: Person };

function MemberControls({ slug, editable, staff, person }: ControlsProps) {
  const t = useTranslations("settings.team");
  const common = useTranslations("common");
  const [pending, start] = useTransition();
  const name = person.name || person.email;

  function change(changes: unknown) {
    start(async () => {
      const { message } = await changeMember(slug, changes);
      if (message) toast.error(message);
      else toast.success(common("saved"));
    });
  }

  if (!editable) return <Badge>{common(`role.${person.role}`)}</Badge>;
  const { id: memberId, role, staffId } = person;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <NativeSelect
        className="w-32!"
        aria-label={t("roleOf", { name })}
        value={role}
        disabled={pending}
        onChange={(event) => change({ memberId, role: event.target.value, staffId })}
      >
        {roles.map((one) => (
          <option key={one} value={one}>
            {common(`role.${one}`)}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        className="w-36!"
        aria-label={t("staffOf", { name })}
        value={staffId ?? ""}
        disabled={pending}
        onChange={(event) => change({ memberId, role, staffId: event.target.value || null })}
      >
        <option value="">{t("noStaff")}</option>
        {staff.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </NativeSelect>
      {person.isMe ? null : (
        <AlertDialog
          title={t("removeTitle", { name })}
          text={t("removeText")}
          confirmLabel={t("remove")}
          keepLabel={t("keep")}
          trigger={
            <Button size="sm" variant="ghost" loading={pending} aria-label={`${t("remove")}: ${name}`}>
              {t("remove")}
            </Button>
          }
          onConfirm={() => change({ memberId, remove: true })}
        />
      )}
    </div>
  );
}

import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { InviteForm } from "@/app/(dashboard)/dashboard/[business]/settings/team/invite-form";
import { MemberList } from "@/app/(dashboard)/dashboard/[business]/settings/team/member-list";
import { OpenInvitations } from "@/app/(dashboard)/dashboard/[business]/settings/team/open-invitations";
import { Section } from "@/components/layout/page-header";
import { may, rolesFor } from "@/lib/authorize";
import { formatDay } from "@/lib/i18n/format";
import { translator } from "@/lib/i18n/messages";
import { listInvitations, listMembers } from "@/lib/members/list-members";
import { listStaffNames } from "@/lib/members/list-staff-names";

type Props = { params: Promise<{ business: string }> };

export default async function TeamSettingsPage({ params }: Props) {
  const { business: slug } = await params;
  const { ctx, business } = await requireMember(slug, rolesFor("settings.view"));
  const locale = await currentLocale();
  const t = translator(locale, "settings");
  const [members, invitations, staff] = await Promise.all([
    listMembers(ctx),
    listInvitations(ctx),
    listStaffNames(ctx),
  ]);
  const { role, userId } = ctx.actor;
  const open = invitations.map((one) => ({
    id: one.id,
    email: one.email,
    role: one.role === "admin" ? ("admin" as const) : ("staff" as const),
    expires: t("team.expires", { day: formatDay(one.expiresAt, business.time_zone, locale, "medium") }),
  }));
  return (
    <>
      <Section title={t("team.membersTitle")} text={t("team.membersText")}>
        <MemberList
          slug={slug}
          editable={may(role, "members.edit")}
          staff={staff}
          members={members.map(({ user_id, staff_id, ...member }) => ({
            ...member,
            staffId: staff_id,
            isMe: user_id === userId,
          }))}
        />
      </Section>
      <Section title={t("team.inviteTitle")} text={t("team.inviteText")}>
        <InviteForm slug={slug} mayInviteAdmins={may(role, "members.invite_admin")} staff={staff} />
      </Section>
      {open.length > 0 ? (
        <Section title={t("team.openTitle")}>
          <OpenInvitations slug={slug} invitations={open} />
        </Section>
      ) : null}
    </>
  );
}

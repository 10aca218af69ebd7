import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { saveReminders } from "@/app/(dashboard)/dashboard/[business]/settings/actions";
import { RemindersForm } from "@/app/(dashboard)/dashboard/[business]/settings/reminders/reminders-form";
import { Section } from "@/components/layout/page-header";
import { rolesFor } from "@/lib/authorize";
import { translator } from "@/lib/i18n/messages";

type Props = { params: Promise<{ business: string }> };

export default async function ReminderSettingsPage({ params }: Props) {
  const { business: slug } = await params;
  const { business } = await requireMember(slug, rolesFor("settings.view"));
  const t = translator(await currentLocale(), "settings");
  return (
    <Section title={t("reminders.title")} text={t("reminders.text")}>
      <RemindersForm action={saveReminders.bind(null, slug)} chosen={business.reminder_minutes} />
    </Section>
  );
}

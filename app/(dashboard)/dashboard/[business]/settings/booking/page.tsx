import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { saveChanges, saveStatus, saveTimes } from "@/app/(dashboard)/dashboard/[business]/settings/actions";
import { ChangesForm, TimesForm } from "@/app/(dashboard)/dashboard/[business]/settings/booking/booking-forms";
import { PauseForm } from "@/app/(dashboard)/dashboard/[business]/settings/booking/pause-form";
import { Section } from "@/components/layout/page-header";
import { rolesFor } from "@/lib/authorize";
import { translator } from "@/lib/i18n/messages";

type Props = { params: Promise<{ business: string }> };

export default async function BookingSettingsPage({ params }: Props) {
  const { business: slug } = await params;
  const { business } = await requireMember(slug, rolesFor("settings.view"));
  const t = translator(await currentLocale(), "settings");
  return (
    <>
      <Section title={t("booking.pauseTitle")} text={t("booking.pauseText")}>
        <PauseForm action={saveStatus.bind(null, slug)} paused={business.status === "paused"} />
      </Section>
      <Section title={t("booking.timesTitle")} text={t("booking.timesText")}>
        <TimesForm
          action={saveTimes.bind(null, slug)}
          values={{
            step: business.slot_step_minutes,
            notice: business.minimum_notice_minutes,
            windowDays: business.booking_window_days,
            firstWeekday: business.first_weekday,
          }}
        />
      </Section>
      <Section title={t("booking.changesTitle")} text={t("booking.changesText")}>
        <ChangesForm
          action={saveChanges.bind(null, slug)}
          values={{
            cancel: business.cancel_notice_minutes,
            reschedule: business.reschedule_notice_minutes,
            offer: business.waitlist_offer_minutes,
          }}
        />
      </Section>
    </>
  );
}

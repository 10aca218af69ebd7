import { Badge } from "@/components/ui/badge";
import { ChatIcon, GlobeIcon, MessageIcon, PhoneIcon } from "@/components/ui/icons";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/messages";

const doors = [
  { key: "web", Icon: GlobeIcon, soon: false },
  { key: "text", Icon: MessageIcon, soon: false },
  { key: "phone", Icon: PhoneIcon, soon: true },
  { key: "chat", Icon: ChatIcon, soon: true },
] as const;

export function Doors({ locale }: { locale: Locale }) {
  const t = translator(locale, "marketing");
  return (
    <section className="border-line border-y bg-panel">
      <div className="mx-auto max-w-6xl px-4 py-14 sm:px-6 lg:py-20">
        <h2 className="font-semibold text-xl">{t("doorsTitle")}</h2>
        <ul className="mt-8 grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
          {doors.map(({ key, Icon, soon }) => (
            <li key={key} className="border-line border-t pt-5">
              <Icon className="size-6 text-brand-text" />
              <h3 className="mt-3 flex flex-wrap items-center gap-2 font-semibold">
                {t(`doors.${key}.title`)}
                {soon ? <Badge>{t("soon")}</Badge> : null}
              </h3>
              <p className="mt-1 text-muted text-sm">{t(`doors.${key}.text`)}</p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

import { cx } from "@/components/ui/cx";
import { ClockIcon, GlobeIcon, PhoneIcon } from "@/components/ui/icons";
import { formatClock } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/messages";

const clocks = ["13:45", "14:30", "14:45", "15:15"] as const;

/** One time, asked for twice: the page holds it, the receptionist already offers others. */
export function Picture({ locale }: { locale: Locale }) {
  const t = translator(locale, "marketing");
  return (
    <figure role="img" aria-label={t("picture.label")} className="relative mx-auto w-full max-w-md">
      <div aria-hidden="true" className="rounded-md border border-line bg-panel p-5">
        <p className="flex items-center gap-2 text-muted text-sm">
          <GlobeIcon />
          {t("picture.web")}
        </p>
        <div className="mt-4 flex items-baseline justify-between gap-3">
          <p className="font-semibold">{t("picture.service")}</p>
          <p className="tabular text-muted text-sm">{t("picture.length")}</p>
        </div>
        <p className="mt-3 text-sm first-letter:uppercase">{t("picture.day")}</p>
        <div className="mt-2 grid grid-cols-2 gap-2 sm:grid-cols-4">
          {clocks.map((clock) => (
            <span
              key={clock}
              className={cx(
                "tabular rounded-sm border px-1 py-2 text-center text-sm",
                clock === "14:30" ? "border-brand-line bg-brand-soft font-semibold text-brand-text" : "border-line",
              )}
            >
              {formatClock(clock, locale)}
            </span>
          ))}
        </div>
        <div className="mt-4 grid h-12 place-items-center rounded-sm bg-brand font-medium text-on-brand">
          {t("picture.book")}
        </div>
        <p className="tabular mt-3 flex items-center justify-center gap-1.5 text-muted text-sm">
          <ClockIcon />
          {t("picture.held")}
        </p>
      </div>
      <div
        aria-hidden="true"
        className="relative mt-3 ml-auto w-11/12 rounded-md border border-line bg-panel p-5 shadow-float sm:-mt-4 sm:translate-x-4 lg:translate-x-8"
      >
        <p className="flex items-center gap-2 text-muted text-sm">
          <PhoneIcon />
          {t("picture.phone")}
        </p>
        <p className="mt-4 w-fit max-w-[85%] rounded-md bg-sunken px-3.5 py-2 text-sm">{t("picture.callerLine")}</p>
        <p className="mt-2 ml-auto w-fit max-w-[85%] rounded-md bg-brand-soft px-3.5 py-2 text-sm">
          {t("picture.agentLine")}
        </p>
      </div>
    </figure>
  );
}

import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/messages";

const points = ["hold", "claim", "buffer"] as const;

export function Lock({ locale }: { locale: Locale }) {
  const t = translator(locale, "marketing");
  return (
    <section className="mx-auto grid max-w-6xl gap-x-16 gap-y-10 px-4 py-16 sm:px-6 lg:grid-cols-2 lg:py-24">
      <div>
        <h2 className="font-semibold text-2xl">{t("lockTitle")}</h2>
        <p className="measure mt-4 text-lg text-muted">{t("lockText")}</p>
      </div>
      <dl className="divide-y divide-line border-line border-y">
        {points.map((point) => (
          <div key={point} className="py-5">
            <dt className="font-semibold">{t(`lockPoints.${point}.title`)}</dt>
            <dd className="mt-1 text-muted">{t(`lockPoints.${point}.text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

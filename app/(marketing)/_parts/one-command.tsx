import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/messages";

export function OneCommand({ locale }: { locale: Locale }) {
  const t = translator(locale, "marketing");
  return (
    <section className="border-line border-b">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-16 gap-y-8 px-4 py-14 sm:px-6">
        <div className="min-w-0 flex-1 basis-80">
          <h2 className="font-semibold text-xl">{t("commandTitle")}</h2>
          <p className="measure mt-2 text-muted">{t("commandText")}</p>
        </div>
        <figure className="w-full sm:w-auto">
          <pre className="rounded-md border border-line bg-sunken px-6 py-5 sm:min-w-80">
            <code className="font-mono text-lg">
              <span aria-hidden="true" className="select-none text-muted">
                ${" "}
              </span>
              npm start
            </code>
          </pre>
          <figcaption className="mt-2 text-muted text-sm">{t("commandNote")}</figcaption>
        </figure>
      </div>
    </section>
  );
}

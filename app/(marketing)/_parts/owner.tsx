import { CheckIcon } from "@/components/ui/icons";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/messages";
import { columnTokens } from "@/lib/theme/person-colour";

const points = ["calendar", "reminders", "languages", "team"] as const;

const columns = [
  {
    key: "first",
    blocks: [
      ["row-[1/4]", true],
      ["row-[5/7]", true],
      ["row-[8/11]", true],
    ],
  },
  {
    key: "third",
    blocks: [
      ["row-[2/4]", true],
      ["row-[4/6]", true],
      ["row-[7/9]", false],
    ],
  },
  {
    key: "second",
    blocks: [
      ["row-[1/3]", true],
      ["row-[4/8]", true],
      ["row-[9/11]", true],
    ],
  },
] as const;

export function Owner({ locale }: { locale: Locale }) {
  const t = translator(locale, "marketing");
  return (
    <section className="border-line border-y bg-panel">
      <div className="mx-auto grid max-w-6xl items-center gap-x-16 gap-y-10 px-4 py-16 sm:px-6 lg:grid-cols-2 lg:py-24">
        <div className="lg:order-2">
          <h2 className="font-semibold text-2xl">{t("ownerTitle")}</h2>
          <p className="measure mt-4 text-lg text-muted">{t("ownerText")}</p>
          <ul className="mt-6 space-y-3">
            {points.map((point) => (
              <li key={point} className="flex gap-3">
                <CheckIcon className="mt-1 size-4 shrink-0 text-brand-text" />
                {t(`ownerPoints.${point}`)}
              </li>
            ))}
          </ul>
        </div>
        <DayPicture />
      </div>
    </section>
  );
}

/** A day with three columns, drawn from the same colours the calendar uses. */
function DayPicture() {
  return (
    <div aria-hidden="true" className="relative grid grid-cols-3 gap-2 rounded-md border border-line bg-paper p-3">
      {columns.map((column, index) => (
        <div key={column.key} style={columnTokens(index)} className="grid h-72 grid-rows-10 gap-y-1">
          {column.blocks.map(([rows, solid]) => (
            <div
              key={rows}
              className={`${rows} rounded-sm border-l-3 p-2.5 ${solid ? "border-(--person-line) bg-(--person-fill)" : "border border-(--person-line) border-dashed"}`}
            >
              <div className="h-1.5 w-3/4 rounded-full bg-(--person-ink) opacity-60" />
              <div className="mt-1.5 h-1.5 w-1/2 rounded-full bg-(--person-ink) opacity-30" />
            </div>
          ))}
        </div>
      ))}
      <div className="absolute inset-x-3 top-[46%] flex items-center">
        <span className="size-2 rounded-full bg-bad-fill" />
        <span className="h-px flex-1 bg-bad-fill" />
      </div>
    </div>
  );
}

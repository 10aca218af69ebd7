"use client";

import { ChoiceLink } from "@/components/booking/choice-link";
import { lengthsOf } from "@/components/booking/offer";
import type { BookableBusiness, BookableService } from "@/components/booking/types";
import { useBookingWords } from "@/components/booking/words";
import { ChevronRightIcon } from "@/components/ui/icons";
import { formatDuration, formatMoney } from "@/lib/i18n/format";

type ServiceListProps = {
  business: BookableBusiness;
  hrefFor: (service: BookableService) => string;
  onChoose: (service: BookableService) => void;
};

function groups(services: BookableService[]): [string, BookableService[]][] {
  const byCategory = new Map<string, BookableService[]>();
  for (const service of services) {
    const list = byCategory.get(service.category);
    if (list) list.push(service);
    else byCategory.set(service.category, [service]);
  }
  return [...byCategory].sort(([one], [other]) => Number(one === "") - Number(other === ""));
}

/** What can be booked, by category, with its length and price. */
export function ServiceList({ business, hrefFor, onChoose }: ServiceListProps) {
  const { t, locale } = useBookingWords();
  const grouped = groups(business.services);
  const priceText = (service: BookableService) => {
    const prices = lengthsOf(service).map(({ priceCents }) => priceCents);
    const least = Math.min(...prices);
    const price = least === 0 ? t("free") : formatMoney(least, business.currency, locale);
    return new Set(prices).size > 1 ? t("fromPrice", { price }) : price;
  };
  const lengthText = (service: BookableService) => {
    const lengths = lengthsOf(service).map(({ minutes }) => formatDuration(minutes, locale));
    return lengths.length > 2 ? t("lengths", { count: lengths.length }) : lengths.join(" / ");
  };
  return (
    <div className="flex flex-col gap-7">
      {grouped.map(([category, services]) => (
        <div key={category}>
          {grouped.length > 1 ? (
            <h3 className="mb-2 font-medium text-muted text-sm">{category || t("otherServices")}</h3>
          ) : null}
          <ul className="overflow-hidden rounded-md border border-line bg-panel">
            {services.map((service) => (
              <li key={service.id} className="border-line border-t first:border-t-0">
                <ChoiceLink
                  href={hrefFor(service)}
                  onChoose={() => onChoose(service)}
                  className="group flex min-h-16 items-center gap-4 rounded-sm px-4 py-3.5 transition-colors hover:bg-hover focus-visible:-outline-offset-2 sm:px-5"
                >
                  <span className="min-w-0 flex-1">
                    <span className="block font-medium">{service.name}</span>
                    {service.capacity && service.capacity > 1 ? (
                      <span className="mt-0.5 block text-muted text-sm">
                        {t("groupOf", { count: String(service.capacity) })}
                      </span>
                    ) : null}
                    {service.description ? (
                      <span className="mt-0.5 line-clamp-2 block text-muted text-sm">{service.description}</span>
                    ) : null}
                  </span>
                  <span className="tabular shrink-0 text-right">
                    <span className="block font-medium">{priceText(service)}</span>
                    <span className="block text-muted text-sm">{lengthText(service)}</span>
                  </span>
                  <ChevronRightIcon className="size-4 shrink-0 text-muted transition-transform group-hover:translate-x-0.5" />
                </ChoiceLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

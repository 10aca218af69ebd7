"use client";

import { type ReactNode, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { FoldPanel } from "@/components/dashboard/catalog/fold-panel";
import { LocationForm } from "@/components/dashboard/catalog/location-form";
import { ResourceForm } from "@/components/dashboard/catalog/resource-form";
import { LoadFailed } from "@/components/dashboard/load-failed";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { Section } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { PlusIcon } from "@/components/ui/icons";
import { Panel } from "@/components/ui/panel";
import { zoneCity } from "@/lib/i18n/format";

/** Rooms and machines that bookings take, and the places where the business works. */
export function PlacesScreen() {
  const { isError, refetch } = useCatalog();
  if (isError) return <LoadFailed onRetry={refetch} />;
  return (
    <>
      <Rooms />
      <Places />
    </>
  );
}

function Rooms() {
  const t = useTranslations("dashboard.places");
  const { catalog } = useCatalog();
  const place = (id: string | null) => catalog.locations.find((one) => one.id === id)?.name ?? "";
  return (
    <Section title={t("rooms")} text={t("roomsText")}>
      <Entries
        count={catalog.resources.length}
        empty={[t("roomsEmpty"), t("roomsEmptyText")]}
        addLabel={t("roomAdd")}
        newTitle={t("roomNew")}
        newForm={(done) => <ResourceForm resource={null} onDone={done} />}
      >
        {catalog.resources.map((one) => (
          <FoldPanel
            key={one.id}
            title={one.name}
            summary={[
              t(`kinds.${one.kind}`),
              one.capacity > 1 ? t("capacityCount", { count: String(one.capacity) }) : "",
              place(one.locationId),
              one.active ? "" : t("inactive"),
            ]
              .filter(Boolean)
              .join(" · ")}
          >
            <ResourceForm resource={one} />
          </FoldPanel>
        ))}
      </Entries>
    </Section>
  );
}

function Places() {
  const t = useTranslations("dashboard.places");
  const { catalog } = useCatalog();
  return (
    <Section title={t("places")} text={t("placesText")}>
      <Entries
        count={catalog.locations.length}
        empty={[t("placesEmpty"), t("placesEmptyText")]}
        addLabel={t("placeAdd")}
        newTitle={t("placeNew")}
        newForm={(done) => <LocationForm location={null} onDone={done} />}
      >
        {catalog.locations.map((one) => (
          <FoldPanel
            key={one.id}
            title={one.name}
            summary={
              [
                one.address,
                one.timeZone ? zoneCity(one.timeZone) : "",
                one.hours.length > 0 ? t("hasHours") : "",
                one.active ? "" : t("placeInactive"),
              ]
                .filter(Boolean)
                .join(" · ") || t("active")
            }
          >
            <LocationForm location={one} />
          </FoldPanel>
        ))}
      </Entries>
    </Section>
  );
}

type EntriesProps = {
  count: number;
  empty: readonly [title: string, text: string];
  addLabel: string;
  newTitle: string;
  newForm: (done: () => void) => ReactNode;
  children: ReactNode;
};

function Entries({ count, empty, addLabel, newTitle, newForm, children }: EntriesProps) {
  const [adding, setAdding] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  function close() {
    setAdding(false);
    requestAnimationFrame(() => button.current?.focus());
  }
  return (
    <div className="flex flex-col gap-4">
      {count === 0 && !adding ? (
        <p className="text-sm">
          <span className="block font-medium">{empty[0]}</span>
          <span className="text-muted">{empty[1]}</span>
        </p>
      ) : null}
      {count > 0 ? <Panel>{children}</Panel> : null}
      {adding ? (
        <section
          aria-label={newTitle}
          className="flex flex-col gap-4 rounded-md border border-line bg-panel p-4 sm:p-5"
        >
          <h3 className="font-medium">{newTitle}</h3>
          {newForm(close)}
        </section>
      ) : (
        <div>
          <Button ref={button} onClick={() => setAdding(true)}>
            <PlusIcon />
            {addLabel}
          </Button>
        </div>
      )}
    </div>
  );
}

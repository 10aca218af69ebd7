"use client";

import { useTransition } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { withdrawInvitation } from "@/app/(dashboard)/dashboard/[business]/settings/team/actions";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";

type Row = { id: string; email: string; role: "admin" | "staff"; expires: string };

export function OpenInvitations({ slug, invitations }: { slug: string; invitations: readonly Row[] }) {
  const common = useTranslations("common");
  return (
    <ul className="rounded-md border border-line bg-panel">
      {invitations.map((one) => (
        <li key={one.id} className="flex flex-wrap items-center gap-3 border-line border-t px-4 py-3 first:border-t-0">
          <div className="min-w-0 flex-1 basis-48">
            <p className="truncate font-medium">{one.email}</p>
            <p className="text-muted text-sm">{one.expires}</p>
          </div>
          <Badge>{common(`role.${one.role}`)}</Badge>
          <Withdraw slug={slug} row={one} />
        </li>
      ))}
    </ul>
  );
}

function Withdraw({ slug, row }: { slug: string; row: Row }) {
  const t = useTranslations("settings.team");
  const [pending, start] = useTransition();
  return (
    <Button
      size="sm"
      loading={pending}
      aria-label={t("withdrawOf", { email: row.email })}
      onClick={() =>
        start(async () => {
          const { message } = await withdrawInvitation(slug, row.id);
          if (message) toast.error(message);
        })
      }
    >
      {t("withdraw")}
    </Button>
  );
}

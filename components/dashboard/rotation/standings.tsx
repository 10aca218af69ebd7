"use client";

import { useTranslations } from "use-intl/react";
import { useShareWords } from "@/components/dashboard/rotation/use-assignment-words";
import { StaffMark } from "@/components/dashboard/staff-colour";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useWords } from "@/components/dashboard/use-words";
import { StatusBadge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { RotationMember, ServiceRotation } from "@/lib/booking/rotation";

/** Where everyone stands: the share wanted beside the share had, credits, and who is set aside. */
export function Standings({ rotation }: { rotation: ServiceRotation }) {
  const t = useTranslations("why.rotation");
  const { members, next } = rotation;
  const weights = members.reduce((sum, one) => sum + one.weight, 0);
  const levels = members.reduce((sum, one) => sum + one.level, 0);
  return (
    <>
      <Panel>
        <Table label={t("standings")}>
          <TableHead>
            <tr>
              <TableHeader>{t("name")}</TableHeader>
              <TableHeader>{t("state")}</TableHeader>
              <TableHeader numeric>{t("given")}</TableHeader>
              <TableHeader numeric>{t("had")}</TableHeader>
              <TableHeader numeric>{t("wanted")}</TableHeader>
              <TableHeader numeric>{t("share")}</TableHeader>
              <TableHeader numeric>{t("credit")}</TableHeader>
              <TableHeader>{t("last")}</TableHeader>
            </tr>
          </TableHead>
          <TableBody>
            {members.map((one) => (
              <MemberRow
                key={one.staffId}
                member={one}
                wanted={weights === 0 ? null : one.weight / weights}
                had={levels === 0 ? null : one.level / levels}
                isNext={next?.staffId === one.staffId}
              />
            ))}
          </TableBody>
        </Table>
      </Panel>
      {members.some((one) => one.credit > 0) ? <p className="mt-2 text-muted text-sm">{t("creditText")}</p> : null}
    </>
  );
}

type MemberRowProps = { member: RotationMember; wanted: number | null; had: number | null; isNext: boolean };

function MemberRow({ member, wanted, had, isNext }: MemberRowProps) {
  const t = useTranslations("why.rotation");
  const words = useWords();
  const share = useShareWords();
  const { staffName, staffHue } = useCatalog();
  const percent = (part: number | null) =>
    part === null ? t("nothingYet") : t("percent", { value: Math.round(part * 100) });
  const name = staffName(member.staffId);
  return (
    <TableRow>
      <TableCell>
        <span className="flex items-center gap-2 whitespace-nowrap font-medium">
          <StaffMark small name={name} hue={staffHue(member.staffId)} />
          {name}
        </span>
      </TableCell>
      <TableCell>
        <StateBadge member={member} isNext={isNext} />
      </TableCell>
      <TableCell numeric>{member.assigned}</TableCell>
      <TableCell numeric>{percent(had)}</TableCell>
      <TableCell numeric>{percent(wanted)}</TableCell>
      <TableCell numeric>{member.weight}</TableCell>
      <TableCell numeric>
        {member.credit === 0 ? (
          t("nothingYet")
        ) : (
          <>
            {share(member.credit)}
            <span className="block whitespace-nowrap text-muted text-xs">
              {member.joinedAt ? t("creditJoined", { day: words.day(member.joinedAt) }) : t("creditAway")}
            </span>
          </>
        )}
      </TableCell>
      <TableCell className="tabular whitespace-nowrap">
        {member.lastBookedAt ? words.dayTime(member.lastBookedAt) : t("never")}
      </TableCell>
    </TableRow>
  );
}

function StateBadge({ member, isNext }: { member: RotationMember; isNext: boolean }) {
  const t = useTranslations("why.rotation");
  if (member.isAbsent) return <StatusBadge tone="neutral">{t("away")}</StatusBadge>;
  if (isNext) return <StatusBadge tone="good">{t("next")}</StatusBadge>;
  if (member.isAhead) return <StatusBadge tone="warn">{t("ahead")}</StatusBadge>;
  return <span className="text-muted text-xs">{t("ready")}</span>;
}

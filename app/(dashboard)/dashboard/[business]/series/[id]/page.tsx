import type { Metadata } from "next";
import { z } from "zod";
import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { Prefetch } from "@/app/(dashboard)/dashboard/[business]/prefetch";
import { type SeriesView, seriesQuery } from "@/components/dashboard/queries";
import { SeriesScreen } from "@/components/dashboard/series-screen";
import { findClashes } from "@/lib/booking/find-clashes";
import { getSeries } from "@/lib/booking/get-series";
import type { MemberCtx } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { translator } from "@/lib/i18n/messages";

type Props = { params: Promise<{ business: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "series")("page.title") };
}

// What cannot be read is said by the screen itself, with the way back to the list.
async function find(ctx: MemberCtx, id: string): Promise<SeriesView | null> {
  if (!z.guid().safeParse(id).success) return null;
  try {
    const series = await getSeries(ctx, id);
    return series.ok ? { ...series.value, clashes: await findClashes(ctx, series.value) } : null;
  } catch (error) {
    if (error instanceof AppError && error.code !== "internal") return null;
    throw error;
  }
}

export default async function SeriesPage({ params }: Props) {
  const { business: slug, id } = await params;
  const { ctx } = await requireMember(slug);
  const series = await find(ctx, id);
  return (
    <Prefetch data={series ? [[seriesQuery(slug, id).queryKey, series]] : []}>
      <SeriesScreen seriesId={id} now={ctx.now.getTime()} />
    </Prefetch>
  );
}

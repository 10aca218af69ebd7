import { ListSkeleton } from "@/components/dashboard/list-skeleton";
import { Page } from "@/components/layout/page-header";
import { Skeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <Page wide>
      <Skeleton className="mb-6 h-8 w-56" />
      <ListSkeleton rows={8} />
    </Page>
  );
}

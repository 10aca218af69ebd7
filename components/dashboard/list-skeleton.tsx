import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";

/** A list that is loading, in its own shape. */
export function ListSkeleton({ rows }: { rows: number }) {
  return (
    <Panel className="divide-y divide-line">
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton are alike
        <div key={index} className="flex items-center gap-4 px-4 py-3">
          <Skeleton className="h-9 w-32" />
          <Skeleton className="h-9 flex-1" />
          <Skeleton className="h-6 w-20 max-sm:hidden" />
        </div>
      ))}
    </Panel>
  );
}

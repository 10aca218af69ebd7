import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";

type PrefetchProps = { data: readonly (readonly [key: readonly unknown[], value: unknown])[]; children: ReactNode };

/** Hands the browser what the server has read already, so that the first paint is full and asks nothing again. */
export function Prefetch({ data, children }: PrefetchProps) {
  const client = new QueryClient();
  for (const [key, value] of data) client.setQueryData(key, value);
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}

/** The first page of a list that grows. */
export function firstPage<Page>(page: Page): { pages: Page[]; pageParams: string[] } {
  return { pages: [page], pageParams: [""] };
}

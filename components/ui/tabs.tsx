"use client";

import { Content, List, Root, Trigger } from "radix-ui/tabs";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";

export const Tabs = Root;

export function TabsList({ className, ...rest }: ComponentProps<typeof List>) {
  return <List {...rest} className={cn("flex gap-5 overflow-x-auto border-line border-b", className)} />;
}

export function TabsTrigger({ className, ...rest }: ComponentProps<typeof Trigger>) {
  return (
    <Trigger
      {...rest}
      className={cn(tabClass(false), "data-[state=active]:border-brand-line data-[state=active]:text-ink", className)}
    />
  );
}

export function TabsContent({ className, ...rest }: ComponentProps<typeof Content>) {
  return <Content {...rest} className={cn("pt-5 outline-offset-4", className)} />;
}

/** The look of a tab, for links that lead between the pages of one thing; mark the present one with aria-current. */
export function tabClass(active: boolean): string {
  return cn(
    "-mb-px inline-flex h-11 items-center whitespace-nowrap border-b-2 font-medium text-sm outline-offset-[-2px] transition-colors hover:text-ink",
    active ? "border-brand-line text-ink" : "border-transparent text-muted",
  );
}

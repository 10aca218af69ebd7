"use client";

import { Anchor, Close, Content, Portal, Root, Trigger } from "radix-ui/popover";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";

export const Popover = Root;
export const PopoverTrigger = Trigger;
export const PopoverAnchor = Anchor;
export const PopoverClose = Close;

export function PopoverContent({
  className,
  align = "start",
  sideOffset = 6,
  ...rest
}: ComponentProps<typeof Content>) {
  return (
    <Portal>
      <Content
        {...rest}
        align={align}
        sideOffset={sideOffset}
        collisionPadding={12}
        className={cn(
          "z-50 w-72 max-w-[calc(100vw-1.5rem)] rounded-md border border-line bg-panel p-3 text-sm shadow-float outline-none data-[state=open]:animate-rise",
          className,
        )}
      />
    </Portal>
  );
}

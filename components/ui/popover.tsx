"use client";

import { Content, Portal } from "radix-ui/popover";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";

export {
  Anchor as PopoverAnchor,
  Close as PopoverClose,
  Root as Popover,
  Trigger as PopoverTrigger,
} from "radix-ui/popover";

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

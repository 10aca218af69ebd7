"use client";

import { Content, Portal, Provider, Root, Trigger } from "radix-ui/tooltip";
import type { ReactNode } from "react";

type TooltipProps = { label: ReactNode; children: ReactNode; side?: "top" | "right" | "bottom" | "left" };

/** Names an icon on hover and focus. The trigger keeps its own aria-label. */
export function Tooltip({ label, children, side = "top" }: TooltipProps) {
  return (
    <Provider delayDuration={300}>
      <Root>
        <Trigger asChild>{children}</Trigger>
        <Portal>
          <Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="z-50 max-w-64 rounded-sm bg-inverse px-2 py-1 text-on-inverse text-xs shadow-float data-[state=delayed-open]:animate-in"
          >
            {label}
          </Content>
        </Portal>
      </Root>
    </Provider>
  );
}

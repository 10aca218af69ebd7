"use client";

import { Content, Portal, Root, Trigger } from "radix-ui/hover-card";
import type { ReactNode } from "react";

type HoverCardProps = { children: ReactNode; content: ReactNode; side?: "top" | "right" | "bottom" | "left" };

/** More about a thing under the pointer. What it says must also be reachable by opening the thing. */
export function HoverCard({ children, content, side = "right" }: HoverCardProps) {
  return (
    <Root openDelay={350} closeDelay={80}>
      <Trigger asChild>{children}</Trigger>
      <Portal>
        <Content
          side={side}
          sideOffset={6}
          collisionPadding={12}
          className="z-50 w-72 rounded-md border border-line bg-panel p-4 text-sm shadow-float data-[state=open]:animate-rise"
        >
          {content}
        </Content>
      </Portal>
    </Root>
  );
}

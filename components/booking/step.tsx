"use client";

import { type ReactNode, useEffect, useRef } from "react";

type StepProps = {
  /** Names the step: when it changes on view, focus goes to its heading. */
  name: string;
  title: ReactNode;
  text?: ReactNode;
  aside?: ReactNode;
  children?: ReactNode;
};

let shown: string | null = null;

/** One step of the flow. Focus moves to the heading when a step replaces another, never when the page opens. */
export function Step({ name, title, text, aside, children }: StepProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown !== null && shown !== name) {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: "nearest" });
      const top = heading.current?.getBoundingClientRect().top ?? 0;
      if (top < 0 || top > window.innerHeight * 0.6) heading.current?.scrollIntoView({ block: "start" });
    }
    shown = name;
  }, [name]);
  return (
    <section aria-labelledby={`step-${name}`} className="animate-in">
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2
            ref={heading}
            id={`step-${name}`}
            tabIndex={-1}
            className="scroll-mt-6 rounded-sm font-semibold text-xl outline-none"
          >
            {title}
          </h2>
          {text ? <div className="measure mt-1 text-muted text-sm">{text}</div> : null}
        </div>
        {aside}
      </div>
      {children}
    </section>
  );
}

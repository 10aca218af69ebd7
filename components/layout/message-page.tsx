import type { ReactNode } from "react";
import { LogoMark } from "@/components/layout/logo";

type MessagePageProps = {
  title: ReactNode;
  text: ReactNode;
  /** The next step. */
  children?: ReactNode;
  reference?: ReactNode;
};

/** A whole page that says one thing and what to do next. */
export function MessagePage({ title, text, children, reference }: MessagePageProps) {
  return (
    <main id="main" className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center px-6 py-16">
      <LogoMark className="size-10" />
      <h1 className="mt-6 font-semibold text-2xl">{title}</h1>
      <p className="measure mt-3 text-muted">{text}</p>
      {children ? <div className="mt-7 flex flex-wrap gap-3">{children}</div> : null}
      {reference ? <p className="mt-8 font-mono text-muted text-xs">{reference}</p> : null}
    </main>
  );
}

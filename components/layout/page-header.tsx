import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

type PageProps = { children: ReactNode; wide?: boolean; className?: string };

/** The padding and width of a page in the dashboard. `wide` for calendars and tables. */
export function Page({ children, wide, className }: PageProps) {
  return (
    <div className={cx("mx-auto w-full px-4 py-5 md:px-6 md:py-6", wide ? "max-w-none" : "max-w-4xl", className)}>
      {children}
    </div>
  );
}

type PageHeaderProps = {
  title: ReactNode;
  text?: ReactNode;
  /** Buttons at the right. */
  actions?: ReactNode;
  /** Where it lies: one link back up. */
  back?: ReactNode;
};

export function PageHeader({ title, text, actions, back }: PageHeaderProps) {
  return (
    <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {back ? <div className="mb-1 text-muted text-sm">{back}</div> : null}
        <h1 className="font-semibold text-xl">{title}</h1>
        {text ? <p className="measure mt-1 text-muted text-sm">{text}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  );
}

type SectionProps = { title: ReactNode; text?: ReactNode; actions?: ReactNode; children: ReactNode; id?: string };

/** A titled part of a page. On wide screens the title stands beside its content, as settings pages like it. */
export function Section({ title, text, actions, children, id }: SectionProps) {
  return (
    <section
      id={id}
      className="grid gap-4 border-line border-t py-6 first:border-t-0 lg:grid-cols-[16rem_1fr] lg:gap-10"
    >
      <div>
        <h2 className="font-semibold text-base">{title}</h2>
        {text ? <p className="mt-1 text-muted text-sm">{text}</p> : null}
        {actions ? <div className="mt-3">{actions}</div> : null}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}

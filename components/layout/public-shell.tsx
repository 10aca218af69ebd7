import type { ReactNode } from "react";
import { SkipLink } from "@/components/layout/skip-link";
import { BrandScope } from "@/components/ui/brand-scope";
import { cx } from "@/components/ui/cx";

type PublicShellProps = {
  /** The business's name. */
  name: string;
  href: string;
  hue: number;
  skipLabel: string;
  /** Address, phone: one line under the name. */
  detail?: ReactNode;
  /** The language switch. */
  language?: ReactNode;
  footer?: ReactNode;
  /** Inside another site: no header, no footer, no page colour. */
  embedded?: boolean;
  children: ReactNode;
};

/** What customers see around every page of a business, in its own hue. */
export function PublicShell(props: PublicShellProps) {
  const { name, href, hue, skipLabel, detail, language, footer, embedded = false, children } = props;
  return (
    <>
      <BrandScope hue={hue} />
      <SkipLink label={skipLabel} />
      <div className={cx("mx-auto flex max-w-5xl flex-col px-4 sm:px-6", embedded ? "py-4" : "min-h-dvh")}>
        {embedded ? null : (
          <header className="flex items-center gap-3 py-4 sm:py-6">
            <a href={href} className="flex min-w-0 flex-1 items-center gap-3 rounded-sm">
              <span className="inline-grid size-10 shrink-0 place-items-center rounded-md bg-brand font-semibold text-lg text-on-brand">
                <span aria-hidden="true">{[...name][0]?.toLocaleUpperCase()}</span>
              </span>
              <span className="min-w-0">
                <span className="block truncate font-semibold text-lg leading-6">{name}</span>
                {detail ? <span className="block truncate text-muted text-sm">{detail}</span> : null}
              </span>
            </a>
            {language}
          </header>
        )}
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 pt-2 pb-10 outline-none">
          {children}
        </main>
        {embedded ? null : (
          <footer className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-t py-5 text-muted text-sm">
            {footer}
          </footer>
        )}
      </div>
    </>
  );
}

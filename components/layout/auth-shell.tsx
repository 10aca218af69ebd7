import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "@/components/layout/logo";
import { SkipLink } from "@/components/layout/skip-link";
import { cx } from "@/components/ui/cx";

type AuthShellProps = {
  title: ReactNode;
  text?: ReactNode;
  skipLabel: string;
  /** Above the title: the stepper of the onboarding. */
  top?: ReactNode;
  /** Under the form: the other way in. */
  below?: ReactNode;
  language?: ReactNode;
  /** Wider, for forms with a table of hours. */
  wide?: boolean;
  children: ReactNode;
};

/** Sign-in, sign-up, invitations and onboarding: one column, one thing to do. */
export function AuthShell({ title, text, skipLabel, top, below, language, wide, children }: AuthShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink label={skipLabel} />
      <header className="flex items-center justify-between px-4 py-4 sm:px-6 sm:py-5">
        <Link href="/" className="rounded-sm">
          <Logo />
        </Link>
        {language}
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={cx("mx-auto w-full flex-1 px-4 pt-6 pb-16 outline-none sm:pt-14", wide ? "max-w-2xl" : "max-w-md")}
      >
        {top ? <div className="mb-8">{top}</div> : null}
        <h1 className="font-semibold text-2xl">{title}</h1>
        {text ? <p className="measure mt-2 text-muted">{text}</p> : null}
        <div className="mt-7">{children}</div>
        {below ? <div className="mt-7 border-line border-t pt-5 text-muted text-sm">{below}</div> : null}
      </main>
    </div>
  );
}

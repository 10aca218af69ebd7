import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps, MouseEvent } from "react";
import { cx } from "@/components/ui/cx";
import { Spinner } from "@/components/ui/spinner";

const button = cva(
  "relative inline-flex select-none items-center justify-center gap-2 whitespace-nowrap rounded-sm border font-medium transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "border-transparent bg-brand text-on-brand hover:bg-brand-hover",
        secondary: "border-edge bg-panel text-ink hover:bg-hover",
        ghost: "border-transparent bg-transparent text-ink hover:bg-hover",
        danger: "border-transparent bg-bad-fill text-on-bad hover:bg-bad-fill-hover",
        link: "h-auto border-transparent px-0 text-brand-text underline decoration-1 underline-offset-4 hover:decoration-2",
      },
      size: {
        sm: "h-8 px-3 text-sm [&_svg]:size-4",
        md: "h-10 px-4 text-sm [&_svg]:size-4",
        lg: "h-12 px-5 text-base [&_svg]:size-5",
        icon: "size-10 text-sm [&_svg]:size-5",
        "icon-sm": "size-8 text-sm [&_svg]:size-4",
      },
      wide: { true: "w-full", false: "" },
    },
    compoundVariants: [{ variant: "link", className: "h-auto px-0" }],
    defaultVariants: { variant: "secondary", size: "md", wide: false },
  },
);

export type ButtonVariants = VariantProps<typeof button>;

/** The classes of a button for a link that should look like one: `<Link className={buttonClass({ variant: "primary" })}>`. */
export function buttonClass(variants?: ButtonVariants, className?: string): string {
  return cx(button(variants), className);
}

type ButtonProps = ComponentProps<"button"> & ButtonVariants & { loading?: boolean };

function stop(event: MouseEvent<HTMLButtonElement>) {
  event.preventDefault();
}

export function Button({
  variant,
  size,
  wide,
  loading = false,
  type = "button",
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={loading || undefined}
      aria-disabled={loading || rest["aria-disabled"]}
      onClick={loading ? stop : onClick}
      className={buttonClass({ variant, size, wide }, className)}
    >
      {loading ? (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner />
        </span>
      ) : null}
      <span className={cx("contents", loading && "[&>*]:opacity-0")}>
        {loading ? <span className="inline-flex items-center gap-2">{children}</span> : children}
      </span>
    </button>
  );
}

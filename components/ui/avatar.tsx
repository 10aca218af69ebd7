import { cx } from "@/components/ui/cx";
import { personTokens } from "@/lib/theme/person-colour";

const sizes = {
  sm: "size-6 text-[0.625rem]",
  md: "size-8 text-xs",
  lg: "size-10 text-sm",
  xl: "size-14 text-lg",
} as const;

/** The first letters of the first and the last name, at most two. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = [...(words[0] ?? "")][0] ?? "";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toLocaleUpperCase();
}

type AvatarProps = {
  name: string;
  /** What the colour follows, when names may repeat: an id. */
  colourKey?: string;
  size?: keyof typeof sizes;
  /** Square for a business, round for a person. */
  square?: boolean;
  className?: string;
};

/** Decorative: the name stands beside it. */
export function Avatar({ name, colourKey, size = "md", square, className }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      data-initials={initials(name)}
      style={personTokens(colourKey ?? name)}
      className={cx(
        "inline-grid shrink-0 select-none place-items-center bg-(--person-fill) font-semibold text-(--person-ink) before:content-[attr(data-initials)]",
        sizes[size],
        square ? "rounded-sm" : "rounded-full",
        className,
      )}
    />
  );
}

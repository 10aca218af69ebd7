import { initials } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { cssOklch } from "@/lib/theme/oklch";
import { personPalette } from "@/lib/theme/person-colour";

const known = new Map<number, Record<string, string>>();

/** CSS variables `--person-fill`, `--person-ink`, `--person-line` of a staff member's hue (degrees); they follow the theme. */
export function staffTokens(hue: number): Record<string, string> {
  const before = known.get(hue);
  if (before) return before;
  const light = personPalette(hue, "light");
  const dark = personPalette(hue, "dark");
  const pair = (name: "fill" | "ink" | "line") => `light-dark(${cssOklch(light[name])}, ${cssOklch(dark[name])})`;
  const tokens = { "--person-fill": pair("fill"), "--person-ink": pair("ink"), "--person-line": pair("line") };
  known.set(hue, tokens);
  return tokens;
}

/** The staff member's initials in their colour. Decorative: the name stands beside it. */
export function StaffMark({ name, hue, small }: { name: string; hue: number; small?: boolean }) {
  return (
    <span
      aria-hidden="true"
      data-initials={initials(name)}
      style={staffTokens(hue)}
      className={cx(
        "inline-grid shrink-0 select-none place-items-center rounded-full bg-(--person-fill) font-semibold text-(--person-ink) before:content-[attr(data-initials)]",
        small ? "size-6 text-[0.625rem]" : "size-9 text-xs",
      )}
    />
  );
}

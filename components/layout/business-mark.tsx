import { brandTokens } from "@/lib/theme/brand";

/** A business's first letter on its own hue. */
export function BusinessMark({ name, hue }: { name: string; hue: number }) {
  return (
    <span
      aria-hidden="true"
      data-letter={[...name.trim()][0]?.toLocaleUpperCase()}
      style={brandTokens(hue)}
      className="inline-grid size-8 shrink-0 place-items-center rounded-sm bg-(--brand) font-semibold text-(--on-brand) text-sm before:content-[attr(data-letter)]"
    />
  );
}

/** The first stop of the Tab key on every page; `main` carries the id. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      href="#main"
      className="fixed top-2 left-2 z-60 -translate-y-16 rounded-sm bg-inverse px-4 py-2 font-medium text-on-inverse text-sm focus:translate-y-0"
    >
      {label}
    </a>
  );
}

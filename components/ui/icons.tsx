type IconProps = { className?: string };

function Icon({ d, className = "size-4" }: IconProps & { d: string }) {
  return (
    <svg viewBox="0 0 16 16" fill="none" aria-hidden="true" className={className}>
      <path d={d} stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

/** The few marks that primitives need, drawn here so that public pages load no icon library. */
export function CloseIcon(props: IconProps) {
  return <Icon {...props} d="m4 4 8 8m0-8-8 8" />;
}

export function CheckIcon(props: IconProps) {
  return <Icon {...props} d="m3.5 8.5 3 3 6-7" />;
}

export function ChevronDownIcon(props: IconProps) {
  return <Icon {...props} d="m4 6 4 4 4-4" />;
}

export function ChevronLeftIcon(props: IconProps) {
  return <Icon {...props} d="M10 3.5 5.5 8l4.5 4.5" />;
}

export function ChevronRightIcon(props: IconProps) {
  return <Icon {...props} d="M6 3.5 10.5 8 6 12.5" />;
}

export function SearchIcon(props: IconProps) {
  return <Icon {...props} d="m10.5 10.5 3 3M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Z" />;
}

export function PlusIcon(props: IconProps) {
  return <Icon {...props} d="M8 3v10M3 8h10" />;
}

export function MoreIcon(props: IconProps) {
  return <Icon {...props} d="M3.25 8h.01M8 8h.01M12.75 8h.01" />;
}

export function MenuIcon(props: IconProps) {
  return <Icon {...props} d="M2.5 4.5h11M2.5 8h11m-11 3.5h11" />;
}

export function CopyIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M5.5 5.5v-2a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-2m-7-5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1Z"
    />
  );
}

export function ExternalIcon(props: IconProps) {
  return <Icon {...props} d="M6 3.5H3.5v9h9V10M9 3h4v4m-.25-3.75L7.5 8.5" />;
}

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

export function ArrowRightIcon(props: IconProps) {
  return <Icon {...props} d="M3 8h10m-4-4 4 4-4 4" />;
}

export function CalendarIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M2.5 6.5h11M5 2v2m6-2v2M4 3.5h8A1.5 1.5 0 0 1 13.5 5v7a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 12V5A1.5 1.5 0 0 1 4 3.5Z"
    />
  );
}

export function ClockIcon(props: IconProps) {
  return <Icon {...props} d="M8 4.75V8l2.25 1.5M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z" />;
}

export function PhoneIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M5.5 2.5H3.6c-.6 0-1.1.5-1 1.1.5 5.2 4.6 9.3 9.8 9.8.6.1 1.1-.4 1.1-1v-1.9l-3-1.25-1.25 1.5A8.6 8.6 0 0 1 5.25 6.75l1.5-1.25-1.25-3Z"
    />
  );
}

export function MailIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="m2.75 4.5 5.25 4 5.25-4M4 3h8a1.5 1.5 0 0 1 1.5 1.5v7A1.5 1.5 0 0 1 12 13H4a1.5 1.5 0 0 1-1.5-1.5v-7A1.5 1.5 0 0 1 4 3Z"
    />
  );
}

export function MessageIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M5 6h6M5 8.5h3.5M4 2.5h8A1.5 1.5 0 0 1 13.5 4v5.5A1.5 1.5 0 0 1 12 11H8l-3.25 2.5V11H4a1.5 1.5 0 0 1-1.5-1.5V4A1.5 1.5 0 0 1 4 2.5Z"
    />
  );
}

export function ChatIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M5.25 8h.01M8 8h.01M10.75 8h.01M8 13.5A5.5 5.5 0 1 0 3 10.3L2.5 13.5l3.2-.5a5.5 5.5 0 0 0 2.3.5Z"
    />
  );
}

export function GlobeIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M2 8h12M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Zm0 0c1.6-1.6 2.4-3.6 2.4-6S9.6 3.6 8 2C6.4 3.6 5.6 5.6 5.6 8s.8 4.4 2.4 6Z"
    />
  );
}

export function PinIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M8 8.25a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5Zm0 5.75c3-2.9 4.5-5.3 4.5-7.3A4.5 4.5 0 0 0 8 2a4.5 4.5 0 0 0-4.5 4.7C3.5 8.7 5 11.1 8 14Z"
    />
  );
}

export function UserIcon(props: IconProps) {
  return (
    <Icon {...props} d="M8 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm-5 6c.5-2.4 2.4-3.75 5-3.75s4.5 1.35 5 3.75" />
  );
}

export function LockIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2M4.5 7h7A1.5 1.5 0 0 1 13 8.5V12a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 12V8.5A1.5 1.5 0 0 1 4.5 7Z"
    />
  );
}

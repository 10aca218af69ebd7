"use client";

import { useEffect, useRef, useState } from "react";
import { useDebounced } from "@/components/dashboard/use-debounced";
import { SearchIcon } from "@/components/ui/icons";
import { Input, InputGroup } from "@/components/ui/input";

type SearchFieldProps = { label: string; value: string; onChange: (value: string) => void };

/** Searches once the typing pauses. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const still = useDebounced(text, 250);
  const sent = useRef(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    if (still === sent.current) return;
    sent.current = still;
    latest.current(still.trim());
  }, [still]);
  useEffect(() => {
    if (value === sent.current.trim()) return;
    sent.current = value;
    setText(value);
  }, [value]);
  return (
    <div className="min-w-0 flex-1 basis-56 sm:max-w-80">
      <InputGroup start={<SearchIcon />}>
        <Input
          type="search"
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          maxLength={120}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </InputGroup>
    </div>
  );
}

import { isJson, type Json } from "@/components/booking/request";

/** This tab's memory. In a frame of another site the browser may forbid it: then nothing is remembered, and all else works. */
export function recall(name: string): Json | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(name) ?? "null");
    return isJson(value) ? value : null;
  } catch {
    return null;
  }
}

export function remember(name: string, value: Json): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(value));
  } catch {}
}

export function forget(name: string): void {
  try {
    sessionStorage.removeItem(name);
  } catch {}
}

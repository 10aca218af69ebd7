import type { en } from "@/lib/i18n/messages/en";

type Words<Tree> = { readonly [Key in keyof Tree]: Tree[Key] extends string ? string : Words<Tree[Key]> };

export type EnglishMessages = typeof en;

/** The keys of the English catalogue with any text behind them. */
export type Messages = Words<EnglishMessages>;

export type Area = keyof EnglishMessages;

/** What one area's file in another language must hold: exactly the English keys. */
export type AreaWords<Name extends Area> = Messages[Name];

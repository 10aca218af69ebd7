const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text without what XML cannot hold: control characters and halves of surrogate pairs. Source: XML 1.0, 2.2 Characters. */
export function keepXmlText(text: string): string {
  return text.replace(NOT_XML, "");
}

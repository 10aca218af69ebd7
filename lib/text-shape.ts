import { z } from "zod";
import { keepXmlText } from "./xml-text";

/** A text that people write and that is read out and printed later: no control characters, no spaces around it. */
export const textShape = () => z.string().overwrite(keepXmlText).trim();

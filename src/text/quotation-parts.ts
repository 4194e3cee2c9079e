import type { Quotation } from "../model/node.ts";
import { type QuotationPart, setQuotation } from "./in-quotation-marks.ts";

/** What a quotation prints, marks and emphasis included. */
export function quotationParts({ language, isBlock, emphasis, children }: Quotation): readonly QuotationPart[] {
  return setQuotation({ words: children.map(({ value }) => value).join(""), language, isBlock, emphasis });
}

import { z } from "zod";
import type { Licence } from "../model/source.ts";

const shareMessage = "a share is as much in per cent, 0% to 100%: 10%";

/** `licence:` of a source's record, and of a workspace's defaults. */
export const licenceSchema = z
  .strictObject({
    name: z.string().trim().min(1).optional().describe("What it is called, or whose leave was given."),
    words: z.int().min(0).optional().describe("The most words that one copy of a brief may quote."),
    share: z
      .string()
      .regex(/^(100(\.0{1,3})?|\d{1,2}(\.\d{1,3})?)\s?%$/, shareMessage)
      .optional()
      .describe("The greatest part of its words that one copy of a brief may quote: 10%."),
  })
  .describe("How much of the source a page may quote; words quoted twice count once.");

/** A licence as it is reckoned with. */
export function licenceOf(yaml: z.infer<typeof licenceSchema> | undefined): Licence | undefined {
  if (yaml === undefined) return undefined;
  const { name, words, share } = yaml;
  return { name, words, share: share === undefined ? undefined : Number.parseFloat(share) / 100 };
}

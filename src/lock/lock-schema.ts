import { z } from "zod";

const hash = z.string().regex(/^[0-9a-f]{64}$/, "a hash is 64 hexadecimal digits");
const words = z.string().min(1);
const position = z.int().min(0);

const segmentSchema = z.strictObject({
  exact: words,
  prefix: z.string(),
  suffix: z.string(),
  start: position,
  end: position,
});

const witnessSchema = z.strictObject({
  source: words,
  file: hash,
  spoken: z.literal(true).optional(),
  setting: z.array(words).optional(),
});

const excerptSchema = z.strictObject({
  source: words,
  words,
  by: z.enum(["author", "library"]),
  section: words.optional(),
  "as-of": words.optional(),
  paragraphs: z.array(z.int().min(1)).min(1),
  stated: z.array(z.int().min(1)).min(1).optional(),
  speaker: words.optional(),
  voice: words.optional(),
  also: z.array(witnessSchema).min(1).optional(),
  spoken: z.literal(true).optional(),
  setting: z.array(words).optional(),
  segments: z.array(segmentSchema).min(1),
});

/** `briefs/<id>.lock.yaml`. */
export const lockSchema = z.strictObject({
  checksum: hash,
  normalisation: words,
  sources: z.record(
    words,
    z.strictObject({
      text: hash,
      paragraphs: z.string().regex(/^([0-9a-f]{8}( |$))*$/),
      cited: z.array(z.int().min(1)).min(1).optional(),
    }),
  ),
  excerpts: z.array(excerptSchema),
});

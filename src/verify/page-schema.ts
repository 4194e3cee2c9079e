import { z } from "zod";
import { evidenceLevels } from "../model/brief.ts";
import { marks } from "../model/mark.ts";
import { translationKinds } from "../model/translator.ts";
import { isDay } from "../text/dates.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const words = z.string().max(20_000);
/** A page of ours holds far fewer; whoever writes more wants to keep its reader busy. */
const most = 5000;
const mostLetters = 1_000_000;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

const files = z.array(z.object({ name: words, sha256: hash })).max(most);
const form = z.enum(["quotation", "passage", "paraphrase"]);
const language = z.string().max(100);

const relay = z.object({
  by: words.nullable(),
  kind: z.enum(["weblog", "source"]),
  how: z.enum(["quoted", "reposted"]),
});

/** A page's manifest, as it is read out of a file that may come from anywhere; what is not looked at is let be. */
export const pageManifestSchema = z.object({
  manifest: z.literal("attache-page-1"),
  tool: z.object({ name: words, version: words }),
  brief: z.object({
    id: words,
    title: words,
    reference: words,
    version: z.int(),
    audience: words.nullable(),
    edition: z.int().nullable(),
    asOf: z.string().refine(isDay),
    issued: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?Z$/)
      .refine((text) => isDay(text.slice(0, 10))),
    mark: z.enum(marks),
  }),
  content: hash,
  pages: z.array(hash).max(most),
  inputs: z.array(z.object({ role: z.enum(["template", "style", "face"]), path: words, sha256: hash })).max(most),
  quotations: z
    .array(
      z.object({
        id: words,
        words,
        form,
        language,
        speaker: words.nullable(),
        capacity: words.optional(),
        venue: words.optional(),
        date: z.string().refine(isDay).optional(),
        chain: z.array(relay).max(most).optional(),
        unprinted: z.literal(true).optional(),
        translation: z
          .object({
            of: words,
            kind: z.enum(translationKinds),
            translator: words.nullable(),
            system: words.nullable(),
            reviewedBy: words.nullable(),
          })
          .optional(),
        places: z.array(z.object({ source: words, paragraphs: z.array(z.int()).max(most) })).max(200),
      }),
    )
    .max(most)
    .refine((all) => sum(all.map((one) => one.words.length * (1 + one.places.length))) <= mostLetters),
  citations: z
    .array(
      z.object({
        words,
        items: z.array(z.object({ source: words, label: words.nullable(), locator: words.nullable() })).max(200),
      }),
    )
    .max(most),
  cited: z.array(z.object({ key: words, textSha256: hash.nullable() })).max(most),
  addresses: z.array(words).max(most),
  level: z.enum(evidenceLevels),
  cuts: z.object({ out: z.int(), short: z.int(), annex: z.int() }),
  attached: files,
});

/** The passages behind the quotations: of a W3C annotation page what is checked again. */
export const passagesSchema = z.object({
  items: z
    .array(
      z.object({
        id: words,
        body: z.object({ value: words }),
        target: z
          .array(
            z.object({
              selector: z.tuple([
                z.object({ type: z.literal("TextQuoteSelector"), exact: words }),
                z.object({ type: z.literal("TextPositionSelector"), start: z.int().min(0), end: z.int().min(0) }),
              ]),
              "attache:key": words,
              "attache:sha256": hash,
              "attache:textSha256": hash.optional(),
            }),
          )
          .max(200),
      }),
    )
    .max(most)
    .refine(
      (all) =>
        sum(all.flatMap(({ target }) => target.map(({ selector: [quote] }) => quote.exact.length))) <= mostLetters,
    ),
});

/** The references: of CSL-JSON their keys. */
export const referencesSchema = z.array(z.object({ id: words }));

export type Passage = z.infer<typeof passagesSchema>["items"][number];

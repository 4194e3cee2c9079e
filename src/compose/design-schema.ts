import { z } from "zod";

/** Type no option goes under: body 10 pt, notes and citations 8 pt (a printed page must be read in poor light). */
export const floors = { body: 10, note: 8 } as const;

const size = (least: number, what: string) =>
  z
    .strictObject({
      size: z.number().min(least, `${what} is never set under ${least} pt`).max(48).describe("Size in points."),
      leading: z.number().min(least).max(72).describe("From baseline to baseline, in points."),
    })
    .refine(({ size: type, leading }) => leading >= type, "the leading is at least the size");

const length = z.number().min(0).max(300).describe("Millimetres.");

/** `design.yaml` of a template; every value has one that fits the shipped page. */
export const designSchema = z
  .strictObject({
    genre: z.string().trim().min(1).describe("What the running head calls the document."),
    columns: z
      .strictObject({
        main: length.min(60).describe("Width of the main column in millimetres."),
        side: length.default(0).describe("Width of the side column; 0 for none."),
        gutter: length.default(0).describe("Space between the two."),
      })
      .refine(
        ({ main, side, gutter }) => main + side + gutter <= 190,
        "columns and gutter are at most 190 mm together",
      ),
    margins: z
      .strictObject({
        top: length.min(20).describe("From the sheet's edge to the text."),
        bottom: length.min(18).describe("From the text to the sheet's edge."),
      })
      .default({ top: 25, bottom: 18 }),
    title: size(12, "a title").default({ size: 21, leading: 25 }),
    header: size(floors.note, "a header line").default({ size: 9.4, leading: 12.4 }),
    "bottom-line": size(floors.body, "a bottom line").default({ size: 11, leading: 15 }),
    head: size(floors.note, "a section head").default({ size: 9.6, leading: 12 }),
    body: size(floors.body, "body text").default({ size: 10.3, leading: 13.6 }),
    side: size(floors.note, "side text").default({ size: 8.6, leading: 11.3 }),
    citation: size(floors.note, "a citation").default({ size: 8.2, leading: 11 }),
    references: size(floors.note, "a reference").default({ size: 8.2, leading: 10.6 }),
    setting: z
      .enum(["ragged", "justified"])
      .default("ragged")
      .describe("Whether lines of the main column and notes end ragged, or are stretched to one edge."),
    hyphenation: z
      .boolean()
      .default(false)
      .describe("Whether words may be divided at line ends; quotations, names and addresses never are."),
    labels: z
      .enum(["full", "short"])
      .default("full")
      .describe(
        "What stands beside an excerpt: `full`, the speaker with capacity, venue, day, and through whose hands the words came; `short`, name and day.",
      ),
    "block-quotation": z
      .int()
      .min(0)
      .max(10_000)
      .default(50)
      .describe("From how many words an excerpt is set as a block without quotation marks; 0 for never."),
    "reference-columns": z.int().min(1).max(3).default(2).describe("In how many columns the references stand."),
    qr: z
      .boolean()
      .default(false)
      .describe("Whether the last page bears a QR code with the reference, the version and the fingerprint."),
  })
  .describe("The look of a template's pages.");

export type DesignYaml = z.infer<typeof designSchema>;

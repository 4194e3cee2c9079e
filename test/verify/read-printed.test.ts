import fc from "fast-check";
import { expect, test } from "vitest";
import type { PrintedText } from "../../src/model/evidence.ts";
import type { Manuscript } from "../../src/model/stages.ts";
import { inkOf } from "../../src/text/ink.ts";
import { noFingerprint } from "../../src/text/page-ink.ts";
import { typesetManuscript } from "../../src/typeset/typeset-manuscript.ts";
import { readPrinted } from "../../src/verify/read-printed.ts";
import { anyManuscript } from "../typeset/any-manuscript.ts";
import { manyManuscripts } from "../typeset/many-manuscripts.ts";
import { faces } from "../typeset/sample-manuscript.ts";

/** What the typesetter says that it prints, and what a reader of the file finds. */
async function bothOf(manuscript: Manuscript) {
  let printed: PrintedText = { pages: [], addresses: [] };
  const { value } = typesetManuscript(manuscript, faces, (text) => {
    printed = text;
    return { fingerprint: "4f1c09ab77e2", attachments: [] };
  });
  const file = await readPrinted(value?.bytes ?? new Uint8Array());
  const inks = (pages: PrintedText["pages"]) => pages.map(({ drawn, around }) => [inkOf(drawn), inkOf(around)]);
  const unsigned = file.pages.map(({ drawn, around }) => ({
    drawn,
    around: inkOf(around).replaceAll("4f1c09ab77e2", noFingerprint),
  }));
  const addresses = [...new Set(file.pages.flatMap((page) => page.addresses))].sort();
  const strange = file.pages.flatMap((page) => page.strange);
  return {
    printed: [inks(printed.pages), printed.addresses, []],
    found: [inks(unsigned), addresses, strange],
  };
}

test.each([...manyManuscripts()])(
  "the text of each page is the one the typesetter named: %s",
  async (_, manuscript) => {
    const { printed, found } = await bothOf(manuscript);
    expect(found).toEqual(printed);
  },
);

test("whatever stands on the pages", async () => {
  await fc.assert(
    fc.asyncProperty(anyManuscript, async (manuscript) => {
      const { printed, found } = await bothOf(manuscript);
      expect(found).toEqual(printed);
    }),
    { numRuns: 40 },
  );
});

test("what is no PDF, or half of one, cannot be read", async () => {
  await expect(readPrinted(new TextEncoder().encode("%PDF-1.7\n"))).rejects.toThrow();
  await expect(readPrinted(new Uint8Array())).rejects.toThrow();
});

import { describe, expect, test } from "vitest";
import type { PageManifest } from "../../src/model/evidence.ts";
import type { Printed } from "../../src/verify/check-file.ts";
import { checkTranslations } from "../../src/verify/check-translations.ts";

type Quotation = PageManifest["quotations"][number];

const original: Quotation = {
  id: "a/e1",
  words: "Порт примет 29 судов",
  form: "quotation",
  language: "ru",
  speaker: null,
  places: [{ source: "vestnik", paragraphs: [2] }],
};
const translation: Quotation = {
  ...original,
  id: "a/e1.t",
  words: "The port will take 29 ships",
  language: "en",
  translation: { of: "a/e1", kind: "own", translator: null, system: null, reviewedBy: null },
  places: [],
};

/** What is found of some quotations of a file; nothing else of it is looked at. */
const found = (...quotations: readonly Quotation[]) =>
  checkTranslations({ name: "port.pdf", evidence: { manifest: { quotations } } } as unknown as Printed).map(
    ({ message }) => message,
  );

describe("the translations in a file", () => {
  test("are of its quotations, and agree with them", () => {
    expect(found(original, translation)).toEqual([]);
    expect(found({ ...original, unprinted: true }, translation)).toEqual([]);
  });

  test("are found out where a number is another", () => {
    expect(found(original, { ...translation, words: "The port will take 30 ships" })).toEqual([
      "In port.pdf, the translation a/e1.t says 30 where the original says 29.",
    ]);
  });

  test("are none where what they translate is missing, or is a translation too", () => {
    const message = "In port.pdf, the translation a/e1.t is of no quotation inside.";
    expect(found(translation)).toEqual([message]);
    const itself = { ...translation, translation: { ...translation.translation, of: "a/e1.t" } } as Quotation;
    expect(found(itself)).toEqual([message]);
  });

  test("are the only reason for a quotation not to be printed", () => {
    expect(found({ ...original, unprinted: true })).toEqual(["In port.pdf, the quotation a/e1 is not printed."]);
  });
});

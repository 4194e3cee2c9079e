import { describe, expect, test } from "vitest";
import { emphasisRemark, translationRemark, translationWord } from "../../src/text/quotation-remarks.ts";

const languages = ["en", "de", "fr", "es", "it", "pl", "ru", "uk"];

describe("what is said of quoted words", () => {
  test("is said in the language of the page, and in another way in each", () => {
    const all = languages.map((language) => [
      emphasisRemark("added", language),
      emphasisRemark("original", language),
      translationWord(language),
      translationRemark({ kind: "own" }, language),
      translationRemark({ kind: "official" }, language),
    ]);
    for (const remarks of all) expect(new Set(remarks).size).toBe(remarks.length);
    expect(new Set(all.map((remarks) => remarks[0])).size).toBe(languages.length);
    expect(emphasisRemark("added", "xx")).toBe("emphasis added");
    expect(emphasisRemark("added", "de-AT")).toBe("Hervorhebung hinzugefügt");
  });

  test.each(languages)("names who translated, as written: %s", (language) => {
    const name = "Büro $& $1";
    expect(translationRemark({ kind: "official", translator: name }, language)).toContain(name);
    expect(translationRemark({ kind: "own", translator: name }, language)).toContain(name);
    const machine = translationRemark({ kind: "machine", system: name, reviewedBy: "Desk" }, language);
    expect(machine).toContain(name);
    expect(machine).toContain("Desk");
    expect(translationRemark({ kind: "machine", system: name }, language)).not.toContain("$,");
  });
});

import { describe, expect, test } from "vitest";
import type { Block } from "../../src/model/node.ts";
import { linkWords, purposeOf } from "../../src/text/link-words.ts";
import { division, note, reference } from "../typeset/sample-manuscript.ts";

const lists: readonly Block[] = [
  { type: "noteList", children: [note(4, "In a note.")] },
  division("annex", { type: "referenceList", children: [reference(3, "TASS, 26 January 2022.")] }),
];

describe("linkWords", () => {
  test.each([
    ["en", "Source 3: TASS, 26 January 2022.", "Note 4", "Back to citation"],
    ["de-AT", "Quelle 3: TASS, 26 January 2022.", "Anmerkung 4", "Zurück zur Belegstelle"],
    ["fr", "Source 3: TASS, 26 January 2022.", "Note 4", "Retour à la citation"],
    ["es", "Fuente 3: TASS, 26 January 2022.", "Nota 4", "Volver a la cita"],
    ["it", "Fonte 3: TASS, 26 January 2022.", "Nota 4", "Torna alla citazione"],
    ["pl", "Źródło 3: TASS, 26 January 2022.", "Przypis 4", "Powrót do odwołania"],
    ["ru", "Источник 3: TASS, 26 January 2022.", "Примечание 4", "Назад к ссылке"],
    ["uk", "Джерело 3: TASS, 26 January 2022.", "Примітка 4", "Назад до посилання"],
    ["pt", "Source 3: TASS, 26 January 2022.", "Note 4", "Back to citation"],
  ])("speak %s", (language, source, own, back) => {
    const words = linkWords(lists, language);
    expect([words.entry("s3"), words.entry("note:4"), words.back]).toEqual([source, own, back]);
  });

  test("name a source without a number by its words, on one line and cut between words", () => {
    const long = { type: "text" as const, value: `Harbour\nGazette ${"and more ".repeat(40)}` };
    const one = { type: "reference" as const, source: "a", label: [], children: [long] };
    const words = linkWords([{ type: "referenceList", children: [one] }], "en").entry("a");
    expect(words).toMatch(/^Source: Harbour Gazette and more .* (and|more)…$/);
    expect(words.length).toBeLessThan(100);
  });

  test("name a source by its few words where it has them", () => {
    const label = [{ type: "text" as const, value: "2" }];
    const children = [{ type: "text" as const, value: "Goodenough, Patrick. “Blinken: Paper Handed to Russia.”" }];
    const one = { type: "reference" as const, source: "a", name: "CNSNews, 26 January 2022", label, children };
    const words = linkWords([{ type: "referenceList", children: [one] }], "en");
    expect(words.entry("a")).toBe("Source 2: CNSNews, 26 January 2022");
  });

  test("say the words of a link before its address", () => {
    const link = (words: string) => ({
      type: "link" as const,
      url: "https://example.org/",
      children: [{ type: "text" as const, value: words }],
    });
    expect(purposeOf(link("the minutes"))).toBe("the minutes: https://example.org/");
    expect(purposeOf(link("https://example.org/"))).toBe("https://example.org/");
    expect(purposeOf(link(""))).toBe("https://example.org/");
  });

  test("take brackets and stops off a number", () => {
    const label = [{ type: "text" as const, value: "[7]." }];
    const one = { type: "reference" as const, source: "a", label, children: [{ type: "text" as const, value: "RT." }] };
    expect(linkWords([{ type: "referenceList", children: [one] }], "en").entry("a")).toBe("Source 7: RT.");
  });

  test("know lists in whatever they stand", () => {
    const quoted: Block = { type: "blockquote", children: lists };
    expect(linkWords([quoted], "en").entry("s3")).toBe("Source 3: TASS, 26 January 2022.");
  });

  test("say nothing of what no list has", () => {
    expect(linkWords(lists, "en").entry("constructor")).toBe("");
  });
});

import { describe, expect, test } from "vitest";
import { compareWords } from "../../scripts/conformance/compare-words.mjs";

const words = (...all: readonly (readonly [kind: string, text: string])[]) =>
  all.map(([kind, text]) => ({ kind, text }));
const head = ["artifact", "Read-ahead 1/1"] as const;
const drawn = words(head, ["text", "Har­bour dues rise. "], ["note", "1 Minutes"], ["mark", "TLP:RED"]);
const read = words(["mark", "TLP:RED"], ["text", "Har­bour dues rise. "], ["note", "1 Minutes"]);
const compare = (text: string, page = { drawn, read }) => compareWords({ path: "f", pages: [page] }, [text]);

describe("what another reader reads", () => {
  test("is what is drawn, wherever its lines end and its faces change", () => {
    expect(compare("Read-ahead 1/1 Har- bour dues ri se. 1 Minutes TLP:RED")).toEqual([]);
  });

  test.each([
    ["a word lost", "Read-ahead 1/1 Harbour dues. 1 Minutes TLP:RED", /poppler reads “.*” for “.*rise/],
    [
      "a word more",
      "Read-ahead 1/1 Harbour dues rise. 1 Minutes TLP:RED x",
      /poppler reads “.*TLP:REDx” for “.*TLP:RED”/,
    ],
    ["words in another order", "Read-ahead 1/1 dues Harbour rise. 1 Minutes TLP:RED", /poppler reads/],
    ["a running head lost", "Harbour dues rise. 1 Minutes TLP:RED", /poppler reads/],
    ["words joined", "Read-ahead 1/1 Harbour duesrise. 1 Minutes TLP:RED", /poppler joins words/],
    ["nothing at all", "", /poppler reads “” for/],
  ])("is red with %s", (_, text, fault) => {
    expect(compare(text).join()).toMatch(fault);
  });

  test("is drawn in the order of the structure, but for marks and notes", () => {
    const two = words(["text", "One. "], ["text", "Two. "]);
    expect(compare("One. Two.", { drawn: two, read: two })).toEqual([]);
    const fault = compare("One. Two.", { drawn: two, read: [...two].reverse() });
    expect(fault).toEqual(["f, page 1: a text is drawn “One.Two.” for “Two.One.”"]);
  });

  test("is red where the structure lacks what is drawn", () => {
    const [first, ...rest] = read;
    expect(first?.kind).toBe("mark");
    expect(compare("Read-ahead 1/1 Harbour dues rise. 1 Minutes TLP:RED", { drawn, read: rest })).toHaveLength(1);
  });
});

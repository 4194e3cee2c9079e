import { describe, expect, test } from "vitest";
import type { CiteLink } from "../../src/model/node.ts";
import {
  all,
  citationsIn,
  cite,
  citeClusters,
  libraryOf,
  reference,
  referencesIn,
  shippedStyle,
  words,
} from "./sample-draft.ts";
import { samples } from "./sample-items.ts";

const numeric = shippedStyle("numeric");
const note = shippedStyle("note");

describe("hostile input", () => {
  const deep = "<i>".repeat(2000);
  test.each([
    ["a script", "<script>alert(1)</script>"],
    ["template code", "{{x}} {{{y}}} ::excerpt{#a}"],
    ["a tag never closed", "a <i>b"],
    ["a tag never opened", "b</i> c"],
    ["an escaped entity", "a & b &amp; &lt;i&gt; &#38;"],
    ["private-use characters", "a\uE000b\uE001c"],
    ["a bidi override", "a\u202Eb"],
    ["the spelling of a mark", 'a\\uFDD0\\uE000"'],
    ["the processor's placeholder", "%%STRING%% $1 $& $`"],
    ["ten thousand letters", "x".repeat(10_000)],
    ["thousands of open tags", deep],
    ["an attribute", '<a href="javascript:x">y</a>'],
    ["the name of a method", "toString"],
    ["the name of all trouble", "__proto__"],
  ])("%s in a title is printed as it stands", (_, title) => {
    const library = libraryOf({ k: { type: "report", title, author: [{ family: "Ny", given: "A" }] } });
    for (const style of [numeric, note, shippedStyle("author-date")]) {
      const made = citeClusters(style, library, cite("k 1"));
      expect(reference(made, "k")).toContain(title);
    }
  });

  test("marks of our own in a source or a prefix are taken out and move no link", () => {
    const library = libraryOf({ k: { type: "report", title: "a\uFDD0\uFDE5b\uFDD1" } });
    const made = citeClusters(numeric, library, cite({ id: "k", prefix: "see \uFDD1\uFDD0 ", suffix: "\uFDD0" }));
    expect(reference(made, "k")).toContain("ab");
    expect(all<CiteLink>(made.root.children, "citeLink").map(({ target }) => target)).toEqual(["k"]);
    expect(words(made.root.children)).not.toMatch(/[\uFDD0-\uFDEF]/);
  });

  test("authors called constructor, toString. and __proto__ are authors", () => {
    for (const family of ["constructor", "toString.", "__proto__", "hasOwnProperty"]) {
      const library = libraryOf({ k: { type: "book", title: "T", author: [{ family, given: family }] } });
      const made = citeClusters(shippedStyle("author-date"), library, cite("k"));
      expect(words(citationsIn(made))).toContain(family);
    }
  });

  test("keys called constructor, __proto__ and toString are keys", () => {
    const names = ["constructor", "toString", "hasOwnProperty"];
    const library = libraryOf(Object.fromEntries(names.map((name) => [name, { type: "book", title: `On ${name}` }])));
    const made = citeClusters(numeric, library, ...names.map((name) => cite(name)));
    expect(made.cited).toEqual(names);
    expect(names.map((name) => reference(made, name))).toEqual(names.map((name) => `On ${name}. n.d.`));
  });

  test("italics in a title stay italics", () => {
    const library = libraryOf({ k: { type: "article-journal", title: "On <i>Salmo salar</i>" } });
    const [entry] = referencesIn(citeClusters(numeric, library, cite("k")));
    expect(words(all(entry?.children ?? [], "emphasis"))).toBe("Salmo salar");
  });

  test("the item of the library is left as it was", () => {
    const before = JSON.stringify(samples.sources);
    citeClusters(note, samples, ...samples.sources.map(({ id }) => cite(id)));
    expect(JSON.stringify(samples.sources)).toBe(before);
  });
});

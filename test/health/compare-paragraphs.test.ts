import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareParagraphs } from "../../src/health/compare-paragraphs.ts";
import { readOriginal } from "../../src/health/read-original.ts";
import { sampleSource } from "../text/sample-source.ts";

const ours = [
  "The harbour committee met on Monday about the bridge.",
  "It will carry trams, bicycles and nothing heavier than 12 tons.",
  "The cost was not discussed in public.",
  "A report is due before the summer.",
];

function compare(paragraphs: readonly string[], original: string, name = "original.txt") {
  const source = sampleSource(paragraphs);
  return compareParagraphs(source, readOriginal(original, name, source)).map(({ state, number, words }) => {
    return [state, number, ...(words === "" ? [] : [words])];
  });
}
const same = ours.map((_, index) => ["same", index + 1]);

describe("a full text beside its original", () => {
  test("the same, whatever marks and line ends it is printed with", () => {
    expect(
      compare(
        ["He said: “It’s open – now.”", ...ours],
        `He said:\r\n"It's open - now."\r\n\r\n${ours.join("\r\n\r\n")}`,
      ),
    ).toEqual([...same, ["same", 5]]);
  });

  test("what stands around the article is left aside", () => {
    expect(compare(ours, `Home\n\nShare this\n\n${ours.join("\n\n")}\n\nSubscribe today`)).toEqual(same);
  });

  test("a line that ends inside a paragraph of HTML is no end of it, two are", () => {
    const html = `<p>${ours[0]?.replace("Monday about", "Monday<br>about")}</p><p>${ours.slice(1).join("<br><br>")}</p>`;
    expect(compare(ours, html, "original.html")).toEqual(same);
  });

  test("a page of very many elements is read", () => {
    const [first] = compare(ours, `<body>${"<p>word</p>".repeat(130_000)}</body>`, "original.html");
    expect(first?.[0]).toBe("gone");
  });

  test("an edited paragraph shows its difference", () => {
    const original = ours.join("\n\n").replace("12 tons", "10 tons");
    expect(compare(ours, original)[1]).toEqual([
      "edited",
      2,
      "It will carry trams, bicycles and nothing heavier than [-12-]{+10+} tons.",
    ]);
  });

  test("moved, gone and new", () => {
    const [a, b, c, d] = ours;
    expect(
      compare(ours, [b, a, "A ferry strike was called off at the last minute by both of the unions.", d].join("\n\n")),
    ).toEqual(
      expect.arrayContaining([
        ["same", 4],
        ["gone", 3, c],
        ["new", 3, "A ferry strike was called off at the last minute by both of the unions."],
      ]),
    );
    expect(
      compare(ours, [b, a, c, d].join("\n\n"))
        .map(([state]) => state)
        .sort(),
    ).toEqual(["moved", "same", "same", "same"]);
  });

  test("one paragraph of the original that is two of ours is the same", () => {
    expect(compare(ours, `${ours[0]} ${ours[1]}\n\n${ours[2]}\n\n${ours[3]}`)).toEqual(same);
  });

  test("lines may be paragraphs, or parts of them", () => {
    const long = ours.map(
      (text) => `${text} And so it went on for the rest of the long afternoon, said the harbour office.`,
    );
    expect(compare(long, long.join("\n")).map(([state]) => state)).toEqual(["same", "same", "same", "same"]);
    expect(compare(ours, ours.join("\n\n").replaceAll(" the ", "\nthe "))).toEqual(same);
  });

  test("HTML is read as its words", () => {
    const html = `<!doctype html><html><head><title>T</title><style>p { x: y }</style></head><body><nav>Home</nav><article><h1>T</h1>${ours
      .map((text) => `<p>${text.replace("bridge", "<b>bri</b>dge").replace(" about", "&nbsp;about")}</p>`)
      .join("\n")}<script>alert("A report")</script></article></body></html>`;
    expect(compare(ours, html)).toEqual(same);
  });

  const whole = ours.join("\n\n");
  const page = (around: (text: string) => string) => `<p>Something.</p>${around(whole)}`;
  const unseen = [
    `<script>${whole}</script>`,
    `<!-- ${whole} -->`,
    `  \n<!--${whole}`,
    `Words.\n\n${"More words. ".repeat(2000)}\n\n<!-- ${whole} -->`,
    page((text) => `<style>${text}</style>`),
    page((text) => `<template>${text}</template><noscript>${text}</noscript>`),
    page((text) => `<div hidden>${text}</div>`),
    page((text) => `<p style="color: red; DISPLAY : none">${text}</p>`),
    page((text) => `<section aria-hidden="true"><p>${text}</p></section>`),
    page((text) => `<p title="${text}">x</p>`),
  ];
  test.each(["o.bin", "o.html", "o.txt", "o.md"])("what a browser does not show is not read, in %s", (name) => {
    for (const html of unseen) {
      expect([html.slice(0, 40), ...compare(ours, html, name).map(([state]) => state)]).toEqual([
        html.slice(0, 40),
        ...ours.map(() => "gone"),
      ]);
    }
  });

  test("HTML is known by its tags; signs and addresses in angle brackets are words", () => {
    expect(compare(ours, ours.join("<br><br>"), "o.bin")).toEqual(same);
    expect(compare(ours, `<div>${ours.join("</div><div>")}</div>`, "o.txt")).toEqual(same);
    expect(compare(ours, `<!-- saved -->\n${whole}`, "o.txt")).toEqual(same);
    const signs = [...ours, "If a < b and c > d, write to <office@example.org> or <https://example.org>."];
    expect(compare(signs, signs.join("\n\n"), "o.txt")).toEqual([...same, ["same", 5]]);
  });

  test("Markdown is read as its words", () => {
    const markdown = `---\ntitle: T\n---\n# Heading\n\n${ours.join("\n\n").replace("bridge", "[bridge](https://example.org)").replace("trams", "**trams**").replace("cost", "_cost_")}\n`;
    expect(compare(ours, markdown, "original.md")).toEqual(same);
  });

  test("nothing in common: all is gone", () => {
    expect(compare(ours, "").map(([state]) => state)).toEqual(["gone", "gone", "gone", "gone"]);
  });

  test("hostile originals end: depth, length, repetition", () => {
    expect(compare(ours, `<html>${"<div>".repeat(50_000)}`, "x.html").every(([state]) => state === "gone")).toBe(true);
    expect(compare(ours, "word ".repeat(200_000)).every(([state]) => state === "gone")).toBe(true);
    expect(compare(ours, "the bridge\n\n".repeat(20_000)).every(([state]) => state === "gone")).toBe(true);
  });

  test("a long original that repeats, and one that differs throughout, are compared in time", () => {
    const repeated = `${ours.join("\n\n")}\n\n`.repeat(40_000);
    expect(compare(ours, repeated)).toEqual(same);
    const edited = [...ours, "The crane has stood still for 14 days."];
    expect(compare(edited, `${repeated}The crane has stood still for 15 days.`).slice(0, 5)).toEqual([
      ...same,
      ["edited", 5, "The crane has stood still for [-14-]{+15+} days."],
    ]);
    const many = Array.from({ length: 20_000 }, (_, index) => `Paragraph ${index} of the harbour's own book.`);
    const told = compare(many, many.map((text) => text.replace("own", "new")).join("\n\n"));
    expect(told.filter(([state]) => state === "same")).toEqual([]);
  }, 30_000);

  test("every paragraph of ours is told once, whatever the original is", () => {
    const piece = fc.constantFrom(...ours, "Something else altogether stood here.", "");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const told = compare(ours, pieces.join("\n\n")).filter(([state]) => state !== "new");
        expect(told.map(([, number]) => number)).toEqual([1, 2, 3, 4]);
      }),
    );
  });
});

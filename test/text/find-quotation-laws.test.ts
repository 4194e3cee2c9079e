import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuotation, holdsWords, type QuotationCheck } from "../../src/text/find-quotation.ts";
import { sampleSource, slice } from "./sample-source.ts";

/** Words of which no two are alike, each with what can make a search go wrong. */
const vocabulary = [
  "talks",
  "NATO’s",
  "cannot",
  "don’t",
  "non-military",
  "U.S.-led",
  "5,000",
  "3.5",
  "2022",
  "$40",
  "12%",
  "переговоры",
  "не",
  "Süd",
  "q̃uz",
  "👩‍🚀",
  "👍🏽",
  "ﬁnal",
  "oﬃce",
  "“red",
  "line”",
  "open,",
  "(so)",
  "reply.",
  "and/or",
  "it’s;",
  "constructor",
  "__proto__",
  "a.*b",
  "—",
  "Œuvre",
  "ʼобʼєкт",
  "ß",
  "long-term",
  "R&D",
  "№7",
  "…so",
  "𝒳𝒴",
];
const words = fc.shuffledSubarray(vocabulary, { minLength: 6 });
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** Some paragraphs that share no words, and a stretch of one of them of at least `least` words. */
function stretches(least: number) {
  return fc
    .record({ words, breaks: fc.array(share, { maxLength: 2 }), at: share, from: share, to: share })
    .map((drawn) => {
      const cuts = [
        ...new Set([0, ...drawn.breaks.map((b) => Math.floor(b * drawn.words.length)), drawn.words.length]),
      ];
      const sorted = cuts.sort((a, b) => a - b);
      const paragraphs = sorted
        .slice(1)
        .map((end, index) => drawn.words.slice(sorted[index], end))
        .filter((p) => p.length >= least);
      const all = paragraphs.length > 0 ? paragraphs : [drawn.words];
      const number = Math.floor(drawn.at * all.length);
      const paragraph = all[number] ?? [];
      const first = Math.floor(drawn.from * (paragraph.length - least + 1));
      const last = first + least + Math.floor(drawn.to * (paragraph.length - first - least + 1));
      const quoted = paragraph.slice(first, last);
      return { source: sampleSource(all.map((p) => p.join(" "))), number: number + 1, quoted };
    });
}

/** A source's own ellipsis at the edge of a quotation would be one of the author's. */
function quotable({ quoted }: { readonly quoted: readonly string[] }): boolean {
  return quoted.some((word) => /[\p{L}\p{N}\p{So}]/u.test(word)) && !quoted.some((word) => word.includes("…"));
}

function anchored(check: QuotationCheck) {
  expect(check.kind).toBe("found");
  if (check.kind !== "found") throw new Error(check.kind);
  return check.anchor;
}

describe("a quotation cut out of a source", () => {
  test("is found in its paragraph, and its anchor slices back to the very words", () => {
    fc.assert(
      fc.property(stretches(1).filter(quotable), ({ source, number, quoted }) => {
        const quote = quoted.join(" ");
        for (const stated of [undefined, [number]]) {
          const { paragraphs, segments } = anchored(findQuotation(quote, source, stated));
          expect(paragraphs).toEqual([number]);
          const [segment] = segments;
          if (!segment) throw new Error("no segment");
          const bare = quote.replace(/^“([^“”]*)”$/, "$1");
          expect([segment.exact, slice(source, segment)]).toEqual([bare, bare]);
          const around = {
            start: segment.start - [...segment.prefix].length,
            end: segment.end + [...segment.suffix].length,
          };
          expect(slice(source, around)).toBe(segment.prefix + segment.exact + segment.suffix);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("is found however it is typed", () => {
    fc.assert(
      fc.property(stretches(2).filter(quotable), share, ({ source, number, quoted }, at) => {
        const quote = quoted.join(" ");
        const typed = quote
          .replace(/[’ʼ]/g, "'")
          .replace("ﬁ", "fi")
          .replace("ﬃ", "ffi")
          .replace("—", "-")
          .normalize("NFD");
        const space = typed.indexOf(" ", Math.floor(at * typed.lastIndexOf(" ")));
        const broken = `${typed.slice(0, space)}\u00a0\n ${typed.slice(space + 1)}`.replace(
          /(\p{L})(?=\p{L})/u,
          "$1\u00ad",
        );
        expect(anchored(findQuotation(broken, source)).paragraphs).toEqual([number]);
      }),
      { numRuns: 300 },
    );
  });

  test("is found with an ellipsis for any of its inner words, segment by segment", () => {
    fc.assert(
      fc.property(stretches(3).filter(quotable), share, ({ source, quoted }, at) => {
        const out = 1 + Math.floor(at * (quoted.length - 2));
        const [left, right] = [quoted.slice(0, out), quoted.slice(out + 1)];
        fc.pre(quotable({ quoted: left }) && quotable({ quoted: right }));
        const quote = `${left.join(" ")} … ${right.join(" ")}`;
        const { segments } = anchored(findQuotation(quote, source));
        // marks around the whole are the author's, not the source's
        const bare = quote.replace(/^“([^“”]*)”$/, "$1").split(" … ");
        expect(segments.map((segment) => slice(source, segment))).toEqual(bare);
      }),
      { numRuns: 300 },
    );
  });
});

describe("never misquote", () => {
  const never = (
    quote: string,
    { source, number }: { source: Parameters<typeof findQuotation>[1]; number: number },
  ) => {
    expect(findQuotation(quote, source).kind).toBe("absent");
    expect(findQuotation(quote, source, [number]).kind).toBe("absent");
    expect(holdsWords(quote, source)).toBeUndefined();
  };
  const edited = (least: number, edit: (words: readonly string[], at: number) => readonly string[]) => {
    fc.assert(
      fc.property(stretches(least).filter(quotable), share, (drawn, at) =>
        never(edit(drawn.quoted, at).join(" "), drawn),
      ),
      { numRuns: 300 },
    );
  };

  test("one word altered is caught", () => {
    edited(2, (quoted, at) => quoted.with(Math.floor(at * quoted.length), "never"));
  });

  test("one inner word dropped is caught", () => {
    edited(3, (quoted, at) => quoted.toSpliced(1 + Math.floor(at * (quoted.length - 2)), 1));
  });

  test("one word put in is caught", () => {
    edited(1, (quoted, at) => quoted.toSpliced(Math.floor(at * (quoted.length + 1)), 0, "not"));
  });

  test("two neighbouring words swapped are caught", () => {
    edited(2, (quoted, at) => {
      const first = Math.floor(at * (quoted.length - 1));
      return [...quoted.slice(0, first), ...quoted.slice(first, first + 2).reverse(), ...quoted.slice(first + 2)];
    });
  });

  test("a word cut short at either end of the quotation is caught", () => {
    const long = stretches(1).filter((drawn) => quotable(drawn) && /^\p{L}{3,}$/u.test(drawn.quoted[0] ?? ""));
    fc.assert(
      fc.property(long, ({ source, number, quoted }) => {
        never(quoted.join(" ").slice(1), { source, number });
        never(quoted[0]?.slice(0, -1) ?? "", { source, number });
      }),
    );
  });

  test("any digit altered, dropped or added is caught", () => {
    const number = fc.oneof(
      fc.integer({ min: 0, max: 99_999_999 }).map(String),
      fc.integer({ min: 1000, max: 99_999_999 }).map((n) => String(n).replace(/\B(?=(\d{3})+$)/g, ",")),
      fc.tuple(fc.nat(999), fc.nat(999)).map(([a, b]) => `${a}.${b}`),
      fc.integer({ min: 1000, max: 99_999_999 }).map((n) => String(n).replace(/\B(?=(\d{3})+$)/g, " ")),
    );
    fc.assert(
      fc.property(number, share, fc.nat(9), (written, at, digit) => {
        const source = sampleSource([`They sent ${written} men.`]);
        const place = Math.floor(at * written.length);
        expect(findQuotation(`sent ${written} men`, source).kind).toBe("found");
        const others = [
          written.slice(0, place) + digit + written.slice(place + 1),
          written.slice(0, place) + written.slice(place + 1),
          written.slice(0, place) + digit + written.slice(place),
        ].filter((other) => other.trim() !== written && other.trim() !== "");
        for (const other of others) {
          expect(findQuotation(`sent ${other} men`, source).kind).toBe("absent");
          expect(findQuotation(`sent ${other}`, source).kind).toBe("absent");
          expect(["absent", "syntax"]).toContain(findQuotation(other, source).kind);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("whatever is asked, what is found stands in the source as it is printed, but for the author's own marks", () => {
    const pieces = fc.array(fc.constantFrom(...vocabulary, "…", "[…]", "[x]", "[T]", "talk[s]", "[sic]", "[", "the"), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, pieces, fc.boolean(), (paragraph, asked, tight) => {
        const source = sampleSource([paragraph.join(" ")]);
        const check = findQuotation(asked.join(tight ? "" : " "), source);
        if (check.kind !== "found") return;
        for (const segment of check.anchor.segments) expect(slice(source, segment)).toBe(segment.exact);
        for (const plain of check.words.split(/\[[^\]]*\]|…/)) expect(source.normalised).toContain(plain.trim());
      }),
      { numRuns: 2000 },
    );
  });
});

test("no prefix or suffix begins or ends inside a character", () => {
  const text = fc.array(fc.constantFrom("e\u0323\u0302", "👩‍🚀", "👍🏽", "🇺🇦", "a", " "), {
    minLength: 30,
    maxLength: 60,
  });
  const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const source = sampleSource([`${before.join("")} the door ${after.join("")}`]);
      const [segment] = anchored(findQuotation("the door", source)).segments;
      const edges = [...segmenter.segment(source.normalised)].map(
        ({ index }) => [...source.normalised.slice(0, index)].length,
      );
      const ends = new Set([...edges, [...source.normalised].length]);
      if (!segment) throw new Error("no segment");
      expect(ends).toContain(segment.start - [...segment.prefix].length);
      expect(ends).toContain(segment.end + [...segment.suffix].length);
      expect([...segment.prefix].length).toBeLessThanOrEqual(32);
    }),
  );
});

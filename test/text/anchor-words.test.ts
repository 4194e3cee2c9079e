import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Source } from "../../src/model/source.ts";
import { anchorWords } from "../../src/text/anchor-words.ts";
import { findQuotation } from "../../src/text/find-quotation.ts";
import { sha256 } from "../../src/text/fixity.ts";
import { normalisation, normaliseText } from "../../src/text/normalise-text.ts";
import { sampleSource, slice } from "./sample-source.ts";

/** What a reader sees as one character, by Node's own tables: nothing of ours decides what these tests ask. */
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
const edges = (text: string) => new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));

/** Everything that an anchor promises of a source, held against it. */
function expectAnchored(source: Source, quote: string, paragraphs?: readonly number[]) {
  const check = findQuotation(quote, source, paragraphs);
  if (check.kind !== "found") throw new Error(`${quote}: ${JSON.stringify(check)}`);
  const { anchor } = check;
  expect(anchor.textSha256).toBe(sha256(source.normalised));
  expect(anchor.normalisation).toBe(normalisation);
  const whole = edges(source.normalised);
  for (const segment of anchor.segments) {
    const { exact, prefix, suffix, start, end } = segment;
    expect(slice(source, segment)).toBe(exact);
    const points = [...source.normalised];
    const before = points.slice(0, start).join("");
    expect(before.endsWith(prefix)).toBe(true);
    expect(points.slice(end).join("").startsWith(suffix)).toBe(true);
    expect(Math.max([...prefix].length, [...suffix].length)).toBeLessThanOrEqual(32);
    const at = before.length;
    for (const edge of [at - prefix.length, at, at + exact.length, at + exact.length + suffix.length]) {
      expect(whole.has(edge), `${edge} splits a character of ${source.normalised}`).toBe(true);
    }
  }
  return anchor.segments.map(({ exact }) => exact);
}

/** A named case: why it is there, the text as a file has it, what is quoted, and the stretches to be found. */
interface Case {
  readonly name: string;
  readonly why: string;
  readonly text: readonly string[];
  readonly quote: string;
  readonly exact: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: "an emoji before the words",
    why: "it is two code units and one code point: positions counted in code units would be one too far",
    text: ["🚢 The ferry sails at noon 🚢 and at dusk."],
    quote: "sails at noon",
    exact: ["sails at noon"],
  },
  {
    name: "a sequence joined by zero-width joiners",
    why: "👩‍🚀 is three code points and one character; the margin ends before it or behind it",
    text: [`${"👩‍🚀".repeat(20)} spoke of docking today ${"👩‍🚀".repeat(20)}`],
    quote: "spoke of docking",
    exact: ["spoke of docking"],
  },
  {
    name: "a skin tone",
    why: "the modifier belongs to the hand before it",
    text: [`${"👍🏽".repeat(21)} agreed at once ${"👍🏽".repeat(21)}`],
    quote: "agreed at once",
    exact: ["agreed at once"],
  },
  {
    name: "a row of flags",
    why: "flags are pairs, and which letters are a pair depends on where the row begins",
    text: [`The teams ${"🇳🇴".repeat(17)}x met here x${"🇩🇰".repeat(17)} today`],
    quote: "met here",
    exact: ["met here"],
  },
  {
    name: "keycaps and hearts with variation selectors",
    why: "U+FE0F and U+20E3 cling to what stands before them",
    text: [`${"1️⃣".repeat(11)} we begin ${"❤️".repeat(17)}`],
    quote: "we begin",
    exact: ["we begin"],
  },
  {
    name: "a decomposed source and a composed quotation",
    why: "both are put into NFC, and positions count in its result",
    text: ["The cafe\u0301 at Zu\u0308rich was re\u0301ope\u0301ne\u0301 today."],
    quote: "café at Zürich",
    exact: ["café at Zürich"],
  },
  {
    name: "a composed source and a decomposed quotation",
    why: "the same the other way round",
    text: ["The café at Zürich was full."],
    quote: "cafe\u0301 at Zu\u0308rich",
    exact: ["café at Zürich"],
  },
  {
    name: "marks that no composed letter has",
    why: "q with a tilde stays two code points in NFC and is still one character",
    text: [`${"q̃".repeat(17)}. The q̃uz is open, said ${"x̣̂".repeat(17)}`],
    quote: "q̃uz is open",
    exact: ["q̃uz is open"],
  },
  {
    name: "marks in the wrong order",
    why: "canonical order is part of NFC: dot below before circumflex",
    text: ["The word e\u0302\u0323 is one letter."],
    quote: "word ệ is one",
    exact: ["word ệ is one"],
  },
  {
    name: "Cyrillic",
    why: "letters beyond Latin are words with edges like any other; й and ё compose",
    text: ["Министр сказал: «Переговоры и\u0306дут, е\u0308лка стоит», — и вышел."],
    quote: "Переговоры йдут, ёлка стоит",
    exact: ["Переговоры йдут, ёлка стоит"],
  },
  {
    name: "soft hyphens",
    why: "typesetters leave them; nobody sees them and no position counts them",
    text: ["The infra\u00adstruc\u00adture will be re\u00adpaired by spring."],
    quote: "infrastructure will be repaired",
    exact: ["infrastructure will be repaired"],
  },
  {
    name: "soft hyphens in the quotation",
    why: "words copied from a page bring them along",
    text: ["The infrastructure will be repaired by spring."],
    quote: "infra\u00adstructure will be re\u00adpaired",
    exact: ["infrastructure will be repaired"],
  },
  {
    name: "zero-width spaces, word joiners and byte order marks",
    why: "invisible, and gone before anything is counted",
    text: ["\ufeffThe quay\u200b is\u2060 closed to\ufeff ships."],
    quote: "quay is closed to ships",
    exact: ["quay is closed to ships"],
  },
  {
    name: "ligatures in the source",
    why: "they match their letters and stay as the source has them",
    text: ["The oﬃce of the ﬁrst oﬃcer is ﬂooded."],
    quote: "first officer is flooded",
    exact: ["ﬁrst oﬃcer is ﬂooded"],
  },
  {
    name: "ligatures in the quotation",
    why: "a quotation copied from a PDF file has them where the source has letters",
    text: ["The office of the first officer is flooded."],
    quote: "ﬁrst oﬃcer is ﬂooded",
    exact: ["first officer is flooded"],
  },
  {
    name: "no-break, narrow and ideographic spaces",
    why: "any run of white space is one space",
    text: ["The bridge\u00a0carries 12\u202ftons \u2009 and\u3000no more."],
    quote: "carries 12 tons and no more",
    exact: ["carries 12 tons and no more"],
  },
  {
    name: "line ends of another system",
    why: "CR LF inside a paragraph is one space, and between paragraphs an empty line as any other",
    text: ["The committee\r\nmet on\r\nMonday.\r\n\r\nIt met again\r\non Friday."],
    quote: "met again on Friday",
    exact: ["met again on Friday"],
  },
  {
    name: "words on either side of an omission over a paragraph's end",
    why: "two stretches, each with its own selectors",
    text: ["The talks went on.", "Nobody left early.", "They ended well today."],
    quote: "went on. […] Nobody left",
    exact: ["went on.", "Nobody left"],
  },
  {
    name: "an omission over a paragraph's end where the source has an omission itself",
    why: "offsets of two paragraphs were once taken for those of one",
    text: ["The talks went on", "[…] and ended well today."],
    quote: "talks went on […] and ended well",
    exact: ["talks went on", "and ended well"],
  },
  {
    name: "Korean syllables in parts",
    why: "NFC composes what it can and leaves old letters in parts; they are one character all the same",
    text: [`${"\u1100\u119e".repeat(17)} 회의 열다 ${"\u1100\u119e".repeat(17)}`],
    quote: "회의 열다",
    exact: ["회의 열다"],
  },
];

describe("anchors of difficult texts", () => {
  test.each(cases)("$name: $why", ({ text, quote, exact }) => {
    expect(expectAnchored(sampleSource(text), quote)).toEqual(exact);
  });

  test("a bracket cannot take half of what a reader sees as one character", () => {
    const source = sampleSource(["Then 👩‍🚀 flew home."]);
    expect(findQuotation("Then 👩[x] flew", source).kind).toBe("absent");
    expect(expectAnchored(source, "Then 👩‍🚀 flew")).toEqual(["Then 👩‍🚀 flew"]);
  });

  test("the printed words have no line ends, whatever the source has between paragraphs", () => {
    const check = findQuotation(
      "talks went on […] and ended",
      sampleSource(["The talks went on", "[…] and ended well."]),
    );
    expect(check.kind === "found" && check.words).toBe("talks went on […] and ended");
  });
});

/** Pieces of which every two can stand beside each other, many of them more than one code point. */
const pieces = [
  "a",
  "Zürich",
  "cafe\u0301",
  "q\u0303",
  "👩‍🚀",
  "👍🏽",
  "🇳🇴",
  "1️⃣",
  "переговоры",
  "и\u0306",
  "in\u00adfra",
  "oﬃce",
  "\u0600",
  "7",
  "क्ष",
  "नि",
  "\u1100\u119e",
  "กำ",
  "𝒳",
  "\u200d",
  "\u200b",
  "\ud83d",
  "한",
  " ",
  "\u00a0",
  "\u202f",
  "\r\n",
  ". ",
];
const texts = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 120 }).map((parts) => parts.join(""));

test("any stretch between characters: its positions give its words, and its margins stand beside it, whole", () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 3 }), fc.nat(), fc.nat(), fc.nat(), (given, a, b, c) => {
      const paragraphs = given.map((text) => normaliseText(text).text).filter((text) => text !== "");
      fc.pre(paragraphs.length > 0);
      const source = sampleSource(paragraphs);
      const paragraph = source.paragraphs[c % source.paragraphs.length];
      if (!paragraph) return;
      const cuts = [...edges(paragraph.text)];
      const [from = 0, to = 0] = [cuts[a % cuts.length] ?? 0, cuts[b % cuts.length] ?? 0].sort((x, y) => x - y);
      const { segments, textSha256 } = anchorWords(source, [{ paragraph: paragraph.number, start: from, end: to }]);
      const [segment] = segments;
      if (!segment) throw new Error("no segment");
      expect(textSha256).toBe(sha256(source.normalised));
      expect(segment.exact).toBe(paragraph.text.slice(from, to));
      expect(slice(source, segment)).toBe(segment.exact);
      expect(source.normalised).toContain(segment.prefix + segment.exact + segment.suffix);
      const at = paragraph.start + from;
      const whole = edges(source.normalised);
      expect(whole.has(at - segment.prefix.length)).toBe(true);
      expect(whole.has(at + segment.exact.length + segment.suffix.length)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

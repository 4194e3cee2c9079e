import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openWorkspace } from "../../src/index.ts";
import { type ProposedSpeaker, proposeSpeakers } from "../../src/text/propose-speaker.ts";
import { harbourPeople as people } from "./harbour-people.ts";

function propose(language: string, ...texts: readonly string[]): readonly ProposedSpeaker[] {
  const paragraphs = texts.map((text, index) => ({ number: index + 1, text, start: 0, line: index + 1 }));
  return proposeSpeakers({ paragraphs, language }, people);
}

interface Case {
  readonly name: string;
  readonly language: string;
  readonly texts: readonly string[];
  readonly expected: readonly string[];
}

const cases = readFileSync(new URL("who-said-it.md", import.meta.url), "utf8")
  .split(/^## /mu)
  .slice(1)
  .map((block): Case => {
    const [name = "", ...lines] = block.split("\n");
    const [, language = "", text = ""] =
      /^> (\w+): (.*)$/u.exec(lines.find((line) => line.startsWith("> ")) ?? "") ?? [];
    const expected = lines.filter((line) => line.startsWith("= ")).map((line) => line.slice(2));
    return { name, language, texts: text.split("¶").map((part) => part.trim()), expected };
  });

describe("who said it", () => {
  test("has cases enough, each with a text and an expectation, and names of their own", () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    for (const { name, texts, expected } of cases) expect(texts.join("") && expected.length, name).toBeGreaterThan(0);
  });

  test.each(cases.map((one) => [one.name, one] as const))("%s", (_, { language, texts, expected }) => {
    const proposed = propose(language, ...texts);
    expect(proposed.length).toBe(expected.length);
    for (const [index, line] of expected.entries()) {
      const proposal = proposed[index]?.proposal;
      const [, who = "", reason = ""] = /^([^:]*):?\s*(.*)$/u.exec(line) ?? [];
      const told = proposal?.kind === "proposed" ? `${proposal.name}, ${proposal.confidence}` : "nobody";
      expect(told, proposal?.reason).toBe(who);
      expect(proposal?.reason).toContain(reason);
    }
  });
});

const pieces = [
  ...["“", "”", "«", "»", "„", '"', ",", ".", ":", "?", " – ", " ", "¶"],
  ...[
    "said",
    "he",
    "she",
    "told",
    "asked",
    "whether",
    "the",
    "minister",
    "according to",
    "and",
    "went on",
    "In",
    "his words",
  ],
  ...[
    "Keeper",
    "Warden",
    "Bridge Keeper",
    "Tide Clerk",
    "NATO",
    "the bridge is safe",
    "red line",
    "not",
    "Question:",
    "’s",
  ],
  ...[
    "сказал",
    "Лоцман",
    "по словам",
    "Лоцмана",
    "sagte",
    "Wart",
    "laut",
    "a déclaré",
    "Quai",
    "selon",
    "\u0000",
    "\u202e",
    "\ud83d",
  ],
];
const anyTexts = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, fc.string({ maxLength: 6 })), { maxLength: 60 })
  .map((parts) => parts.join(" ").split("¶"));

describe("whatever the text", () => {
  test("nobody is proposed whom the text does not name, there or before", () => {
    fc.assert(
      fc.property(anyTexts, fc.constantFrom("en", "de", "fr", "ru"), (texts, language) => {
        for (const { paragraph, proposal } of propose(language, ...texts)) {
          if (proposal.kind !== "proposed") continue;
          const { name } = proposal;
          const before = texts.slice(0, paragraph).join(" ").toLowerCase();
          const on = people.find((one) => one.name === name);
          const forms = on ? [on.name, on.short, ...on.aliases] : name.split(" ");
          expect(
            forms.some((form) => before.includes(form.toLowerCase())),
            name,
          ).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("every quotation gets one answer with a reason and its paragraph, in order, and always the same", () => {
    fc.assert(
      fc.property(anyTexts, fc.constantFrom("en", "ru", "xx"), (texts, language) => {
        const proposed = propose(language, ...texts);
        expect(propose(language, ...texts)).toEqual(proposed);
        for (const { paragraph, start, end, words, proposal } of proposed) {
          expect(proposal.reason).toMatch(new RegExp(`\\(para\\. ${paragraph}\\)$`, "u"));
          expect(texts[paragraph - 1]?.slice(start, end)).toBe(words);
        }
        const order = proposed.map(({ paragraph, start }) => paragraph * 100_000 + start);
        expect([...order].sort((a, b) => a - b)).toEqual(order);
      }),
      { numRuns: 200 },
    );
  });

  test("a paragraph made to exhaust its reader is read up to a bound, and the rest gets no speaker", () => {
    const proposed = propose("en", "“x” he said, Keeper Warden the minister. ".repeat(20_000));
    expect(proposed).toHaveLength(20_000);
    expect(proposed.at(-1)?.proposal).toMatchObject({ kind: "abstained", reason: expect.stringContaining("too long") });
  });
});

describe("the samples", () => {
  test("their own texts agree with their records, or leave it open; none names another", async () => {
    const { value: desk } = await openWorkspace(".");
    const figures = { agrees: 0, abstains: 0, disagrees: 0 };
    for (const source of desk?.library.sources ?? []) {
      for (const { paragraph, proposal } of proposeSpeakers(source, desk?.workspace.people ?? [])) {
        const recorded = source.utterances.filter(({ paragraphs }) => paragraphs.includes(paragraph));
        if (recorded.length === 0) {
          // what nobody is on record for, nobody is proposed for
          expect(proposal.kind, `${source.id}, para. ${paragraph}`).toBe("abstained");
        } else if (proposal.kind === "abstained") figures.abstains += 1;
        else if (recorded.some(({ name }) => name === proposal.name)) figures.agrees += 1;
        else figures.disagrees += 1;
      }
    }
    expect(figures).toEqual({ agrees: 30, abstains: 14, disagrees: 0 });
  });
});

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Person } from "../../src/model/workspace.ts";
import { type ProposedSpeaker, proposeSpeakers } from "../../src/text/propose-speaker.ts";

const person = (name: string, short: string, ...aliases: string[]): Person => ({ name, short, aliases });
const people: readonly Person[] = [
  person("The Chair", "Chair"),
  person("Bridge Keeper", "Keeper", "B. Keeper"),
  person("Port Warden", "Warden"),
  person("NATO", "NATO"),
  person("Портовый Лоцман", "Лоцман"),
  person("Brücken Wart", "Wart"),
  person("Maître Quai", "Quai"),
];

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
    const [, language = "", text = ""] = /^> (\w+): (.*)$/u.exec(lines.find((line) => line.startsWith("> ")) ?? "") ?? [];
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

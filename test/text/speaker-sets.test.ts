import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Person } from "../../src/model/workspace.ts";
import { proposeSpeakers } from "../../src/text/propose-speaker.ts";
import { harbourPeople, person } from "./harbour-people.ts";

const people: readonly Person[] = [
  ...harbourPeople,
  person("Antony Blinken", "Blinken"),
  person("Wendy Sherman", "Sherman"),
  person("Sergei Lavrov", "Lavrov"),
  person("Dmitry Peskov", "Peskov"),
  person("Jens Stoltenberg", "Stoltenberg"),
  person("Сергей Лавров", "Лавров"),
  person("Дмитрий Песков", "Песков"),
];

/** What came of one set: words whose speaker is right (nobody where nobody is meant), left out, or wrong. */
function measure(file: string) {
  const figures = { cases: 0, right: 0, leftOut: 0, wrong: 0 };
  const wrong: string[] = [];
  const blocks = readFileSync(new URL(file, import.meta.url), "utf8")
    .split(/^## /mu)
    .slice(1);
  for (const block of blocks) {
    const [name = "", why = "", ...lines] = block.split("\n");
    const [, language = "", text = ""] = /^> (\w+): (.*)$/u.exec(lines[0] ?? "") ?? [];
    const wanted = lines.filter((line) => /^= (?!none$)/u.test(line)).map((line) => line.slice(2));
    if (why === "" || text === "" || !lines.some((line) => line.startsWith("= "))) throw new Error(`${name}: no case`);
    const texts = text.split("¶").map((part) => part.trim());
    const paragraphs = texts.map((one, index) => ({ number: index + 1, text: one, start: 0, line: index + 1 }));
    const told = proposeSpeakers({ paragraphs, language }, people).map(({ proposal }) =>
      proposal.kind === "proposed" ? proposal.name : "nobody",
    );
    figures.cases += 1;
    for (let at = 0; at < Math.max(wanted.length, told.length); at += 1) {
      const [who = "nobody", meant = "nobody"] = [told[at], wanted[at]];
      if (who === meant) figures.right += 1;
      else if (who === "nobody") figures.leftOut += 1;
      else {
        figures.wrong += 1;
        wrong.push(`${name}: ${who} for ${meant}`);
      }
    }
  }
  return { ...figures, names: wrong };
}

describe("sets of cases", () => {
  test("of many constructions: nobody is named wrongly", () => {
    expect(measure("who-said-it-varied.md")).toEqual({ cases: 233, right: 286, leftOut: 4, wrong: 0, names: [] });
  });

  test("that nothing was fitted to", () => {
    const names = ["a play: Bridge Keeper for nobody"];
    expect(measure("who-said-it-unseen.md")).toEqual({ cases: 60, right: 69, leftOut: 3, wrong: 1, names });
  });
});

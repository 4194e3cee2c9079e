import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const words =
  "harvest barley orchard rain river mill market road bridge council winter summer granary price cart miller farmer village field seed frost drought flood ledger tithe letter meeting answer promise delay wall gate tower bell night morning week month plan measure store stock share debt loan treaty border valley hill forest wood stone iron copper salt wool cloth loom sheep cattle horse".split(
    " ",
  );
const names = ["Mill warden", "Chair of the council", "Harbour master", "Keeper of the granary", "Toll clerk"];

/**
 * Writes a workspace with so many invented sources and two briefs: one asks the library for excerpts, the other quotes
 * so many times, each time another source. Every seventh source has what the one before it quotes, every eleventh the same
 * with a word put in. The same numbers give the same files.
 */
export function growLibrary(folder, sources, quotations = 1000) {
  const next = numbers(20240311);
  const said = [];
  for (const part of ["briefs", "sources"]) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, "attache.yaml"), workspace);
  writeFileSync(join(folder, "briefs/harvest.yaml"), brief);
  for (let number = 1; number <= sources; number += 1) {
    const id = `chronicle-${String(number).padStart(5, "0")}`;
    const below = join(folder, "sources", String(number % 100).padStart(2, "0"));
    mkdirSync(below, { recursive: true });
    const quoted = quotedIn(number, id, said.at(-1), next);
    said.push(quoted);
    writeFileSync(join(below, `${id}.md`), source(quoted, next));
  }
  writeFileSync(join(folder, "briefs/quotations.yaml"), quoting(said, Math.min(quotations, sources)));
}

/** What a source quotes, and who said it when. */
function quotedIn(number, id, before, next) {
  if (before && number % 7 === 0) return { ...before, id };
  if (before && number % 11 === 0) return { ...before, id, words: before.words.replace(" ", " much ") };
  const day = `20${10 + next(14)}-${pad(1 + next(12))}-${pad(1 + next(28))}`;
  return { id, day, speaker: names[next(names.length)], words: sentence(next) };
}

function source({ id, day, speaker, words }, next) {
  const paragraphs = Array.from({ length: 4 + next(8) }, (_, index) =>
    index === 1 ? `“${words}” said ${speaker}. ${sentence(next)}` : `${sentence(next)} ${sentence(next)}`,
  );
  return `---
id: ${id}
type: article-newspaper
title: "${sentence(next).slice(0, 60)}"
container-title: Valley Chronicle
issued: ${day}
language: en
attache:
  descriptor: "Invented chronicle, made by a program"
  origin: private
  mark: TLP:CLEAR
  speakers:
    - { paragraphs: "2", name: ${speaker} }
---
${paragraphs.join("\n\n")}
`;
}

function sentence(next) {
  const chosen = Array.from({ length: 9 + next(16) }, () => words[next(words.length)]).join(" ");
  return `${chosen.charAt(0).toUpperCase()}${chosen.slice(1)}.`;
}

/** Whole numbers below a limit, always the same ones for a seed (linear congruential; Numerical Recipes' constants). */
function numbers(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const pad = (number) => String(number).padStart(2, "0");

/** A brief that quotes evenly from all over the library, fifty times a section. */
function quoting(said, count) {
  const step = said.length / count;
  const chosen = Array.from({ length: count }, (_, index) => said[Math.floor(index * step)]);
  const sections = Array.from({ length: Math.ceil(count / 50) }, (_, index) => {
    const excerpts = chosen
      .slice(index * 50, index * 50 + 50)
      .map(({ id, words }) => `      - { source: ${id}, quote: "${words}" }`);
    return `  - heading: Part ${index + 1}\n    excerpts:\n${excerpts.join("\n")}`;
  });
  return `id: quotations
title: Many quotations
as-of: 2024-03-11
issued: 2024-03-11T09:00:00Z
pages: 1
sections:
${sections.join("\n")}
`;
}

const workspace = `name: Invented chronicles
topics:
  harvest:
    terms: [harvest, barley, granary, price]
    speakers: [Edda Finch]
  river:
    terms: [river, flood, mill]
people: [${names.map((name) => `{ name: ${name} }`).join(", ")}]
`;

const brief = `id: harvest
title: The harvest
as-of: 2024-03-11
issued: 2024-03-11T09:00:00Z
pages: 1
sections:
  - { heading: Harvest, topic: harvest, take: { most: 6 } }
  - { heading: River, topic: river, take: { most: 6 } }
`;

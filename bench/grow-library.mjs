import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const words =
  "harvest barley orchard rain river mill market road bridge council winter summer granary price cart miller farmer village field seed frost drought flood ledger tithe letter meeting answer promise delay wall gate tower bell night morning week month plan measure store stock share debt loan treaty border valley hill forest wood stone iron copper salt wool cloth loom sheep cattle horse".split(
    " ",
  );
const names = ["Asa Brook", "Edda Finch", "Orin Vale", "Pia Marsh", "Tam Holloway"];

/** Writes a workspace with so many invented sources and one brief; the same number gives the same files. */
export function growLibrary(folder, sources) {
  const next = numbers(20240311);
  for (const part of ["briefs", "sources"]) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, "attache.yaml"), workspace);
  writeFileSync(join(folder, "briefs/harvest.yaml"), brief);
  for (let number = 1; number <= sources; number += 1) {
    const id = `chronicle-${String(number).padStart(5, "0")}`;
    const below = join(folder, "sources", String(number % 100).padStart(2, "0"));
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `${id}.md`), source(id, next));
  }
}

function source(id, next) {
  const day = `20${10 + next(14)}-${pad(1 + next(12))}-${pad(1 + next(28))}`;
  const speaker = names[next(names.length)];
  const paragraphs = Array.from({ length: 4 + next(8) }, (_, index) =>
    index === 1 ? `“${sentence(next)}” said ${speaker}. ${sentence(next)}` : `${sentence(next)} ${sentence(next)}`,
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

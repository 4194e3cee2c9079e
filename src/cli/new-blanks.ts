import type { World } from "../model/world.ts";
import { existsAlready, type NewFiles } from "./new-files.ts";

/** A brief that passes `attache check` as it stands, its blanks in words that nobody could take for text. */
export function blankBrief(world: World, id: string): NewFiles {
  const path = `briefs/${id}.yaml`;
  const taken = world.list("briefs").find((one) => one === path || one === `briefs/${id}.yml`);
  if (taken) return existsAlready(taken);
  const now = world.today().toISOString();
  const text = `${schemaLine(world, "brief", "..")}id: ${id}
title: "TITLE: what the page is about"
as-of: ${now.slice(0, 10)}              # no source issued later can enter
issued: ${now.slice(0, 16)}:00Z   # the page's only clock
pages: 1                       # never exceeded
# mark: TLP:GREEN              # a label for readers, no access control
# for: WHO READS IT
# from: WHO WRITES IT
bottom-line: >
  BOTTOM LINE: what the reader must know, in at most four printed lines.
sections:
  - heading: FIRST HEADING
    # topic: KEY-OF-A-TOPIC    # the library adds excerpts, ranked
    # take: { least: 1, most: 4 }
    # excerpts:                # what you insist on, verbatim
    #   - source: KEY-OF-A-SOURCE
    #     quote: "WORDS OF THE SOURCE, SHORTENED WITH … ONLY"
    #     priority: must
    points:
      - "POINT: your own words. A claim cites its source in brackets: @key, para. 4"
# audiences: [NAME]            # audiences of attache.yaml
`;
  return new Map([[path, text]]);
}

/** A source that passes `attache check` as it stands, its blanks in words that nobody could take for text. */
export function blankSource(world: World, id: string): NewFiles {
  const path = `sources/${id}.md`;
  const taken = world.list("sources").find((one) => one.endsWith(`/${id}.md`));
  if (taken) return existsAlready(taken);
  const day = world.today().toISOString().slice(0, 10);
  const text = `---
${schemaLine(world, "source", "..")}id: ${id}
type: article-newspaper    # a CSL type: report, webpage, speech, legislation …
title: "TITLE AS PRINTED"
container-title: PAPER OR SITE
# author: [{ family: NAME, given: NAME }]
issued: ${day}         # first day in public
accessed: ${day}
language: en
# URL: https://…
attache:
  text: full               # digest: only words in quotation marks are verbatim
  descriptor: "DESCRIPTOR: who publishes it, and how they know"
  origin: unknown          # official, state-media, wire, private
  derived-from: []         # keys of the sources it reprints
  mark: TLP:AMBER          # lower it once you know that it may travel
  # speakers:
  #   - { paragraphs: "1", name: NAME, capacity: OFFICE }
---
FIRST PARAGRAPH. Paste the text here as it was printed.

SECOND PARAGRAPH. An empty line ends a paragraph; citations count them from 1.
`;
  return new Map([[path, text]]);
}

/** The line by which editors find the schema, in workspaces that hold one. */
function schemaLine(world: World, name: string, up: string): string {
  return world.read(`schema/${name}.json`) ? `# yaml-language-server: $schema=${up}/schema/${name}.json\n` : "";
}

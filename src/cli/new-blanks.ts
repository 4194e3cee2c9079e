import type { World } from "../model/world.ts";
import { blanks } from "../text/find-blank.ts";
import { existsAlready, type NewFiles } from "./new-files.ts";

/** A brief with blanks: it can be read as it stands, and `attache check` names each blank until it is filled. */
export function blankBrief(world: World, id: string): NewFiles {
  const path = `briefs/${id}.yaml`;
  const taken = world.list("briefs").find((one) => one === path || one === `briefs/${id}.yml`);
  if (taken) return existsAlready(taken);
  const now = world.today().toISOString();
  const text = `${schemaLine(world, "brief", "..")}id: ${id}
title: "${blanks.title}"
as-of: ${now.slice(0, 10)}              # no source issued later can enter
issued: ${now.slice(0, 16)}:00Z   # the page's only clock
pages: 1                       # never exceeded
# mark: TLP:GREEN              # a label for readers, no access control
# for: ${blanks.reader}
# from: ${blanks.writer}
bottom-line: >
  ${blanks.bottomLine}
sections:
  - heading: ${blanks.heading}
    # topic: KEY-OF-A-TOPIC    # the library adds excerpts, ranked
    # take: { least: 1, most: 4 }
    # excerpts:                # what you insist on, verbatim
    #   - source: ${blanks.key}
    #     quote: "${blanks.quote}"
    #     priority: must
    points:
      - "${blanks.point}"
# audiences: [NAME]            # audiences of attache.yaml
`;
  return new Map([[path, text]]);
}

/** A source with blanks: it can be read as it stands, and `attache check` names the first blank until it is filled. */
export function blankSource(world: World, id: string): NewFiles {
  const path = `sources/${id}.md`;
  const taken = world.list("sources").find((one) => one.endsWith(`/${id}.md`));
  if (taken) return existsAlready(taken);
  const day = world.today().toISOString().slice(0, 10);
  const text = `---
${schemaLine(world, "source", "..")}id: ${id}
type: article-newspaper    # a CSL type: report, webpage, speech, legislation …
title: "${blanks.sourceTitle}"
container-title: ${blanks.outlet}
# author: [{ family: ${blanks.name}, given: ${blanks.name} }]
issued: ${day}         # first day in public
accessed: ${day}
language: en
# URL: https://…
attache:
  text: full               # digest: only words in quotation marks are verbatim
  descriptor: "${blanks.descriptor}"
  origin: unknown          # official, state-media, wire, private
  derived-from: []         # keys of the sources it reprints
  mark: TLP:AMBER          # lower it once you know that it may travel
  # speakers:
  #   - { paragraphs: "1", name: ${blanks.name}, capacity: ${blanks.office} }
---
${blanks.paragraph}

${blanks.next}
`;
  return new Map([[path, text]]);
}

/** The line by which editors find the schema, in workspaces that hold one. */
function schemaLine(world: World, name: string, up: string): string {
  return world.read(`schema/${name}.json`) ? `# yaml-language-server: $schema=${up}/schema/${name}.json\n` : "";
}

import { jsonSchemas } from "./json-schemas.ts";

/** The files of a small complete workspace: a committee on a harbour bridge that never was, and schemas for editors. */
export function starterFiles(): ReadonlyMap<string, string> {
  const schemas = Object.entries(jsonSchemas()).map(
    ([name, schema]) => [`schema/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`] as const,
  );
  return new Map([...Object.entries(starter), ...schemas]);
}

const workspace = `# yaml-language-server: $schema=schema/workspace.json
name: Harbour bridge committee (invented)
defaults:
  template: read-ahead
  style: numeric
  mark: TLP:GREEN          # a label for readers, no access control
rules:
  single-origin: note      # three sources: a section often has one; \`attache list rules\` shows all rules

topics:
  noon-opening:
    title: Whether the bridge should open at noon
    terms: [noon, third opening, bridge, walkers, tide]
    speakers: [Harbour master, Speaker of the ferry crews]

people:
  - { name: Harbour master, short: Harbour master, actor: Harbour office }
  - { name: Speaker of the ferry crews, short: Ferry crews, actor: Ferry crews }

audiences:
  public:
    ceiling: TLP:CLEAR     # nothing marked above it is used
    template: handout
`;

const office = `---
# yaml-language-server: $schema=../schema/source.json
id: harbour-office-2024-03-04
type: report
title: "Opening hours of the swing bridge from April"
container-title: Lantern Quay Harbour Office
issued: 2024-03-04
language: en
attache:
  descriptor: "Notice of the harbour office, which works the bridge and counts those who cross it"
  origin: official
  mark: TLP:CLEAR
  speakers:
    - { paragraphs: "2", name: Harbour master }
---
From 1 April the swing bridge at Lantern Quay opens to ships at six in the morning and at four in the afternoon. Between those hours it stays shut to ships and open to carts and walkers.

“We counted eleven hundred walkers on an ordinary Tuesday,” said the harbour master. “No ship that calls here needs the bridge at noon.”

The office will count again in May and publish the figures.
`;

const gazette = `---
# yaml-language-server: $schema=../schema/source.json
id: gazette-2024-03-07
type: article-newspaper
title: "Ferry crews want the bridge at noon"
container-title: Lantern Quay Gazette
issued: 2024-03-07
language: en
attache:
  descriptor: "Local weekly; its own reporting from the crews’ meeting"
  origin: private
  mark: TLP:CLEAR
  speakers:
    - { paragraphs: "2", name: Speaker of the ferry crews }
---
The ferry crews of Lantern Quay asked the bridge committee on Wednesday for a third opening at noon.

“Two openings leave us waiting on the tide with a full deck,” said the speaker of the crews. “Give us ten minutes at noon and nobody will be late.”

The committee meets on 12 March. Its chair said that both sides would be heard.
`;

const engineer = `---
# yaml-language-server: $schema=../schema/source.json
id: engineer-2024-03-08
type: report
title: "Wear of the bridge bearing"
container-title: Lantern Quay Works Department
issued: 2024-03-08
language: en
attache:
  descriptor: "Note of the town’s engineer to the committee, not published"
  origin: official
  mark: TLP:GREEN
---
The bearing on which the bridge swings was last replaced nine years ago. With two openings a day it lasts until 2029.

A third opening every day would bring the next replacement forward to 2027. An opening on market days only would cost less than a year.
`;

const brief = `# yaml-language-server: $schema=../schema/brief.json
id: bridge-meeting
title: Should the bridge open at noon?
reference: BC-2024-03
as-of: 2024-03-11          # no source issued later can enter
issued: 2024-03-11T09:00:00Z
pages: 1                   # never exceeded
for: the bridge committee
from: the committee’s clerk
meeting: { date: 12 March 2024, place: "Town hall, Lantern Quay" }
purpose: decide on a third opening
bottom-line: >
  The crews want ten minutes at noon [@gazette-2024-03-07, para. 2]; the harbour office sees no ship that needs
  them [@harbour-office-2024-03-04, para. 2]. An opening on market days only would save most of the bearing
  [@engineer-2024-03-08, para. 2].
sections:
  - heading: What is said
    mark: TLP:CLEAR
    topic: noon-opening
    take: { least: 2, most: 4 }
    excerpts:
      - source: gazette-2024-03-07
        quote: Give us ten minutes at noon and nobody will be late.
        said-by: Speaker of the ferry crews
        priority: must
      - source: harbour-office-2024-03-04
        quote: No ship that calls here needs the bridge at noon.
        said-by: Harbour master
        priority: must
  - heading: What it costs
    points:
      - text: >
          Daily, a third opening brings the next bearing forward from 2029 to 2027
          [@engineer-2024-03-08, paras. 1-2].
        priority: must
  - heading: Still open
    mark: TLP:CLEAR
    points:
      - The office counts walkers again in May [@harbour-office-2024-03-04, para. 3].
  - heading: Dates
    mark: TLP:CLEAR
    column: side
    entries:
      - { term: 12 March, text: "The committee meets [@gazette-2024-03-07, para. 3]" }
      - { term: 1 April, text: "New hours begin [@harbour-office-2024-03-04, para. 1]" }
audiences:
  public:
    title: The bridge at noon
    for: everyone who crosses it
    bottom-line: >
      The ferry crews ask for a third opening at noon [@gazette-2024-03-07, para. 1]. The committee hears both
      sides on 12 March [@gazette-2024-03-07, para. 3].
`;

const ignored = `# Drafts; what was issued stands in editions/ and is kept.
out/
`;

const starter: Readonly<Record<string, string>> = {
  "attache.yaml": workspace,
  "briefs/bridge-meeting.yaml": brief,
  "sources/engineer-2024-03-08.md": engineer,
  "sources/gazette-2024-03-07.md": gazette,
  "sources/harbour-office-2024-03-04.md": office,
  ".gitignore": ignored,
};

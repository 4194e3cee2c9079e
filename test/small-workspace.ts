import type { Desk } from "../src/open-desk.ts";
import { openDesk } from "../src/open-desk.ts";
import { type MemoryWorld, memoryWorld } from "./memory-world.ts";

/** A source in the form of its file, for tests: front matter from a few facts, the text below it. */
export function sourceFile(id: string, facts: string, text: string): string {
  return `---\nid: ${id}\ntype: article-newspaper\ntitle: Report ${id}\n${facts}\n---\n${text}\n`;
}

const attache = (own: string) => `attache:\n  descriptor: a test\n  origin: private\n${own}`;

/** Five small sources about a bridge that nobody built. */
export const smallSources: Readonly<Record<string, string>> = {
  "sources/gazette.md": sourceFile(
    "gazette",
    `container-title: Gazette\nissued: 2031-03-01\n${attache("  speakers: [{ paragraphs: '2', name: The Chair, date: 2031-03-01 }]")}`,
    [
      "The harbour committee met on Monday about the bridge.",
      "“The bridge will carry trams, bicycles and nothing heavier than 12 tons,” said the chair.",
      "The committee will meet again about the cost of the bridge.",
    ].join("\n\n"),
  ),
  "sources/herald.md": sourceFile(
    "herald",
    `container-title: Herald\nissued: 2031-03-02\n${attache("  speakers: [{ paragraphs: '1', name: The Chair }]")}`,
    [
      "The chair repeated: “The bridge will carry trams, bicycles and nothing heavier than 12 tons.”",
      "Ferries will stop when the bridge opens, the Herald has learnt.",
    ].join("\n\n"),
  ),
  "sources/digest.md": sourceFile(
    "digest",
    `issued: "2031-03-02?"\n${attache("  text: digest\n  date-basis: the text says yesterday\n  notes: [{ paragraph: 1, text: The spelling of the name is doubtful. }]")}`,
    "A councillor is reported to oppose the bridge; he spoke of “a road to nowhere at all” on the radio.",
  ),
  "sources/secret.md": sourceFile(
    "secret",
    `issued: 2031-03-01\n${attache("  mark: TLP:AMBER")}`,
    "The bridge will cost twice what the committee says in public.",
  ),
  "sources/late.md": sourceFile(
    "late",
    `issued: 2031-04-01\n${attache("")}`,
    "The bridge was opened by the mayor in the rain.",
  ),
};

export const smallSettings: string = `name: Harbour bridge
topics:
  load: { terms: [bridge, trams, heavier], speakers: [The Chair] }
people:
  - { name: The Chair, short: Chair, actor: Committee }
audiences:
  public: { ceiling: TLP:CLEAR }
`;

/** The head of a brief; sections and anything else follow. */
export const briefHead: string = "id: bridge\ntitle: The bridge\nas-of: 2031-03-10\nissued: 2031-03-10T08:00:00Z\n";

/** A workspace in memory: the small sources and settings, and what a test lays on top. */
export function smallWorld(files: Readonly<Record<string, string>> = {}): MemoryWorld {
  return memoryWorld({ "attache.yaml": smallSettings, ...smallSources, ...files });
}

/** The workspace opened; a test that expects trouble opens it itself. */
export async function smallDesk(files: Readonly<Record<string, string>>): Promise<Desk> {
  const { value, diagnostics } = await openDesk(smallWorld(files));
  if (!value) throw new Error(JSON.stringify(diagnostics, null, 2));
  return value;
}

/** A brief's file from its sections. */
export function briefFile(rest: string, head: string = briefHead): Readonly<Record<string, string>> {
  return { "briefs/bridge.yaml": head + rest };
}

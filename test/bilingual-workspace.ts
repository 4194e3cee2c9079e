import type { Desk } from "../src/open-desk.ts";
import { openDesk } from "../src/open-desk.ts";
import { type MemoryWorld, memoryWorld } from "./memory-world.ts";
import { sourceFile } from "./small-workspace.ts";

const record = (own = "") => `attache:\n  descriptor: a test\n  origin: official\n${own}`;

/** Paragraph 2 of `vestnik`, spoken by the harbour master of an invented port. */
export const vestnikWords =
  "Порт примет 29 судов до 26 января 2031 года, и мы не закроем его ни на один день. Капитаны говорят: «Мы подождём».";

/** Sources of an invented port in three languages: Russian, German, and an English text that is a translation. */
export const bilingualSources: Readonly<Record<string, string>> = {
  "sources/vestnik.md": sourceFile(
    "vestnik",
    `container-title: Портовый вестник\nissued: 2031-01-10\nlanguage: ru\n${record("  speakers: [{ paragraphs: '2', name: Начальник порта, date: 2031-01-10 }]")}`,
    ["Порт остаётся открытым. Все линии работают.", vestnikWords, "Мы ждём. Они знают. Мы не уйдём."].join("\n\n"),
  ),
  "sources/anzeiger.md": sourceFile(
    "anzeiger",
    `container-title: Hafenanzeiger\nissued: 2031-01-11\nlanguage: de\n${record()}`,
    [
      "Der Hafen bleibt offen, und die Zufahrt wird vertieft.",
      "Der Vorsitz sagte: „Wir sind zu Gesprächen bereit, aber nicht zu jedem Preis.“",
    ].join("\n\n"),
  ),
  "sources/port-office.md": sourceFile(
    "port-office",
    `container-title: Port Office\nissued: 2031-01-12\nlanguage: en\n${record("  translation: { from: ru, kind: official, translator: Port Office }\n  speakers: [{ paragraphs: '1', name: Начальник порта, date: 2031-01-10 }]")}`,
    [
      "The port will take 29 ships until 26 January 2031, and we will not close it for a single day. The captains say: “We shall wait.”",
      "The port stays open.",
    ].join("\n\n"),
  ),
  "sources/protocol.md": sourceFile(
    "protocol",
    `issued: 2031-01-12\nlanguage: en\n${record("  speakers: [{ paragraphs: '1', name: Carl Dorn, date: 2031-01-10 }]")}`,
    "“And we will not close it for a single day,” he said.",
  ),
  "sources/closed-office.md": sourceFile(
    "closed-office",
    `container-title: Closed Office\nissued: 2031-01-12\nlanguage: en\n${record("  mark: TLP:RED")}`,
    "The port stays open. All lines run.",
  ),
};

export const bilingualSettings: string = `name: Port
people:
  - { name: Harbour master, short: Harbour master, actor: Port, aliases: [Начальник порта] }
audiences:
  public: { ceiling: TLP:CLEAR }
  partners: { language: de }
`;

const head =
  "id: port\ntitle: The port\nas-of: 2031-02-01\nissued: 2031-02-01T08:00:00Z\nlanguage: en\nmark: TLP:RED\nevidence: sources\n";

/** The front of a brief and one section, whose excerpts are given as YAML below `excerpts:`. */
export function portBrief(excerpts: string, more = ""): string {
  return `${head}${more}sections:\n  - heading: The port\n    mark: TLP:CLEAR\n    excerpts:\n${excerpts}`;
}

/** The invented port's workspace in memory, with a brief. */
export function portWorld(brief: string, files: Readonly<Record<string, string>> = {}): MemoryWorld {
  return memoryWorld({ "attache.yaml": bilingualSettings, ...bilingualSources, "briefs/port.yaml": brief, ...files });
}

/** The same opened. */
export async function portDesk(brief: string, files: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const { value, diagnostics } = await openDesk(portWorld(brief, files));
  if (!value) throw new Error(JSON.stringify(diagnostics, null, 2));
  return value;
}

/** An excerpt of `vestnik` with a translation, as YAML. */
export function translated(translation: string, quote: string = "Порт остаётся открытым", more = ""): string {
  return `      - source: vestnik\n        quote: ${JSON.stringify(quote)}\n${more}        translation: ${translation}\n`;
}

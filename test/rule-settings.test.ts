import { describe, expect, test } from "vitest";
import { renewLock } from "../src/keep/renew-lock.ts";
import type { Code } from "../src/model/codes.ts";
import { codes } from "../src/model/codes.ts";
import { ruleCodes } from "../src/model/rules.ts";
import { openDesk } from "../src/open-desk.ts";
import { press } from "../src/press.ts";
import { readCases } from "./lint/read-cases.ts";
import { memoryWorld } from "./memory-world.ts";
import { briefHead, smallSettings, smallSources, sourceFile } from "./small-workspace.ts";

/** The least that breaks a rule. */
interface Broken {
  /** The end of a brief. */
  readonly brief: string;
  /** Further lines of `attache.yaml`. */
  readonly settings?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly audience?: string;
  /** What a source has once the brief is locked. */
  readonly moved?: Readonly<Record<string, string>>;
  /** A rule on files outside the brief, which only the workspace can set. */
  readonly isOfWorkspace?: boolean;
}

const chair = "  speakers: [{ paragraphs: '1', name: The Chair, date: 2031-03-01 }]\n";
const source = (id: string, text: string, own = chair, more = "") => ({
  [`sources/${id}.md`]: sourceFile(
    id,
    `issued: 2031-03-01\n${more}attache:\n  descriptor: a test\n  origin: private\n${own}`,
    text,
  ),
});
const excerpt = (id: string, quote: string, more = "") =>
  `sections: [{ heading: A, excerpts: [{ source: ${id}, quote: ${JSON.stringify(quote)}${more} }] }]\n`;
const point = (text: string) => `sections: [{ heading: A, points: [${JSON.stringify(text)}] }]\n`;
const trams = "The bridge will carry trams, bicycles and nothing heavier than 12 tons";
const other = source(
  "gull",
  "“The bridge will carry trams and bicycles, and it will take nothing heavier than 12 tons,” said the chair.",
);
const heavier = source("gull", `“${trams.replace("12", "15")},” said the chair.`);
const waiting = source(
  "speech",
  "“We are ready. They know it. We will wait for trams.”\n\n“The tunnel is long.”",
  chair.replace("'1'", "'1-2'"),
);
const gazette = smallSources["sources/gazette.md"] ?? "";

const provocations: Partial<Record<Code, Broken>> = {
  "id-mismatch": {
    brief: point("We should wait."),
    files: { "sources/odd.md": source("gull", "Rain.")["sources/gull.md"] ?? "" },
    isOfWorkspace: true,
  },
  "date-inferred": { brief: point("A councillor opposes the bridge [@digest, para. 1].") },
  "source-after-as-of": { brief: point("The bridge was opened by the mayor [@late, para. 1].") },
  "licence-exceeded": { brief: excerpt("gazette", trams), settings: "defaults: { licence: { words: 3 } }\n" },
  "citation-edited": {
    brief:
      "sections: [{ heading: A, points: ['The committee meets about the cost of the bridge [@gazette, para. 3].'] }]\n",
    moved: { "sources/gazette.md": (smallSources["sources/gazette.md"] ?? "").replace("the cost", "the great cost") },
  },
  "excerpt-paragraph": {
    brief: excerpt("gazette", "nothing heavier than 12 tons", ", paragraph: 2"),
    moved: {
      "sources/gazette.md": gazette
        .replace("The harbour committee met", "The gulls were loud.\n\nThe harbour committee met")
        .replace("paragraphs: '2'", "paragraphs: '3'"),
    },
  },
  "too-few-excerpts": { brief: "sections: [{ heading: A, topic: load, take: { least: 9, most: 9 } }]\n" },
  "empty-section": {
    brief:
      "audiences: { public: { title: Open } }\nmark: TLP:AMBER\nsections:\n  - { heading: A, mark: TLP:CLEAR, points: [We should wait.] }\n  - { heading: B, mark: TLP:CLEAR, excerpts: [{ source: secret, quote: The bridge will cost twice }] }\n",
    audience: "public",
  },
  "face-substituted": { brief: point("We should go ⇒ east.") },
  "notes-unprinted": { brief: `notes: foot\n${point("The committee met [@gazette, para. 1].")}` },
  "bottom-line-too-long": {
    brief: `bottom-line: "${"We should wait for trams and bicycles. ".repeat(15)}"\n${point("We should wait.")}`,
  },
  "ellipsis-without-stop": { brief: excerpt("speech", "We are ready … We will wait"), files: waiting },
  "ellipsis-over-paragraphs": {
    brief: excerpt("speech", "They know it … The tunnel is long", ', paragraph: "1-2"'),
    files: waiting,
  },
  "ellipsis-beside-bracket": { brief: excerpt("speech", "We will … [until spring] trams"), files: waiting },
  "denial-left-out": {
    brief: excerpt("speech", "[T]he port will close"),
    files: source("speech", "“It is not true that the port will close.”"),
  },
  "witness-without-words": {
    brief: point("He spoke of “a road to nowhere at all” [@digest, para. 1; @herald, para. 2]."),
  },
  "translation-doubtful": {
    brief: excerpt("vestnik", "Мы не закроем порт", ", translation: { text: We will close the port, by: own }"),
    files: source("vestnik", "«Мы не закроем порт», – сказал председатель.", chair, "language: ru\n"),
  },
  "wordings-differ": { brief: excerpt("gazette", trams), files: other },
  "wordings-offered": { brief: "sections: [{ heading: A, topic: load, take: { most: 1 } }]\n", files: other },
  "sources-contradict": { brief: excerpt("gazette", trams), files: heavier },
  "single-origin": {
    brief:
      "sections: [{ heading: A, points: ['The committee met [@gazette, para. 1].', 'It will meet again [@gazette, para. 3].'] }]\n",
  },
  "speaker-doubted": {
    brief: excerpt("speech", "We shall stay in the harbour"),
    files: source("speech", "“We shall stay in the harbour,” said Bridge Keeper."),
  },
  "words-doubted": {
    brief: excerpt("speech", "We read the newspaper"),
    files: source(
      "speech",
      "“We read the newspaper,” said the chair.",
      `${chair}  notes: [{ paragraph: 1, text: '‘read the newspaper’: evidently ‘read the paper’.' }]\n`,
    ),
  },
};

/** The first named case of a rule of the trade that breaks it, less what it sets itself. */
function caseOf(rule: string): Broken | undefined {
  const found = readCases().find((one) => one.rule === rule && one.expected.length > 0);
  if (!found) return undefined;
  const files = found.sources.map(({ id, text }) => {
    const [facts = "", words = ""] = text.split(/^---$/m);
    return [`sources/${id}.md`, sourceFile(id, facts.trim(), words.trim())] as const;
  });
  return { brief: found.brief.replace(/^rules:.*\n/m, ""), settings: found.settings, files: Object.fromEntries(files) };
}

/** What a rule counts is set so low that the case breaks it. */
function setting(rule: Code, level: string): string {
  const { limit } = codes[rule];
  return `rules: { ${rule}: ${limit && rule === "quotation-long" ? `{ severity: ${level}, ${limit.key}: 5 }` : level} }\n`;
}

/** The severities of a rule on a page, and whether there is a page. */
async function severitiesOf(rule: Code, broken: Broken, { settings = "", brief = "" }) {
  const world = memoryWorld({
    ...smallSources,
    ...broken.files,
    "attache.yaml": smallSettings + (broken.settings ?? "") + settings,
    "briefs/bridge.yaml": briefHead + brief + broken.brief,
  });
  if (broken.moved) {
    const { value: before } = await openDesk(world);
    const lock = before && renewLock(before, "bridge");
    if (!lock) throw new Error("no lock");
    world.write(lock.path, lock.bytes);
    for (const [path, text] of Object.entries(broken.moved)) world.write(path, new TextEncoder().encode(text));
  }
  const { value: desk, diagnostics } = await openDesk(world);
  const pressed = desk && (await press(desk, { brief: "bridge", audience: broken.audience }));
  const told = [...diagnostics, ...(pressed?.diagnostics ?? [])];
  const strange = told.filter(({ code, severity }) => severity === "error" && code !== rule);
  if (strange.length > 0) throw new Error(JSON.stringify(strange, null, 2));
  const severities = new Set(told.filter(({ code }) => code === rule).map(({ severity }) => severity));
  return { severities: [...severities], isPrinted: pressed?.value !== undefined };
}

describe.each(ruleCodes)("%s", (rule) => {
  const broken = provocations[rule] ?? caseOf(rule);
  const { rule: own } = codes[rule];
  const places = broken?.isOfWorkspace ? (["settings"] as const) : (["settings", "brief"] as const);

  test("is broken by a workspace of its own, and told as it is by itself", async () => {
    if (!broken || !own) throw new Error(`nothing breaks ${rule}`);
    const set = rule === "quotation-long" ? { settings: setting(rule, own) } : {};
    const { severities, isPrinted } = await severitiesOf(rule, broken, set);
    expect([severities, isPrinted]).toEqual([[own], own !== "error"]);
  });

  test.each(places)("is told as it is set in: %s", async (place) => {
    if (!broken) throw new Error(`nothing breaks ${rule}`);
    for (const level of ["off", "note", "warning", "error"]) {
      const { severities, isPrinted } = await severitiesOf(rule, broken, { [place]: setting(rule, level) });
      expect([level, severities, isPrinted]).toEqual([level, level === "off" ? [] : [level], level !== "error"]);
    }
  });
});

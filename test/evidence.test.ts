import { describe, expect, test } from "vitest";
import type { Evidence, PageManifest } from "../src/model/evidence.ts";
import type { Edition } from "../src/model/stages.ts";
import type { Order } from "../src/open-desk.ts";
import { press } from "../src/press.ts";
import { fingerprintOf } from "../src/text/fingerprint.ts";
import { sha256 } from "../src/text/fixity.ts";
import { briefFile, smallDesk, sourceFile } from "./small-workspace.ts";

const attache = (own: string) => `attache:\n  descriptor: d\n  origin: private\n${own}`;
const gazette = (attach: string) =>
  sourceFile(
    "gazette",
    `container-title: Gazette\nissued: 2031-03-01\nnote: REMARK\ncall-number: REMARK\nabstract: PROSE\n${attache(`  attach: ${attach}\n  speakers: [{ paragraphs: '2-3', name: The Chair }]\n  notes: [{ text: SECRET NOTE }]`)}`,
    [
      "The harbour committee met on Monday.",
      "“The bridge will carry trams, bicycles and nothing heavier than 12 tons,” said the chair.",
      "“It will cost us twice what we have told the town,” the chair added.",
    ].join("\n\n"),
  );

const quote = "The bridge will carry trams, bicycles and nothing heavier than 12 tons";
const closed = "It will cost us twice what we have told the town";
const rest = (own = "") => `${own}sections:
  - heading: A
    mark: TLP:CLEAR
    excerpts: [{ source: gazette, quote: "${quote}" }]
    points: ["So it is [@digest, para. 1]."]
`;
const withClosed = (own = "") => `${rest(own)}  - heading: B
    mark: TLP:RED
    excerpts: [{ source: gazette, quote: "${closed}", mark: TLP:RED }]
`;

async function pressed(text: string, order: Partial<Order> = {}, attach = "full") {
  const desk = await smallDesk({ ...briefFile(text), "sources/gazette.md": gazette(attach) });
  return press(desk, { brief: "bridge", ...order });
}

function filesOf({ proof }: Edition): ReadonlyMap<string, string> {
  return new Map(proof.signature.attachments.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));
}

async function filesIn(...words: Parameters<typeof pressed>) {
  const { value, diagnostics } = await pressed(...words);
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join(" "));
  return { edition: value, files: filesOf(value) };
}

describe("what travels inside a page", () => {
  test.each([
    ["none", []],
    ["manifest", ["manifest.json"]],
    ["passages", ["manifest.json", "references.json", "passages.json"]],
    ["sources", ["manifest.json", "references.json", "passages.json", "gazette.txt"]],
  ])("evidence: %s", async (level, names) => {
    const { files } = await filesIn(rest(`evidence: ${level}\n`));
    expect([...files.keys()]).toEqual(names);
  });

  test("the passages where nothing is said; an audience may have another level", async () => {
    expect((await filesIn(rest())).files.size).toBe(3);
    const own = "audiences: { public: { title: T, evidence: manifest } }\n";
    expect((await filesIn(rest(own), { audience: "public" })).files.size).toBe(1);
  });

  test("whole texts only where the record allows it", async () => {
    const { files } = await filesIn(rest("evidence: sources\n"), {}, "quoted");
    expect([...files.keys()]).not.toContain("gazette.txt");
  });

  test("each says what it is, by media type, relationship, mark and the brief's own clock", async () => {
    const { edition } = await filesIn(rest("evidence: sources\nmark: TLP:GREEN\n"));
    expect(
      edition.proof.signature.attachments.map(({ name, mediaType, relationship, modified }) => [
        name,
        mediaType,
        relationship,
        modified,
      ]),
    ).toEqual([
      ["manifest.json", "application/json", "Data", "2031-03-10T08:00:00Z"],
      ["references.json", "application/vnd.citationstyles.csl+json", "Data", "2031-03-10T08:00:00Z"],
      ["passages.json", "application/ld+json", "Data", "2031-03-10T08:00:00Z"],
      ["gazette.txt", "text/plain", "Supplement", "2031-03-10T08:00:00Z"],
    ]);
    for (const { description } of edition.proof.signature.attachments) expect(description).toMatch(/^TLP:GREEN · \w/);
  });
});

describe("the evidence", () => {
  test("the fingerprint is the hash of the manifest inside, and the manifest has the hashes of the rest", async () => {
    const { edition, files } = await filesIn(rest("evidence: sources\n"));
    const manifest = JSON.parse(files.get("manifest.json") ?? "") as PageManifest;
    expect(fingerprintOf(files.get("manifest.json") ?? "")).toBe(edition.manifest.fingerprint);
    expect(manifest.attached).toEqual([...files].slice(1).map(([name, text]) => ({ name, sha256: sha256(text) })));
    expect(manifest.quotations.map(({ words, places }) => ({ words, places }))).toEqual([
      {
        words: quote,
        places: [
          { source: "gazette", paragraphs: [2] },
          { source: "herald", paragraphs: [1] },
        ],
      },
    ]);
    expect(manifest.citations).toMatchObject([
      { items: [{ source: "gazette", label: "paragraph", locator: "2" }, { source: "herald" }] },
      { items: [{ source: "digest", locator: "1" }] },
    ]);
  });

  test("passages are W3C annotations: the exact words with what stands around them, their place, paragraph and hashes", async () => {
    const { files } = await filesIn(rest("evidence: sources\n"));
    const text = files.get("gazette.txt") ?? "";
    const { items } = JSON.parse(files.get("passages.json") ?? "");
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      type: "Annotation",
      body: { type: "TextualBody", value: quote, language: "en" },
      "attache:form": "quotation",
      "attache:speaker": "The Chair",
    });
    const [target] = items[0].target;
    const [exact, position] = target.selector;
    expect(exact).toMatchObject({ type: "TextQuoteSelector", exact: quote, suffix: expect.stringContaining("said") });
    expect(Array.from(text).slice(position.start, position.end).join("")).toBe(quote);
    expect(target["attache:textSha256"]).toBe(sha256(text));
    expect(target["attache:paragraphs"]).toEqual([
      { "attache:number": 2, "attache:sha256": sha256(text.split("\n\n")[1] ?? "") },
    ]);
  });

  test("references are CSL-JSON of what is cited, without a librarian's remarks or a publisher's prose", async () => {
    const { files } = await filesIn(rest());
    const references = JSON.parse(files.get("references.json") ?? "");
    expect(references.map(({ id }: { id: string }) => id)).toEqual(["gazette", "herald", "digest"]);
    expect(references[0]).toMatchObject({ type: "article-newspaper", "container-title": "Gazette" });
    expect([...files.values()].join("")).not.toMatch(/REMARK|PROSE|SECRET NOTE/);
  });
});

describe("no file inside a copy leaks", () => {
  const audience = "audiences: { public: { title: The bridge } }\n";
  const order = { audience: "public" };

  test("what is withheld from its readers, where files stand, nor what was left out", async () => {
    const { files } = await filesIn(withClosed(`${audience}mark: TLP:RED\n`), order);
    expect([...files.values()].join("")).not.toMatch(/cost us twice|sources\/|briefs\/|withheld|ledger|TLP:RED/);
  });

  test("words beside a quotation: copies for an audience go without them", async () => {
    const { files } = await filesIn(rest(audience), order);
    expect(files.get("passages.json")).not.toMatch(/"(prefix|suffix)"/);
  });

  test("by a hash: words beside quoted ones could be guessed until it fits", async () => {
    const own = `${audience}mark: TLP:RED\n`;
    const copy = await filesIn(withClosed(own), order);
    expect(JSON.parse(copy.files.get("manifest.json") ?? "").cited).toEqual([
      { key: "gazette", textSha256: null },
      { key: "herald", textSha256: null },
      { key: "digest", textSha256: null },
    ]);
    const [target] = JSON.parse(copy.files.get("passages.json") ?? "").items[0].target;
    expect(target["attache:sha256"]).toBe(sha256(quote));
    expect(target["attache:paragraphs"]).toEqual([{ "attache:number": 2 }]);
    expect(target).not.toHaveProperty("attache:textSha256");
    const desk = await smallDesk({
      ...briefFile(withClosed(own).replace("twice", "thrice")),
      "sources/gazette.md": gazette("full").replace("twice", "thrice"),
    });
    const { value } = await press(desk, { brief: "bridge", ...order });
    expect(value?.proof.bytes).toEqual(copy.edition.proof.bytes);
  });

  test("however short the withheld words are, the text of their source does not bring them in", async () => {
    const own = `${audience}evidence: sources\nmark: TLP:RED\n`;
    for (const short of ["will cost", "It will … the town"]) {
      const { diagnostics } = await pressed(withClosed(own).replace(closed, short), order);
      expect(diagnostics.map(({ code }) => code)).toContain("evidence-above-ceiling");
    }
  });

  test("the text of a source that holds withheld words stops the build", async () => {
    const own = `${audience}evidence: sources\nmark: TLP:RED\n`;
    const { value, diagnostics } = await pressed(withClosed(own), order);
    expect(value).toBeUndefined();
    expect(diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "evidence-above-ceiling",
    ]);
    expect((await pressed(withClosed(own))).value).toBeDefined();
    expect((await pressed(withClosed(own), order, "quoted")).value).toBeDefined();
    expect((await pressed(rest(own), order)).value).toBeDefined();
  });

  test("a change in what a copy withholds, or in what its sources' records say besides, changes no byte of it", async () => {
    const own = `${audience}mark: TLP:RED\n`;
    const first = await filesIn(withClosed(own), order);
    const desk = await smallDesk({
      ...briefFile(withClosed(own).replace(closed, "It will cost us twice")),
      "sources/gazette.md": gazette("full").replace("SECRET NOTE", "ANOTHER NOTE").replace("REMARK", "OTHER"),
    });
    const { value } = await press(desk, { brief: "bridge", ...order });
    expect(value?.proof.bytes).toEqual(first.edition.proof.bytes);
    const author: Evidence | undefined = value?.manifest.evidence;
    expect(author?.withheld).not.toEqual([]);
  });
});

import { beforeAll, describe, expect, test } from "vitest";
import type { Block, Inline, ReferenceNode } from "../../src/model/node.ts";
import type { Edition } from "../../src/model/stages.ts";
import { pageSizes, points } from "../../src/model/units.ts";
import { openDesk } from "../../src/open-desk.ts";
import { press } from "../../src/press.ts";
import { inlinesIn } from "../../src/text/map-tree.ts";
import { bare, type ReadPdf, readPdf } from "./read-pdf.ts";
import { openSamples, sampleCopies, sampleWorld } from "./sample-copies.ts";

function plain(nodes: readonly (Inline | Block)[]): string {
  return nodes
    .map((node): string => {
      if ("value" in node) return node.value;
      if (node.type === "entryList") return node.children.map((one) => plain([...one.term, ...one.children])).join(" ");
      if (node.type === ("reference" as string)) return plain((node as unknown as ReferenceNode).children);
      return "children" in node ? plain(node.children as readonly (Inline | Block)[]) : "";
    })
    .join("");
}

function all<T extends Block["type"]>(blocks: readonly Block[], type: T): Extract<Block, { type: T }>[] {
  return blocks.flatMap((block): Extract<Block, { type: T }>[] => {
    if (block.type === type) return [block as Extract<Block, { type: T }>];
    return block.type === "division" ? all(block.children, type) : [];
  });
}

describe.each(sampleCopies)("$brief $audience $asOf", (order) => {
  let edition: Edition;
  let pdf: ReadPdf;

  beforeAll(async () => {
    const { value, diagnostics } = await press(await openSamples(), order);
    if (!value) throw new Error(JSON.stringify(diagnostics, null, 2));
    edition = value;
    pdf = await readPdf(value.proof.bytes);
  });

  const text = () => bare(pdf.pages.join(""));
  const blocks = () => edition.proof.manuscript.root.children;

  test("keeps its page budget and its sheet", () => {
    const { brief } = edition.proof.manuscript;
    expect(pdf.pages.length).toBeLessThanOrEqual(brief.pages);
    expect(pdf.pages.length).toBe(edition.manifest.output.pages);
    for (const { width, height } of pdf.sizes) {
      expect(width).toBeCloseTo(points(pageSizes[brief.page].width), 0);
      expect(height).toBeCloseTo(points(pageSizes[brief.page].height), 0);
    }
  });

  test("prints the title and every section heading, and lists them as bookmarks", () => {
    const { selection, brief } = edition.proof.manuscript;
    expect(text()).toContain(bare(brief.title));
    for (const { heading } of selection.sections) {
      expect(text().toLowerCase()).toContain(bare(heading).toLowerCase());
      expect(pdf.outline).toContain(heading);
    }
  });

  test("prints every excerpt: its words and its citation", () => {
    const excerpts = all(blocks(), "excerpt");
    expect(excerpts.length).toBe(edition.proof.manuscript.selection.sections.flatMap((one) => one.excerpts).length);
    for (const excerpt of excerpts) {
      const citation = excerpt.children.find((child) => child.type === "citation");
      expect(plain(citation ? [citation] : [])).not.toBe("");
      expect(text()).toContain(bare(plain(excerpt.children)));
    }
  });

  test("prints every point and entry", () => {
    for (const point of all(blocks(), "point")) expect(text()).toContain(bare(plain(point.children)));
    for (const list of all(blocks(), "entryList")) {
      for (const entry of list.children) expect(text()).toContain(bare(plain(entry.children)));
    }
  });

  test("lists exactly the sources that are cited, each once, and links both ways", () => {
    const cited = new Set(
      inlinesIn(blocks()).flatMap((node) => (node.type === "citation" ? node.items.map(({ id }) => id) : [])),
    );
    const references = all(blocks(), "referenceList").flatMap(({ children }) => children);
    expect(references.map(({ source }) => source).sort()).toEqual([...cited].sort());
    for (const reference of references) {
      const printed = bare(plain(reference.children));
      expect(text().split(printed).length - 1).toBe(1);
    }
    expect(pdf.linked.length).toBeGreaterThanOrEqual(2 * references.length);
    for (const target of pdf.linked) expect(pdf.destinations.has(target), target).toBe(true);
  });

  test("bears its mark in the head and the foot of each page, and no other mark", () => {
    const { mark } = edition.proof.manuscript.brief;
    for (const page of pdf.pages) {
      const marks = page.match(/TLP:[A-Z+]+/g) ?? [];
      expect(marks.length).toBeGreaterThanOrEqual(2);
      expect(new Set(marks)).toEqual(new Set([mark]));
    }
  });

  test("says in its metadata what it is, of when, and how it is marked", () => {
    const { brief } = edition.proof.manuscript;
    expect(pdf.title).toBe(brief.title);
    expect(String(pdf.keywords)).toContain(brief.mark);
    expect(String(pdf.keywords)).toContain(brief.reference);
    expect(String(pdf.created)).toContain(brief.issued.slice(0, 10).replaceAll("-", ""));
  });

  test("bears the fingerprint of its evidence and its document id on every page", () => {
    for (const page of pdf.pages) {
      expect(bare(page)).toContain(edition.manifest.fingerprint);
      expect(page).toContain(edition.proof.manuscript.brief.reference);
    }
  });

  test("comes out the same, byte for byte, when it is made again from nothing", async () => {
    const again = await press(await openSamples(), order);
    expect(again.value?.manifest.output.sha256).toBe(edition.manifest.output.sha256);
    expect(again.value?.manifest.fingerprint).toBe(edition.manifest.fingerprint);
  });

  test("rests on no source later than its day or above its ceiling", async () => {
    const { library } = await openSamples();
    const { brief, cited } = edition.proof.manuscript;
    for (const key of cited) {
      const source = library.byId.get(key);
      expect((source?.issued ?? "9999") <= brief.asOf, key).toBe(true);
    }
  });

  test("names in its manifest every input, every quotation with its selectors, and all that was left out", () => {
    const { evidence } = edition.manifest;
    const { selection, cited } = edition.proof.manuscript;
    expect(evidence.inputs.filter(({ role }) => role === "source")).toHaveLength(cited.length);
    for (const role of ["brief", "workspace", "template", "style", "face"]) {
      expect(
        evidence.inputs.some((input) => input.role === role),
        role,
      ).toBe(true);
    }
    for (const { excerpts } of selection.sections) {
      for (const excerpt of excerpts) expect(evidence.quotations.map(({ id }) => id)).toContain(excerpt.id);
    }
    for (const { form, anchors } of evidence.quotations) {
      if (form !== "paraphrase") expect(anchors.every(({ segments }) => segments.length > 0)).toBe(true);
    }
    expect(evidence.ledger).toEqual(selection.ledger);
  });
});

describe("one brief, three audiences", () => {
  test("what the press may not see is nowhere in its file", async () => {
    const desk = await openSamples();
    const { value } = await press(desk, { brief: "open-door", audience: "press" });
    const pdf = await readPdf(value?.proof.bytes ?? new Uint8Array());
    const whole = [...pdf.pages, ...pdf.outline, pdf.title, pdf.author, pdf.subject, pdf.keywords].join(" ");
    for (const secret of [
      "Assessment",
      "Talking points",
      "If raised",
      "consultation",
      "AMBER",
      "GREEN",
      "the Minister",
      "Europe desk",
    ]) {
      expect(whole).not.toContain(secret);
    }
  });

  test("a change in what the press may not see changes no byte of its file", async () => {
    const before = await press(await openSamples(), { brief: "open-door", audience: "press" });
    const world = sampleWorld();
    const brief = new TextDecoder().decode(world.read("briefs/open-door.yaml"));
    const changed = brief
      .replace("Washington’s “no” is firm", "The secret is out: Washington’s “no” is firm")
      .replace("an answer only after consultation", "never an answer")
      .replace("for: the Minister", "for: somebody else entirely");
    expect(changed.length).not.toBe(brief.length);
    world.write("briefs/open-door.yaml", new TextEncoder().encode(changed));
    const secret =
      "---\nid: secret\ntype: document\ntitle: Secret\nissued: 2022-01-26\nattache: { mark: TLP:AMBER, descriptor: d, origin: private }\n---\nNATO’s door is open, remains open, and that is our commitment. NATO allies will discuss the door.\n";
    world.write("sources/secret.md", new TextEncoder().encode(secret));
    const { value: desk } = await openDesk(world);
    const after = desk && (await press(desk, { brief: "open-door", audience: "press" }));
    expect(after?.value?.manifest.output.sha256).toBe(before.value?.manifest.output.sha256);
  });

  test("they differ in sections, sheet, template, length and mark", async () => {
    const desk = await openSamples();
    const made = await Promise.all(
      ["principal", "delegation", "press"].map(
        async (audience) => (await press(desk, { brief: "open-door", audience })).value,
      ),
    );
    const briefs = made.map((edition) => edition?.proof.manuscript.brief);
    expect(briefs.map((brief) => brief?.mark)).toEqual(["TLP:AMBER", "TLP:GREEN", "TLP:CLEAR"]);
    expect(briefs.map((brief) => brief?.page)).toEqual(["A4", "A4", "Letter"]);
    expect(briefs.map((brief) => brief?.template)).toEqual(["read-ahead", "read-ahead", "handout"]);
    expect(new Set(briefs.map((brief) => brief?.sections.length)).size).toBe(3);
  });
});

describe("a series", () => {
  test("each edition says its number, its period, and what is new", async () => {
    const desk = await openSamples();
    const texts = await Promise.all(
      ["2022-01-26", "2022-01-27", "2022-02-20"].map(async (asOf) => {
        const { value } = await press(desk, { brief: "situation", asOf });
        return (await readPdf(value?.proof.bytes ?? new Uint8Array())).pages.join("\n").replace(/\s+/g, " ");
      }),
    );
    expect(texts[0]).toMatch(/Situation report No\. 1.*covers 19 January 2022 to 26 January 2022/);
    expect(texts[0]).toContain("First edition of the series");
    expect(texts[1]).toMatch(/Since No\. 1 of 26 January 2022/);
    expect(texts[1]).toContain("Nothing new here since No. 1");
    expect(texts[2]).toMatch(/Since No\. 2 of 27 January 2022/);
    expect(texts[2]).toContain("fundamentally at odds with our basic principles");
    expect(texts[0]).not.toContain("no positive response");
  });
});

describe("lavrov-call", () => {
  test("is one A4 page with its four sections, a bottom line and a header block", async () => {
    const { value } = await press(await openSamples(), { brief: "lavrov-call" });
    const pdf = await readPdf(value?.proof.bytes ?? new Uint8Array());
    expect(pdf.pages).toHaveLength(1);
    const page = pdf.pages[0] ?? "";
    for (const heading of ["US POSITION", "NATO PROPOSALS", "RUSSIAN REACTION", "OUTSTANDING ISSUES"]) {
      expect(page).toContain(heading);
    }
    expect(page).toMatch(/For the Secretary of State’s party/);
    expect(page).toMatch(/Meeting in the next few days/);
    expect(bare(page)).toContain(bare("Washington and NATO keep the door to membership open"));
  });

  test("“spirit of reciprocity” stands once, with both its sources", async () => {
    const { value } = await press(await openSamples(), { brief: "lavrov-call" });
    const excerpt = value?.proof.manuscript.selection.sections
      .flatMap(({ excerpts }) => excerpts)
      .find(({ words }) => words === "spirit of reciprocity");
    expect(excerpt?.anchors.map(({ source }) => source)).toEqual(["tass-2022-01-26", "unattributed-2022-01-26"]);
  });

  test("the two wordings of the open-door sentence are never merged", async () => {
    const { value } = await press(await openSamples(), { brief: "lavrov-call" });
    const excerpt = value?.proof.manuscript.selection.sections
      .flatMap(({ excerpts }) => excerpts)
      .find(({ words }) => words.startsWith("NATO’s door is open"));
    expect(excerpt?.anchors.map(({ source }) => source)).toEqual(["cnsnews-2022-01-26"]);
  });
});

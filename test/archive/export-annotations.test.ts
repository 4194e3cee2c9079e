import { beforeAll, describe, expect, test } from "vitest";
import { readHighlights } from "../../src/annotations/read-highlights.ts";
import { exportAnnotations } from "../../src/archive/export-annotations.ts";
import { type Desk, type Order, openDesk } from "../../src/open-desk.ts";
import { press } from "../../src/press.ts";
import { takeHighlights } from "../../src/take-highlights.ts";
import { locatorOf } from "../../src/text/parse-citation.ts";
import { openSamples, sampleCopies } from "../pages/sample-copies.ts";
import { briefFile, briefHead, smallWorld } from "../small-workspace.ts";

type Fields = Record<string, unknown>;

/** The rules of the Web Annotation Data Model (sections 3.1, 3.2, 4.1, 4.2.4, 4.2.5 and 5.2) that say must, for what we give out. */
function faultsOf(page: Fields): readonly string[] {
  const faults: string[] = [];
  const must = (holds: boolean, rule: string) => {
    if (!holds) faults.push(rule);
  };
  const isIri = (value: unknown) => typeof value === "string" && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
  const contexts = [page["@context"]].flat();
  must(contexts.includes("http://www.w3.org/ns/anno.jsonld"), "the context is that of the model");
  must(page["type"] === "AnnotationPage", "a page is an AnnotationPage");
  must(isIri(page["id"]), "a page has an IRI");
  must(Array.isArray(page["items"]), "a page has a list of annotations");
  const { id: collection, type: kind, total } = page["partOf"] as Fields;
  must(isIri(collection) && kind === "AnnotationCollection", "a page is part of a collection");
  const items = page["items"] as Fields[];
  must(total === items.length, "the collection says how many there are");
  must(new Set(items.map(({ id }) => id)).size === items.length, "each annotation has an IRI of its own");
  for (const item of items) {
    must(isIri(item["id"]), `${item["id"]} is no IRI`);
    must(item["type"] === "Annotation", "an annotation is an Annotation");
    const targets = item["target"] as Fields[];
    must(targets.length > 0, "an annotation has a target");
    const { type, value, language } = item["body"] as Fields;
    must(type === "TextualBody" && typeof value === "string" && typeof language === "string", "a body in words");
    const ours = JSON.stringify(item["attache:excerpt"] ?? {}).match(/"[^"]*":/g) ?? [];
    must(
      ours.every((name) => name.startsWith('"attache:')),
      "terms of our own have our prefix",
    );
    for (const target of targets) {
      must(target["type"] === "SpecificResource", "a part of a source is a SpecificResource");
      must(isIri(target["source"]), "a SpecificResource has exactly one source");
      const [quote = {}, position = {}] = target["selector"] as Fields[];
      must(quote["type"] === "TextQuoteSelector" && typeof quote["exact"] === "string", "exactly one exact");
      const { start, end } = position;
      must(position["type"] === "TextPositionSelector", "a place is a TextPositionSelector");
      must(Number.isInteger(start) && Number.isInteger(end) && Number(start) < Number(end), "start and end are whole");
    }
  }
  return faults;
}

const copies = sampleCopies.map(
  (order) => [`${order.brief} ${order.audience ?? ""} ${order.asOf ?? ""}`, order] as const,
);

let desk: Desk;
beforeAll(async () => {
  desk = await openSamples();
});

async function exported(order: Order) {
  const { value: edition } = await press(desk, order);
  if (!edition) throw new Error("not pressed");
  const text = exportAnnotations(edition, desk.library);
  return { text, page: JSON.parse(text) as Fields, edition };
}

describe.each(copies)("the annotations of %s", (_, order) => {
  test("keep the data model, are what the copy prints, and come out the same again", async () => {
    const { text, page, edition } = await exported(order);
    expect(faultsOf(page)).toEqual([]);
    expect((page["items"] as Fields[]).map((item) => (item["body"] as Fields)["value"])).toEqual(
      edition.manifest.evidence.quotations.map(({ words }) => words),
    );
    expect(page["attache:brief"]).toMatchObject({ "attache:id": order.brief });
    expect((await exported(order)).text).toBe(text);
  });

  test("come back as excerpts as the brief has them; of the library's offers with the printed words and their place", async () => {
    const { text, edition } = await exported(order);
    const { value: read } = readHighlights(new TextEncoder().encode(text), "given");
    const { excerpts, diagnostics } = await takeHighlights(desk, read?.highlights ?? []);
    expect(diagnostics).toEqual([]);
    const { sections, annex } = edition.proof.manuscript.selection;
    const printed = [...sections, ...annex].flatMap((section) => section.excerpts);
    const yaml = desk.briefs.get(order.brief)?.yaml.sections.flatMap((section) => section.excerpts ?? []) ?? [];
    const wanted = printed.filter(({ form }) => form !== "paraphrase");
    expect(excerpts.map(({ source }) => source)).toEqual(wanted.map(({ anchors: [{ source }] }) => source));
    for (const [index, { origin, words, anchors }] of wanted.entries()) {
      const { source, quote = "", paragraph } = excerpts[index] ?? {};
      const own = yaml.filter((one) => one.source === source && [one.quote, one.short ?? []].flat().includes(quote));
      if (origin === "author") expect(own.map((one) => String(one.paragraph ?? ""))).toContain(paragraph);
      else expect([quote, paragraph]).toEqual([words, locatorOf(anchors[0].paragraphs)]);
    }
  });
});

test("a copy with a ceiling holds no words around the quoted ones and no hash of a text", async () => {
  const { text } = await exported({ brief: "open-door", audience: "press" });
  expect(text).not.toMatch(/"(prefix|suffix|attache:textSha256)"/);
  const whole = await exported({ brief: "open-door" });
  for (const key of ["prefix", "suffix", "attache:textSha256"]) expect(whole.text).toContain(`"${key}"`);
});

test("what an audience may not see changes no byte of its annotations", async () => {
  const world = smallWorld(withheld("Nothing of this."));
  const other = smallWorld(withheld("Something else that is secret."));
  const texts = await Promise.all(
    [world, other].map(async (one) => {
      const { value: open } = await openDesk(one);
      const { value } = open ? await press(open, { brief: "bridge", audience: "public" }) : { value: undefined };
      return open && value && exportAnnotations(value, open.library);
    }),
  );
  expect(texts[0]).toContain("will carry trams");
  expect(texts[0]).toBe(texts[1]);
});

const withheld = (words: string) =>
  briefFile(
    `sections:\n  - heading: Load\n    mark: TLP:CLEAR\n    points: [{ text: "${words}", mark: TLP:AMBER }]\n    excerpts:\n      - { source: secret, quote: "The bridge will cost twice" }\n      - { source: gazette, quote: "will carry trams" }\n`,
    `${briefHead}mark: TLP:AMBER\naudiences: { public: { title: The bridge } }\n`,
  );

import { describe, expect, test } from "vitest";
import { citeDraft } from "../../src/cite/cite-draft.ts";
import type { BackLink, Block, CiteLink, Foreign, Link } from "../../src/model/node.ts";
import {
  all,
  citationsIn,
  cite,
  citeClusters,
  draftOf,
  libraryOf,
  notesIn,
  paragraph,
  reference,
  referencesIn,
  shippedStyle,
  text,
  words,
} from "./sample-draft.ts";
import { samples } from "./sample-items.ts";

const numeric = shippedStyle("numeric");
const note = shippedStyle("note");

const cited = (style: typeof numeric, ...clusters: readonly ReturnType<typeof cite>[]) =>
  citationsIn(citeClusters(style, samples, ...clusters)).map(({ children }) => words(children));

describe("clusters", () => {
  test("sources are numbered as they first appear, and keep their numbers", () => {
    expect(cited(numeric, cite("tass1 1"), cite("news 2", "tass1 3"), cite("tass2"))).toEqual([
      "[1 ¶1]",
      "[2 ¶2; 1 ¶3]",
      "[3]",
    ]);
  });

  test("several places, a prefix and a suffix stand where the author put them", () => {
    const also = { id: "news", label: "paragraph", locator: "6, 8", prefix: "also " };
    const stressed = { id: "tass2", label: "paragraph", locator: "3–4", suffix: ", emphasis added" };
    expect(cited(numeric, cite("tass1 11", also, stressed))).toEqual(["[1 ¶11; also 2 ¶6, 8; 3 ¶3–4, emphasis added]"]);
  });

  test("a source cited twice in one cluster keeps both places, each with its link", () => {
    const made = citeClusters(numeric, samples, cite("tass1 1", "tass1 4"));
    expect(citationsIn(made).map(({ children }) => words(children))).toEqual(["[1 ¶1; 1 ¶4]"]);
    expect(all<CiteLink>(made.root.children, "citeLink").map(({ target }) => target)).toEqual(["tass1", "tass1"]);
  });

  test.each([
    ["page", "3–4", "[1 pp. 3–4]"],
    ["section", "2", "[1 §2]"],
    ["chapter", "2", "[1 chap. 2]"],
    ["article-locator", "5", "[1 art. 5]"],
    ["appendix", "2, 3", "[1 apps. 2, 3]"],
    ["table", "1", "[1 table 1]"],
    ["timestamp", "0:12", "[1 at 0:12]"],
    ["line", "9", "[1 l. 9]"],
  ])("a %s is named", (label, locator, printed) => {
    expect(cited(numeric, cite({ id: "news", label, locator }))).toEqual([printed]);
  });

  test("each cite leads to its own reference, and the reference to the first citation", () => {
    const made = citeClusters(numeric, samples, cite("tass1 1"), cite("news 2", "tass1 3"));
    const links = all<CiteLink>(made.root.children, "citeLink");
    expect(links.map(({ target, children }) => [target, words(children)])).toEqual([
      ["tass1", "1 ¶1"],
      ["news", "2 ¶2"],
      ["tass1", "1 ¶3"],
    ]);
    expect(all<BackLink>(made.root.children, "backLink").map(({ target }) => target)).toEqual(["c1", "c2"]);
  });

  test("citations side by side stay two clusters", () => {
    const made = citeDraft(draftOf(paragraph(text("A "), cite("tass1"), cite("news"), text("."))), numeric, samples);
    expect(words(made.value?.root.children.slice(0, 1) ?? [])).toBe("A [1][2].");
  });

  test("citations are found wherever prose may stand, in reading order", () => {
    const blocks: readonly Block[] = [
      { type: "heading", depth: 2, children: [cite("tass1")] },
      { type: "list", ordered: false, start: 1, children: [{ type: "listItem", children: [paragraph(cite("news"))] }] },
      { type: "blockquote", children: [paragraph({ type: "emphasis", children: [cite("tass2")] })] },
      {
        type: "entryList",
        children: [{ type: "entry", id: "e", isNew: false, term: [cite("web")], children: [cite("book")] }],
      },
      {
        type: "table",
        align: [null],
        children: [{ type: "tableRow", children: [{ type: "tableCell", children: [cite("law")] }] }],
      },
      {
        type: "division",
        name: "side",
        children: [{ type: "point", id: "p", isNew: false, children: [paragraph(cite("pc"))] }],
      },
      { type: "excerpt", id: "x", isNew: false, children: [cite("mag")] },
    ];
    const made = citeDraft(draftOf(...blocks), numeric, samples).value;
    expect(made?.cited).toEqual(["tass1", "news", "tass2", "web", "book", "law", "pc", "mag"]);
    expect(made && citationsIn(made).map(({ id }) => id)).toEqual(["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8"]);
  });
});

describe("the bibliography", () => {
  test("a web address is a link, with the day it was seen", () => {
    const made = citeClusters(numeric, samples, cite("web"));
    const [link] = all<Link>(made.root.children, "link");
    expect(link?.url).toBe("https://www.nato.int/a?b=1&c=2");
    expect(reference(made, "web")).toMatch(/accessed 4 March 2022\.$/);
  });

  test("only http and https become links", () => {
    const library = libraryOf({ bad: { type: "webpage", title: "B", URL: "javascript:alert(1)" } });
    const made = citeClusters(numeric, library, cite("bad"));
    expect(all(made.root.children, "link")).toEqual([]);
    expect(reference(made, "bad")).toContain("javascript:alert(1)");
  });

  test("a day of access without an address is not printed", () => {
    const library = libraryOf({ a: { type: "book", title: "A", accessed: { "date-parts": [[2024, 1, 2]] } } });
    expect(reference(citeClusters(numeric, library, cite("a")), "a")).toBe("A. n.d.");
  });

  test("the label of a numbered reference leads back; otherwise its first words do", () => {
    const [numbered] = referencesIn(citeClusters(numeric, samples, cite("tass1")));
    expect(words(numbered?.label ?? [])).toBe("1");
    const [named] = referencesIn(citeClusters(shippedStyle("author-date"), samples, cite("tass1")));
    expect(named?.label).toEqual([]);
    expect(named?.children[0]).toMatchObject({ type: "backLink", target: "c1" });
  });

  test("without citations there is no list, and no complaint", () => {
    const { value, diagnostics } = citeDraft(draftOf(paragraph(text("Nothing."))), numeric, samples);
    expect(value?.root.children).toHaveLength(1);
    expect([value?.cited, diagnostics]).toEqual([[], []]);
  });

  test("a template without a place for references is told, and prints nothing", () => {
    const draft = draftOf(paragraph(cite("tass1")));
    const root = { ...draft.root, children: draft.root.children.slice(0, 1) };
    const { value, diagnostics } = citeDraft({ ...draft, root }, numeric, samples);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["element-unplaced"]);
  });

  test("a note field cannot rewrite the item", () => {
    const library = libraryOf({ a: { type: "book", title: "True", note: "type: song\ntitle: False\nauthor: Nobody" } });
    expect(reference(citeClusters(numeric, library, cite("a")), "a")).toBe("True. n.d.");
  });
});

describe("notes", () => {
  const made = citeClusters(note, samples, cite("news 7"), cite("tass1 1"), cite("news 9", "tass1 2"));

  test("a source is told in full once, later by its name and the number of that note", () => {
    expect(
      notesIn(made)
        .map(({ children }) => words(children))
        .slice(1),
    ).toEqual([
      "TASS, “NATO’s doors to remain open, US says in response to Russian proposals,” Washington, 26 January 2022, para. 1.",
      "Goodenough (note 1), para. 9; TASS (note 2), para. 2.",
    ]);
  });

  test("a source cited twice in its first note needs no number the second time", () => {
    const [only] = notesIn(citeClusters(note, samples, cite("book 1", "book 2")));
    expect(words(only?.children ?? [])).toMatch(/^Mary E\. Sarotte, .*, 2021, para\. 1; Sarotte, para\. 2\.$/);
  });

  test("the citation is a raised number that leads to its note, and the note knows its citation", () => {
    expect(citationsIn(made)[1]?.children).toEqual([
      { type: "superscript", children: [{ type: "citeLink", target: "note:2", children: [text("2")] }] },
    ]);
    expect(notesIn(made).map(({ number, citation }) => [number, citation])).toEqual([
      [1, "c1"],
      [2, "c2"],
      [3, "c3"],
    ]);
  });

  test("no mark is left in a note, and abbreviations at its end take no second stop", () => {
    const library = libraryOf({ a: { type: "book", title: "A" } });
    const [only] = notesIn(citeClusters(note, library, cite("a")));
    expect(words(only?.children ?? [])).toBe("A, n.d.");
  });

  test("notes stand before the references, or where the template has a place for them", () => {
    expect(made.root.children.slice(-2).map(({ type }) => type)).toEqual(["noteList", "referenceList"]);
    const { value } = citeDraft(draftOf({ type: "noteList", children: [] }, paragraph(cite("news"))), note, samples);
    expect(value?.root.children.map(({ type }) => type)).toEqual(["noteList", "paragraph", "referenceList"]);
  });

  test("a style without notes leaves no empty list of them", () => {
    const { value } = citeDraft(draftOf({ type: "noteList", children: [] }, paragraph(cite("news"))), numeric, samples);
    expect(value?.root.children.map(({ type }) => type)).toEqual(["paragraph", "referenceList"]);
  });

  test("a call stands close to the word, and two calls are parted by a comma", () => {
    const blocks = [paragraph(text("Said so "), cite("news"), text(" "), cite("tass1"), text("."))];
    const [first] = citeDraft(draftOf(...blocks), note, samples).value?.root.children ?? [];
    expect(words(first ? [first] : [])).toBe("Said so.1,2");
  });
});

describe("titles in other languages than the brief's", () => {
  const library = libraryOf({
    port: { type: "article-newspaper", title: "Порт открыт", "container-title": "Gazette", language: "ru" },
    own: { type: "article-newspaper", title: "The port is open", "container-title": "Gazette", language: "en-US" },
    unsaid: { type: "article-newspaper", title: "Port", "container-title": "Gazette" },
  });

  test.each([
    ["references", numeric],
    ["notes", note],
  ])("say in which they are: %s", (_, style) => {
    const made = citeClusters(style, library, cite("port"), cite("own"), cite("unsaid"));
    const said = all<Foreign>([...referencesIn(made), ...notesIn(made)], "foreign");
    expect(new Set(said.map(({ language, children }) => `${language} ${words(children)}`))).toEqual(
      new Set(["ru Порт открыт"]),
    );
    const [first] = referencesIn(made).filter(({ source }) => source === "port");
    expect(words([first ?? {}])).toMatch(/Gazette|“Порт открыт/);
  });
});

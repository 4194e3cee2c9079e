import { describe, expect, test } from "vitest";
import { citeDraft } from "../../src/cite/cite-draft.ts";
import { readStyle } from "../../src/cite/read-style.ts";
import type { Style } from "../../src/cite/style.ts";
import type { CiteLink } from "../../src/model/node.ts";
import { memoryWorld } from "../memory-world.ts";
import {
  all,
  citationsIn,
  cite,
  citeClusters,
  draftOf,
  libraryOf,
  paragraph,
  referencesIn,
  words,
} from "./sample-draft.ts";
import { samples } from "./sample-items.ts";

const head = (attributes = 'class="in-text"') =>
  `<style xmlns="http://purl.org/net/xbiblio/csl" ${attributes} version="1.0"><info><title>House</title><id>house</id><updated>2031-01-01T00:00:00Z</updated></info>`;
const titles = '<bibliography><layout><text variable="title"/></layout></bibliography>';
const citation = (layout: string, attributes = "") => `<citation ${attributes}><layout>${layout}</layout></citation>`;
const plain = citation('<text variable="title"/>');

const read = (text: string, language = "en") =>
  readStyle(memoryWorld({ "styles/house.csl": text }), "styles/house.csl", language);

function house(rules: string, attributes?: string): Style {
  const { value, diagnostics } = read(`${head(attributes)}${rules}</style>`);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

const told = ({ diagnostics }: ReturnType<typeof readStyle>) => diagnostics.map(({ code, message }) => [code, message]);

describe("reading a style", () => {
  test("a style of the workspace comes before one of that name that is shipped", () => {
    const own = `${head()}${plain}${titles}</style>`;
    expect(readStyle(memoryWorld({ "styles/numeric.csl": own }), "numeric", "en").value?.text).toBe(own);
  });

  test("a style is found by its path and works like any other", () => {
    const made = citeClusters(house(plain + titles), samples, cite("tass1"), cite("book"));
    expect(citationsIn(made).map(({ children }) => words(children))[1]).toBe("The Open Door");
    expect(made.cited).toEqual(["tass1", "book"]);
  });

  test("a note style is known by its class, in whatever quotation marks, and not by a comment", () => {
    expect(house(plain + titles, "class='note'").isNote).toBe(true);
    expect(house(`<!-- <style class="note"> -->${plain}${titles}`).isNote).toBe(false);
  });

  test("an unknown name is answered with what there is", () => {
    const { value, diagnostics } = readStyle(memoryWorld(), "nummeric", "en");
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, hints }) => [code, ...hints])).toEqual([
      ["no-such-style", "did you mean `numeric`?"],
    ]);
    expect(readStyle(memoryWorld(), "zzzzzzzz", "en").diagnostics[0]?.hints).toEqual([
      "there are `author-date`, `note`, `numeric`",
    ]);
  });

  test("a path that leads nowhere is `no-such-style`, even where a shipped style has that path", () => {
    expect(told(readStyle(memoryWorld(), "styles/numeric.csl", "en"))).toEqual([
      ["no-such-style", "There is no style file styles/numeric.csl."],
    ]);
  });

  test.each([
    ["HTML", "<html><body/></html>"],
    ["nothing", ""],
    ["a dependent style", `${head()}<link rel="independent-parent" href="x"/>${plain}${titles}</style>`],
    ["no citation", `${head()}${titles}</style>`],
    ["no bibliography", `${head()}${plain}</style>`],
    ["a style cut off", `${head()}${plain}${titles}`.slice(0, -20)],
    [
      "tags that do not match",
      `${head()}${plain}${titles.replace("</layout>", "")}</style></style>`.replace("</info>", ""),
    ],
    ["an element CSL does not have", `${head()}${citation("<blink/>")}${titles}</style>`],
    [
      "a macro that calls itself",
      `${head()}<macro name="a"><text macro="a"/></macro>${citation('<text macro="a"/>')}${titles}</style>`,
    ],
    [
      "an attribute of no meaning",
      `${head()}${citation('<text variable="title" font-style="wobbly"/>')}${titles}</style>`,
    ],
    ["a macro called constructor", `${head()}${citation('<text macro="constructor"/>')}${titles}</style>`],
  ])("%s is `style-syntax`, and nothing is thrown", (_, text) => {
    expect(told(read(text)).map(([code]) => code)).toEqual(["style-syntax"]);
  });

  test("a style that is no text is `not-text`", () => {
    const world = memoryWorld({ "house.csl": new Uint8Array([0xff, 0xfe, 0x3c, 0]) });
    expect(told(readStyle(world, "house.csl", "en")).map(([code]) => code)).toEqual(["not-text"]);
  });

  test.each([
    ["en", "en-GB"],
    ["en-US", "en-US"],
    ["en-AU", "en-GB"],
    ["de", "de-DE"],
    ["de-AT", "de-AT"],
    ["fr-CA", "fr-CA"],
    ["pt-BR", "pt-BR"],
    ["uk", "uk-UA"],
  ])("%s is set with the locale %s", (language, locale) => {
    expect(readStyle(memoryWorld(), "numeric", language).value?.locale).toBe(locale);
  });

  test("a language without a locale is refused", () => {
    expect(told(readStyle(memoryWorld(), "numeric", "tlh")).map(([code]) => code)).toEqual(["no-such-language"]);
  });
});

describe("styles of other houses", () => {
  const number = '<text variable="citation-number"/>';
  const links = (style: Style, ...ids: readonly string[]) => {
    const made = citeClusters(style, samples, ...ids.map((id) => cite(id)), cite(...ids));
    const last = citationsIn(made).at(-1)?.children ?? [];
    return [words(last), ...all<CiteLink>(last, "citeLink").map(({ target, children }) => [target, words(children)])];
  };

  test("cites that the style sorts lead to the source they print", () => {
    const sorted = `<citation><sort><key variable="title"/></sort><layout delimiter=", "><text variable="title"/></layout></citation>`;
    expect(links(house(sorted + titles), "trans", "edited")).toEqual([
      "Doors, War and Peace",
      ["edited", "Doors"],
      ["trans", "War and Peace"],
    ]);
  });

  test("raised numbers are links too", () => {
    const raised = `<citation><layout vertical-align="sup" delimiter=",">${number}</layout></citation>`;
    expect(links(house(raised + titles), "book", "trans")).toEqual(["1,2", ["book", "1"], ["trans", "2"]]);
  });

  test("numbers that the style runs together stay together and lead to the first", () => {
    const run = `<citation collapse="citation-number"><sort><key variable="citation-number"/></sort><layout prefix="[" suffix="]" delimiter=",">${number}</layout></citation>`;
    expect(links(house(run + titles), "book", "trans", "edited")).toEqual(["[1–3]", ["book", "[1–3]"]]);
  });

  test("a style that looks back within the text is followed", () => {
    const rule = `<choose><if position="subsequent"><text value="again"/></if><else><text variable="title"/></else></choose>`;
    const made = citeClusters(house(citation(rule) + titles), samples, cite("book"), cite("trans"), cite("book"));
    expect(citationsIn(made).map(({ children }) => words(children))).toEqual([
      "The Open Door",
      "War and Peace",
      "again",
    ]);
  });

  test("a source that the style does not list is cited without a link, told, and still among those cited", () => {
    const some = `<bibliography><layout><choose><if type="book"><text variable="title"/></if></choose></layout></bibliography>`;
    const { value, diagnostics } = citeDraft(
      draftOf(paragraph(cite("pc"), cite("book"))),
      house(plain + some),
      samples,
    );
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["style-syntax", "warning"]]);
    expect(value?.cited).toEqual(["book", "pc"]);
    expect(value && all<CiteLink>(value.root.children, "citeLink").map(({ target }) => target)).toEqual(["book"]);
    expect(value && referencesIn(value).map(({ source }) => source)).toEqual(["book"]);
  });

  test.each([
    ["lists nothing at all", plain, '<bibliography><layout><text variable="DOI"/></layout></bibliography>'],
    ["prints nothing for a citation", citation('<text variable="DOI"/>'), titles],
    ["calls a macro that is not there", citation('<text macro="nowhere"/>'), titles],
  ])("a style that %s stops the build", (_, cites, list) => {
    const { value, diagnostics } = citeDraft(draftOf(paragraph(cite("book"))), house(cites + list), samples);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["style-syntax", "error"]]);
  });

  test("what the style sets as blocks does not run together", () => {
    const blocks =
      '<bibliography><layout><text variable="title" display="block"/><text variable="publisher" display="block"/></layout></bibliography>';
    const library = libraryOf({ k: { type: "book", title: "T", publisher: "P" } });
    expect(words(referencesIn(citeClusters(house(plain + blocks), library, cite("k")))[0]?.children ?? [])).toBe("T P");
  });

  test("bold, small capitals and lowered words come through", () => {
    const dressed = citation(
      '<text value="b" font-weight="bold"/><text value="c" font-variant="small-caps"/><text value="d" vertical-align="sub"/><text variable="title" font-style="oblique"/>',
    );
    const made = citeClusters(house(dressed + titles), samples, cite("book"));
    const [cluster] = citationsIn(made);
    expect(
      (["strong", "smallCaps", "subscript", "emphasis"] as const).map((type) =>
        words(all(cluster?.children ?? [], type)),
      ),
    ).toEqual(["b", "c", "d", "The Open Door"]);
  });
});

import { describe, expect, test } from "vitest";
import { citeDraft } from "../../src/cite/cite-draft.ts";
import type { Brief } from "../../src/model/brief.ts";
import type { Block, NoteNode, ReferenceList } from "../../src/model/node.ts";
import type { Draft } from "../../src/model/stages.ts";
import { all, citationsIn, cite, draftOf, notesIn, paragraph, shippedStyle, text, words } from "./sample-draft.ts";
import { samples } from "./sample-items.ts";

const numeric = shippedStyle("numeric");
const note = shippedStyle("note");

const references: Block = { type: "referenceList", children: [] };
const noteList: Block = { type: "noteList", children: [] };
const annex = (...children: readonly Block[]): Block => ({ type: "division", name: "annex", children });
const span = { file: "briefs/b.yaml", line: 3, column: 8 };

/** A draft of just these blocks, its brief with notes at the foot or at the end. */
function draft(notes: Brief["notes"], ...children: readonly Block[]): Draft {
  const made = draftOf();
  const brief = { language: "en", notes, spans: { style: span } } as Brief;
  return { ...made, selection: { ...made.selection, brief }, root: { type: "root", children } };
}

const listsIn = (tree: readonly object[]) =>
  all<ReferenceList>(tree, "referenceList").map(({ children }) => children.map(({ source }) => source));

describe("notes at the foot", () => {
  test("are listed once, behind everything, wherever the template puts notes or references", () => {
    const blocks = [paragraph(cite("news 1")), noteList, paragraph(cite("tass1 2")), references];
    const { value, diagnostics } = citeDraft(draft("foot", ...blocks), note, samples);
    expect(value?.root.children.map(({ type }) => type)).toEqual([
      "paragraph",
      "paragraph",
      "referenceList",
      "noteList",
    ]);
    expect(value && notesIn(value).map(({ number, citation }) => [number, citation])).toEqual([
      [1, "c1"],
      [2, "c2"],
    ]);
    expect(diagnostics).toEqual([]);
  });

  test("need no list of references in the template", () => {
    const { value, diagnostics } = citeDraft(draft("foot", paragraph(cite("news 1"))), note, samples);
    expect(value?.root.children.map(({ type }) => type)).toEqual(["paragraph", "noteList"]);
    expect([value?.cited, diagnostics]).toEqual([["news"], []]);
  });

  test("at the end still need one", () => {
    const { diagnostics } = citeDraft(draft("end", paragraph(cite("news 1"))), note, samples);
    expect(diagnostics.map(({ code }) => code)).toEqual(["element-unplaced"]);
  });

  test("of a style that makes none are a warning where the brief names its style", () => {
    const { value, diagnostics } = citeDraft(draft("foot", paragraph(cite("news 1")), references), numeric, samples);
    expect(value?.root.children.map(({ type }) => type)).toEqual(["paragraph", "referenceList"]);
    expect(diagnostics).toEqual([expect.objectContaining({ code: "notes-unprinted", severity: "warning", span })]);
  });

  test("without citations leave no list", () => {
    const { value } = citeDraft(draft("foot", paragraph(text("So."))), note, samples);
    expect(value?.root.children.map(({ type }) => type)).toEqual(["paragraph"]);
  });

  test("say in which piece their call stands", () => {
    const blocks: readonly Block[] = [
      paragraph(cite("news 1")),
      { type: "excerpt", id: "us.e1", isNew: false, children: [cite("tass1 1"), cite("tass1 2")] },
      {
        type: "division",
        name: "side",
        children: [{ type: "point", id: "us.p1", isNew: false, children: [paragraph(cite("web"))] }],
      },
      {
        type: "entryList",
        children: [
          { type: "entry", id: "us.n1", isNew: false, term: [cite("book")], children: [cite("law")] },
          { type: "entry", id: "us.n2", isNew: false, term: [], children: [cite("pc")] },
        ],
      },
    ];
    const made = citeDraft(draft("foot", ...blocks), note, samples).value;
    expect(made && notesIn(made).map(({ piece }: NoteNode) => piece)).toEqual([
      undefined,
      "us.e1",
      "us.e1",
      "us.p1",
      "us.n1",
      "us.n1",
      "us.n2",
    ]);
  });
});

describe("an annex", () => {
  test("with a list of its own lists what is first cited in it, and the numbers run on", () => {
    const blocks = [
      paragraph(cite("tass1 1"), cite("news 2")),
      references,
      annex(paragraph(cite("web"), cite("tass1 3")), references),
      paragraph(cite("book")),
    ];
    const made = citeDraft(draft("end", ...blocks), numeric, samples).value;
    expect(made && listsIn(made.root.children)).toEqual([
      ["tass1", "news"],
      ["web", "book"],
    ]);
    expect(made && citationsIn(made).map(({ children }) => words(children))).toEqual([
      "[1 ¶1]",
      "[2 ¶2]",
      "[3]",
      "[1 ¶3]",
      "[4]",
    ]);
    expect(made?.cited).toEqual(["tass1", "news", "web", "book"]);
  });

  test("without a list leaves all to the first", () => {
    const blocks = [paragraph(cite("tass1 1")), references, annex(paragraph(cite("web")))];
    const made = citeDraft(draft("end", ...blocks), numeric, samples).value;
    expect(made && listsIn(made.root.children)).toEqual([["tass1", "web"]]);
  });

  test("with the only list takes all", () => {
    const blocks = [paragraph(cite("tass1 1")), annex(paragraph(cite("web")), references)];
    const made = citeDraft(draft("end", ...blocks), numeric, samples).value;
    expect(made && listsIn(made.root.children)).toEqual([["tass1", "web"]]);
  });

  test("that cites nothing new leaves no empty list", () => {
    const blocks = [paragraph(cite("tass1 1")), references, annex(paragraph(cite("tass1 2")), references)];
    const made = citeDraft(draft("end", ...blocks), numeric, samples).value;
    expect(made && listsIn(made.root.children)).toEqual([["tass1"]]);
  });

  test("lists its own notes where notes stand at the end", () => {
    const blocks = [paragraph(cite("tass1 1")), references, annex(paragraph(cite("web")), references)];
    const made = citeDraft(draft("end", ...blocks), note, samples).value;
    const numbers = all<Extract<Block, { type: "noteList" }>>(made?.root.children ?? [], "noteList").map(
      ({ children }) => children.map(({ number }) => number),
    );
    expect(numbers).toEqual([[1], [2]]);
  });
});

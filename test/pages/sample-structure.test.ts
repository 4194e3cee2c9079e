import { beforeAll, describe, expect, test } from "vitest";
import { openWorkspace } from "../../src/index.ts";
import type { Block, Inline } from "../../src/model/node.ts";
import type { Manuscript } from "../../src/model/stages.ts";
import { press } from "../../src/press.ts";
import { readTree, type TreeElement, type TreeFile, treeIn, treeText } from "../typeset/read-tree.ts";
import { sampleCopies } from "./sample-copies.ts";

/** Words as the tree has them: headings are set in capitals, and pieces may be called NEW. */
const letters = (text: string) =>
  text
    .toUpperCase()
    .replace(/NEW/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** The words of a manuscript, in its order. */
function plain(nodes: readonly object[]): string {
  return (nodes as readonly (Block | Inline)[])
    .map((node) => {
      const own = "value" in node ? node.value : "";
      const before = "term" in node ? plain(node.term as []) : "label" in node ? plain(node.label as []) : "";
      return ` ${own}${before} ${"children" in node ? plain(node.children) : ""}`;
    })
    .join("");
}

function headingsIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if (block.type === "heading") return [letters(plain(block.children))];
    return block.type === "division" ? headingsIn(block.children) : [];
  });
}

describe.each(sampleCopies)("the structure of $brief $audience $asOf, to pdf.js", (order) => {
  let manuscript: Manuscript;
  let file: TreeFile;
  let all: readonly TreeElement[];

  beforeAll(async () => {
    const { value: desk } = await openWorkspace(".");
    const edition = desk && (await press(desk, order)).value;
    if (!edition) throw new Error("the samples can be printed");
    manuscript = edition.proof.manuscript;
    file = await readTree(edition.proof.bytes);
    all = file.pages.flatMap((page) => [...treeIn(page)]);
  });

  const named = (role: RegExp) => all.filter((element) => role.test(element.role));

  test("is read from the mark to the last reference, as the manuscript has it", () => {
    const { brief, root } = manuscript;
    expect(letters(file.pages.map(treeText).join(""))).toBe(letters(`${brief.mark} ${plain(root.children)}`));
  });

  test("has one title, and the manuscript's headings below it without a gap", () => {
    const heads = named(/^H\d$/);
    expect(heads.map((head) => letters(treeText(head)))).toEqual(headingsIn(manuscript.root.children));
    const levels = heads.map(({ role }) => Number(role.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
  });

  test("is in the language of the brief, and says where a quotation is in another", () => {
    expect(file.isMarked).toBe(true);
    expect(file.language).toBe(manuscript.brief.language);
    const strange = named(/./).filter(({ language }) => language !== undefined && language !== file.language);
    expect(strange.every(({ role }) => role === "Quote")).toBe(true);
  });

  test("tells of every citation which source it leads to, and of every back link that it goes back", () => {
    const entries = named(/^LI$/).map((item) => item.children.filter((child) => typeof child !== "string"));
    const called = entries.flatMap(([label, body]) =>
      label && body ? [{ number: letters(treeText(label)), words: treeText(body) }] : [],
    );
    const cited = named(/^Reference$/).flatMap((element) => [...treeIn(element)].filter(({ role }) => role === "Link"));
    expect(cited.length).toBeGreaterThan(5);
    for (const link of cited) {
      const [, number, words = "-"] = /^Source(?: (\d+))?: (.*?)…?$/s.exec(link.purposes[0] ?? "") ?? [];
      const entry = called.find((one) => number === undefined || one.number === number);
      if (number !== undefined) {
        expect(treeText(link)).toMatch(new RegExp(`(^|\\D)${number}\\b`));
        for (const part of words.split(", ")) expect(letters(entry?.words ?? "")).toContain(letters(part));
      } else {
        const all = letters(file.pages.map(treeText).join(""));
        for (const part of words.split(", ")) expect(all).toContain(letters(part));
      }
    }
    const back = named(/^(Lbl|BibEntry)$/).flatMap((element) =>
      [...treeIn(element)].filter(({ role }) => role === "Link"),
    );
    expect(back.length).toBeGreaterThan(0);
    expect(back.flatMap(({ purposes }) => purposes).every((words) => words === "Back to citation")).toBe(true);
  });
});

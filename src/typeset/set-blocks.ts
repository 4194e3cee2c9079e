import type { Block, Division, ExcerptNode, Heading, List, Paragraph, PointNode } from "../model/node.ts";
import type { Points } from "../model/units.ts";
import { splitBlock } from "../text/split-block.ts";
import type { LayoutNode, StackNode, TextNode } from "./definition.ts";
import { baselineOf } from "./faces.ts";
import { black, bottomLineType, capitals, headerType, sans, sideType, smallType, strong } from "./lettering.ts";
import { type Setting, setInlines } from "./set-inlines.ts";
import { setNotes, setReferences } from "./set-references.ts";
import { setEntries } from "./set-rows.ts";
import { setTable } from "./set-table.ts";
import { blockOf, type Role, sectionTags, type Tag, tagIn } from "./tags.ts";
import { type Column, indented, newRuns, paragraphGap, textNode } from "./text-nodes.ts";

/** Sets blocks one below the other; headings among them open sections in the column's element. */
export function setBlocks(blocks: readonly Block[], column: Column, setting: Setting): LayoutNode[] {
  const tags = sectionTags(blocks, column.within);
  return blocks.flatMap((block, at) => setBlock(block, { ...column, within: tags[at] ?? column.within }, setting));
}

/** Sets one block in the column's element. */
export function setBlock(block: Block, column: Column, setting: Setting): LayoutNode[] {
  switch (block.type) {
    case "heading":
      return block.children.length > 0 ? [{ ...setHeading(block, column, setting), ...belonging(block) }] : [];
    case "paragraph":
      return setParagraph(block, column, setting);
    case "excerpt":
      return setExcerpt(block, column, setting).map((node) => ({ ...node, of: { piece: block.id } }));
    case "point":
      return setPoint(block, column, setting).map((node) => ({ ...node, of: { piece: block.id } }));
    case "list":
      return setList(block, column, setting);
    case "blockquote": {
      const inset = insetOf(column);
      return setBlocks(block.children, inset, setting).map((node) => indented(node, column.width - inset.width));
    }
    case "thematicBreak":
      return [
        { ...textNode([], column), rule: { above: paragraphGap(column.type), below: paragraphGap(column.type) } },
      ];
    case "table":
      return setTable(block, column, setting);
    case "entryList":
      return setEntries(block, column, setting);
    case "referenceList":
      return setReferences(block, column, setting);
    case "sourceSummary":
      return [];
    case "noteList":
      return setNotes(block, column, setting);
    case "division":
      return setDivision(block, column, setting);
  }
}

/** A part of the page that stands alone; `main` and `side` beside each other are the page's business. */
function setDivision({ name, children }: Division, column: Column, setting: Setting): LayoutNode[] {
  const { design } = setting;
  switch (name) {
    case "header":
      return stackOf(setBlocks(children, { ...column, part: "header", type: headerType(design) }, setting), 1.5);
    case "small": {
      const type = smallType(design);
      return stackOf(setBlocks(children, { ...column, type }, setting), type.leading);
    }
    case "bottom-line": {
      const bar = { width: 2.2, gap: 10.8 };
      const inset = bar.width + bar.gap;
      const inner: Column = {
        ...column,
        part: "bottom-line",
        type: bottomLineType(design),
        width: column.width - inset,
      };
      const stack = setBlocks(children, inner, setting);
      return stackOf(stack, design.body.leading * 0.66).map((node) => indented({ ...node, bar }, inset));
    }
    case "main":
    case "annex":
      return setBlocks(children, column, setting);
    case "side":
      return setBlocks(children, { ...column, part: "side", type: sideType(design) }, setting);
  }
}

function stackOf(stack: LayoutNode[], before: Points): StackNode[] {
  return stack.length > 0 ? [{ stack, before }] : [];
}

function setHeading(heading: Heading, column: Column, setting: Setting): LayoutNode {
  const role: Role = `H${setting.level(heading.depth)}`;
  const tag = tagIn(column.within, role);
  if (heading.depth === 1) return setTitle(heading, column, setting, tag);
  if (heading.depth > 2) {
    const letters = { ...strong(column.type.letters), tracking: 0 };
    const run = textNode(setInlines(heading.children, letters, setting, tag), column);
    return { ...run, before: column.type.leading * 0.5, keepNext: true };
  }
  const { head, body } = setting.design;
  const size = column.part === "side" ? head.size * 0.89 : head.size;
  const runs = setInlines(heading.children, capitals({ ...sans(column.type.letters), size }), setting, tag);
  return {
    text: runs.map((run) => ({ ...run, text: run.text.toUpperCase() })),
    leading: head.leading,
    // The rule hangs at the same depth below heads of both sizes, so that two columns begin on one line.
    baseline: head.leading - head.size * 0.39,
    before: body.leading * 0.68,
    rule: { above: 0, below: 0 },
    keepNext: true,
    outline: { level: 2, title: plain(runs) },
  };
}

function belonging({ section }: Heading) {
  return section === undefined ? {} : { of: { section } };
}

function setTitle({ children }: Heading, { faces }: Column, setting: Setting, tag: Tag): TextNode {
  const { size, leading } = setting.design.title;
  const text = setInlines(children, { face: "serif-semibold", size, colour: black }, setting, tag);
  return {
    text,
    leading,
    baseline: baselineOf(faces.face("serif-semibold"), size, leading),
    keepNext: true,
    outline: { level: 1, title: plain(text) },
  };
}

function plain(runs: readonly { readonly text: string }[]): string {
  return runs.map((run) => run.text.replace("\n", " ")).join("");
}

function setParagraph({ children }: Paragraph, column: Column, setting: Setting): LayoutNode[] {
  const runs = setInlines(children, column.type.letters, setting, tagIn(column.within, "P"));
  return runs.length > 0 ? [textNode(runs, column)] : [];
}

/** A paragraph that stays whole; or a block quotation, which may be broken over pages, below the line that opens it. */
function setExcerpt({ children, isNew }: ExcerptNode, column: Column, setting: Setting): LayoutNode[] {
  const split = splitBlock(children);
  const tag = tagIn(column.within, "P");
  const fresh = isNew ? newRuns(column, setting, tag) : [];
  const runs = [...fresh, ...setInlines(split?.opening ?? children, column.type.letters, setting, tag)];
  if (!split) return runs.length > 0 ? [{ ...textNode(runs, column), keep: true }] : [];
  const opening = runs.length > 0 ? [{ ...textNode(runs, column), keepNext: true }] : [];
  const inset = insetOf(column);
  const block = split.block.map((inlines, at) => {
    const set = setInlines(inlines, column.type.letters, setting, tagIn(inset.within, "P"));
    const before = paragraphGap(column.type) * (at === 0 ? 0.5 : 1);
    return indented({ ...textNode(set, inset), before }, column.width - inset.width);
  });
  return stackOf([...opening, ...block], paragraphGap(column.type));
}

/** The column of quoted blocks. */
function insetOf(column: Column): Column {
  return narrowed(column, column.type.letters.size * 1.2, tagIn(column.within, "BlockQuote"));
}

function setPoint({ children, isNew }: PointNode, column: Column, setting: Setting): LayoutNode[] {
  const nodes = setBlocks(children, column, setting);
  const [first, ...rest] = nodes;
  if (!isNew) return stackOf(nodes, paragraphGap(column.type));
  const inText = first && "text" in first ? first : undefined;
  const opening = inText?.text[0]?.tag;
  const word = newRuns(column, setting, opening ? blockOf(opening) : tagIn(column.within, "P"));
  const marked = inText
    ? [{ ...inText, text: [...word, ...inText.text] }, ...rest]
    : [textNode(word, column), ...nodes];
  return stackOf(marked, paragraphGap(column.type));
}

function setList(list: List, column: Column, setting: Setting): LayoutNode[] {
  const { letters } = column.type;
  const labels = list.children.map((_, index) => (list.ordered ? `${list.start + index}.` : "•"));
  const figures = Math.max(0, ...labels.map((label) => label.length));
  const tag = tagIn(column.within, "L", { numbering: list.ordered ? "Decimal" : "Disc" });
  const inset = narrowed(column, letters.size * (list.ordered ? 0.55 * figures + 0.45 : 1), tag);
  const indent = column.width - inset.width;
  return list.children.flatMap(({ children }, index) => {
    const item = tagIn(tag, "LI");
    const label = { ...letters, tag: tagIn(item, "Lbl"), text: `${labels[index]} `, advance: indent };
    const nodes = setBlocks(children, { ...inset, within: tagIn(item, "LBody") }, setting);
    const [first] = nodes;
    const opens = first && "text" in first && !first.hang && !first.rule && !first.margin;
    const head = opens ? { ...first, text: [label, ...first.text], hang: indent } : textNode([label], column);
    const rest = (opens ? nodes.slice(1) : nodes).map((node) => indented(node, indent));
    return [{ ...head, before: paragraphGap(column.type) * 0.7, keepNext: rest.length > 0 && !opens }, ...rest];
  });
}

/** A column less an indent, in an element of its own; very deep indents stop where a line would hold a few words only. */
function narrowed(column: Column, by: Points, within: Tag): Column {
  const width = column.width - by < column.type.letters.size * 9 ? column.width : column.width - by;
  return { ...column, width, within };
}

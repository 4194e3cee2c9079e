import type { Belonging } from "../model/galley.ts";
import type { Inline, NoteList, NoteNode, ReferenceList } from "../model/node.ts";
import type { Points } from "../model/units.ts";
import type { FootNote, FootRule, LayoutNode, Run, TextNode } from "./definition.ts";
import { referenceType } from "./lettering.ts";
import { type Setting, setInlines } from "./set-inlines.ts";
import { type Tag, tagIn } from "./tags.ts";
import { type Column, naturalWidth, textNode } from "./text-nodes.ts";

/** No column of references is narrower, in ems. */
const narrowest = 17;

/** An entry at the foot: its label, its text, and the places that citations know it by. */
interface Entry {
  readonly label: readonly Inline[];
  readonly children: readonly Inline[];
  readonly targets: readonly string[];
  readonly of: Belonging | undefined;
  readonly tags: { readonly label: Tag; readonly words: Tag };
}

/** The bibliography, in even columns below a rule; to the structure a list of entries. */
export function setReferences({ children }: ReferenceList, column: Column, setting: Setting): LayoutNode[] {
  const isLabelled = children.some(({ label }) => label.length > 0);
  const list = tagIn(column.within, "L", { numbering: isLabelled ? "Decimal" : "None" });
  const entries = children.map(({ label, children: words, source }) => {
    const item = tagIn(list, "LI");
    const tags = { label: tagIn(item, "Lbl"), words: tagIn(tagIn(item, "LBody"), "BibEntry") };
    return { label, children: words, targets: [source], of: { source }, tags };
  });
  return setColumns(entries, column, setting);
}

/** The notes of a note style, in the same way. */
export function setNotes({ children }: NoteList, column: Column, setting: Setting): LayoutNode[] {
  return setColumns(
    children.map((note) => entryOf(note, column.within)),
    column,
    setting,
  );
}

/**
 * The notes of a note style one by one, each to stand at the foot of the page of its call; to the structure they stand
 * together, in the element that `within` gives for the place of a note's call.
 */
export function setFootNotes(
  notes: readonly NoteNode[],
  outer: Column,
  setting: Setting,
  within: (call: string) => Tag,
): FootNote[] {
  const column: Column = { ...outer, type: referenceType(setting.design) };
  const entries = notes.map((note) => entryOf(note, within(setting.places.citation(note.citation))));
  const { labels, hang } = setLabels(entries, column, setting);
  return entries.map((entry, index) => ({
    call: setting.places.citation(notes[index]?.citation ?? ""),
    node: setEntry(entry, labels[index] ?? [], hang, column, setting),
  }));
}

/** The rule between the text of a page and the notes at its foot: a third of the measure. */
export function noteRule({ design }: Setting, measure: Points): FootRule {
  const { leading } = design.references;
  return { above: leading * 0.9, width: 0.5, below: leading * 0.25, length: measure / 3 };
}

function entryOf({ number, citation, piece, children }: NoteNode, within: Tag): Entry {
  const note = tagIn(within, "Note");
  const back: Inline = { type: "backLink", target: citation, children: [{ type: "text", value: String(number) }] };
  return {
    label: [back],
    children,
    targets: [`note:${number}`, citation],
    of: piece === undefined ? undefined : { piece },
    tags: { label: tagIn(note, "Lbl"), words: note },
  };
}

/** What stands before the entries, and how far the entries hang so that all begin on one line. */
function setLabels(entries: readonly Entry[], { type: { letters }, faces }: Column, setting: Setting) {
  const labels = entries.map(({ label, tags }) => setInlines(label, letters, setting, tags.label));
  const widest = labels.reduce((most, label) => Math.max(most, naturalWidth(label, faces)), 0);
  return { labels, hang: widest > 0 ? widest + letters.size * 0.65 : letters.size * 1.2 };
}

function setColumns(entries: readonly Entry[], outer: Column, setting: Setting): LayoutNode[] {
  if (entries.length === 0) return [];
  const column: Column = { ...outer, type: referenceType(setting.design) };
  const { letters, leading } = column.type;
  const { labels, hang } = setLabels(entries, column, setting);
  const stack = entries.map((entry, index) => setEntry(entry, labels[index] ?? [], hang, column, setting));
  const gap = letters.size * 2;
  const most = Math.floor((column.width + gap) / (narrowest * letters.size + gap));
  const columns = Math.max(1, Math.min(setting.design.referenceColumns, most, entries.length));
  return [
    {
      stack: [
        { ...textNode([], column), keepNext: true, rule: { above: 0, below: leading * 0.55, width: 0.75 } },
        { stack, balanced: { columns, gap }, before: 0 },
      ],
      before: leading * 1.3,
    },
  ];
}

function setEntry(entry: Entry, label: readonly Run[], hang: number, column: Column, setting: Setting): TextNode {
  const { letters, leading } = column.type;
  const { tags } = entry;
  const words = setInlines(entry.children, letters, setting, tags.words);
  const space: Run = { ...letters, tag: tags.label, text: " ", advance: hang - naturalWidth(label, column.faces) };
  const [first, ...rest] = label.length > 0 ? [...label, space, ...words] : words;
  const anchors = entry.targets.map(setting.places.entry);
  const runs = first ? [{ ...first, anchors: [...anchors, ...(first.anchors ?? [])] }, ...rest] : [];
  return { ...textNode(runs, column), hang, before: leading * 0.2, ...(entry.of ? { of: entry.of } : {}) };
}

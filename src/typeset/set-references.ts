import type { Inline, NoteList, ReferenceList } from "../model/node.ts";
import type { LayoutNode, Run, TextNode } from "./definition.ts";
import { referenceType } from "./lettering.ts";
import { type Setting, setInlines } from "./set-inlines.ts";
import { type Column, naturalWidth, textNode } from "./text-nodes.ts";

/** No column of references is narrower, in ems. */
const narrowest = 17;

/** An entry at the foot: its label, its text, and the places that citations know it by. */
interface Entry {
  readonly label: readonly Inline[];
  readonly children: readonly Inline[];
  readonly targets: readonly string[];
}

/** The bibliography, in even columns below a rule. */
export function setReferences({ children }: ReferenceList, column: Column, setting: Setting): LayoutNode[] {
  const entries = children.map(({ label, children: words, source }) => ({ label, children: words, targets: [source] }));
  return setColumns(entries, column, setting);
}

/** The notes of a note style, in the same way. */
export function setNotes({ children }: NoteList, column: Column, setting: Setting): LayoutNode[] {
  const entries = children.map(({ number, citation, children: words }) => {
    const back: Inline = { type: "backLink", target: citation, children: [{ type: "text", value: String(number) }] };
    return { label: [back], children: words, targets: [`note:${number}`, citation] };
  });
  return setColumns(entries, column, setting);
}

function setColumns(entries: readonly Entry[], outer: Column, setting: Setting): LayoutNode[] {
  if (entries.length === 0) return [];
  const column: Column = { ...outer, type: referenceType(setting.design) };
  const { letters, leading } = column.type;
  const labels = entries.map(({ label }) => setInlines(label, letters, setting));
  const widest = Math.max(...labels.map((label) => naturalWidth(label, column.faces)));
  const hang = widest > 0 ? widest + letters.size * 0.65 : letters.size * 1.2;
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
  const words = setInlines(entry.children, letters, setting);
  const space: Run = { ...letters, text: " ", advance: hang - naturalWidth(label, column.faces) };
  const [first, ...rest] = label.length > 0 ? [...label, space, ...words] : words;
  const anchors = entry.targets.map(setting.places.entry);
  const runs = first ? [{ ...first, anchors: [...anchors, ...(first.anchors ?? [])] }, ...rest] : [];
  return { ...textNode(runs, column), hang, before: leading * 0.2 };
}

import type * as Mdast from "mdast";
import type { Span } from "./diagnostic.ts";
import type { LanguageTag } from "./units.ts";

/**
 * The tree a brief is set from: mdast's nodes for prose, and a few of our own for what Markdown has no
 * word for. Source text stands only in `quotation`, `passage`, `label` and `reference` nodes.
 */
export interface Root {
  readonly type: "root";
  readonly children: readonly Block[];
}

export type Block =
  | Heading
  | Paragraph
  | List
  | BlockQuote
  | ThematicBreak
  | Table
  | Division
  | ExcerptNode
  | PointNode
  | EntryList
  | ReferenceList
  | NoteList
  | SourceSummary;

export type Inline =
  | Mdast.Text
  | Mdast.InlineCode
  | Mdast.Break
  | Strong
  | Emphasis
  | Superscript
  | Subscript
  | SmallCaps
  | Link
  | Foreign
  | Quotation
  | Label
  | Citation
  | CiteLink
  | BackLink;

export interface Heading {
  readonly type: "heading";
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  /** Id of the section whose heading it is. */
  readonly section?: string | undefined;
  readonly children: readonly Inline[];
}
export interface Paragraph {
  readonly type: "paragraph";
  readonly children: readonly Inline[];
}
export interface List {
  readonly type: "list";
  readonly ordered: boolean;
  readonly start: number;
  readonly children: readonly ListItem[];
}
export interface ListItem {
  readonly type: "listItem";
  readonly children: readonly Block[];
}
export interface BlockQuote {
  readonly type: "blockquote";
  readonly children: readonly Block[];
}
export interface ThematicBreak {
  readonly type: "thematicBreak";
}
/** A table whose first head cell is empty has row heads: the body cells that begin in the columns below it. */
export interface Table {
  readonly type: "table";
  readonly align: readonly ("left" | "right" | "center" | null)[];
  /** The first row is the head. */
  readonly children: readonly TableRow[];
}
export interface TableRow {
  readonly type: "tableRow";
  readonly children: readonly TableCell[];
}
/**
 * A cell begins in its row, at the first column that no cell before or above it takes. Cells do not overlap, reach from
 * the head into the body or beyond the last row, or leave a row in which none begins.
 */
export interface TableCell {
  readonly type: "tableCell";
  /** How many columns and rows it takes; one where nothing is said. */
  readonly columns?: number;
  readonly rows?: number;
  readonly children: readonly Inline[];
}

/** The parts of a page a template can open with `:::name`. */
export const divisionNames = ["main", "side", "header", "bottom-line", "small", "annex"] as const;
export type DivisionName = (typeof divisionNames)[number];

/** A part of the page; `main` and `side` that follow each other stand side by side, an `annex` begins a new page. */
export interface Division {
  readonly type: "division";
  readonly name: DivisionName;
  readonly children: readonly Block[];
}

/** An excerpt as printed: speaker, words, citation. */
export interface ExcerptNode {
  readonly type: "excerpt";
  readonly id: string;
  /** New since the last edition of a series. */
  readonly isNew: boolean;
  readonly children: readonly Inline[];
}

/** A point of the author's. */
export interface PointNode {
  readonly type: "point";
  readonly id: string;
  readonly isNew: boolean;
  readonly children: readonly Block[];
}

/** A two-column list of terms and what is said of them. */
export interface EntryList {
  readonly type: "entryList";
  readonly children: readonly EntryNode[];
}
export interface EntryNode {
  readonly type: "entry";
  readonly id: string;
  readonly isNew: boolean;
  readonly term: readonly Inline[];
  readonly children: readonly Inline[];
}

/** Where the source summary goes; filled by `compose`, and never seen after it. */
export interface SourceSummary {
  readonly type: "sourceSummary";
}

/** Where the bibliography goes; filled by `cite`. */
export interface ReferenceList {
  readonly type: "referenceList";
  readonly children: readonly ReferenceNode[];
}
export interface ReferenceNode {
  readonly type: "reference";
  /** Key of the source. */
  readonly source: string;
  /** The source in a few words, for links that lead here: `TASS, 26 January 2022`. */
  readonly name?: string | undefined;
  /** What stands in the first column: `1`, or nothing in author-date styles. */
  readonly label: readonly Inline[];
  readonly children: readonly Inline[];
}

/** Where the notes of a note style go; filled by `cite`. */
export interface NoteList {
  readonly type: "noteList";
  readonly children: readonly NoteNode[];
}
export interface NoteNode {
  readonly type: "note";
  readonly number: number;
  /** Id of the citation that calls the note. */
  readonly citation: string;
  /** Id of the piece in which the call stands; absent in the bottom line and in a template's own text. */
  readonly piece?: string | undefined;
  readonly children: readonly Inline[];
}

export interface Strong {
  readonly type: "strong";
  readonly children: readonly Inline[];
}
export interface Emphasis {
  readonly type: "emphasis";
  readonly children: readonly Inline[];
}
export interface Superscript {
  readonly type: "superscript";
  readonly children: readonly Inline[];
}
export interface Subscript {
  readonly type: "subscript";
  readonly children: readonly Inline[];
}
export interface SmallCaps {
  readonly type: "smallCaps";
  readonly children: readonly Inline[];
}

/** A link the author wrote; `http`, `https` and `mailto` only. */
export interface Link {
  readonly type: "link";
  readonly url: string;
  readonly children: readonly Inline[];
}

/** The author's words in another language than those around them: `[Realpolitik]{lang=de}`. Printed like these. */
export interface Foreign {
  readonly type: "foreign";
  readonly language: LanguageTag;
  readonly children: readonly Inline[];
}

/** Words of a source or of a speaker in it, checked; printed in quotation marks, or as a block without them. */
export interface Quotation {
  readonly type: "quotation";
  readonly language: LanguageTag;
  /** Begins a paragraph of a block, which lasts until the next such or the end of its excerpt. */
  readonly isBlock?: true;
  /** Stretches of the words that are emphasised: offsets in UTF-16 code units, ascending, none over another. */
  readonly emphasis?: readonly { readonly start: number; readonly end: number }[];
  readonly children: readonly Mdast.Text[];
}

/** Who speaks, before an excerpt; then, in a quiet label, in what capacity, where, when, and through whose hands. */
export interface Label {
  readonly type: "label";
  readonly quiet?: true | undefined;
  readonly children: readonly Mdast.Text[];
}

/** `[@id, para. 7; see @id2]`: one citation cluster. `cite` fills `children` with what the style prints. */
export interface Citation {
  readonly type: "citation";
  /** Unique within a manuscript; given by `cite` in order of appearance, `""` before. */
  readonly id: string;
  readonly items: readonly CitationItem[];
  readonly span?: Span | undefined;
  readonly children: readonly Inline[];
}

/** One source in a cluster, in CSL's terms. */
export interface CitationItem {
  /** Key of the source. */
  readonly id: string;
  /** A CSL 1.0.2 locator term, `paragraph` for most. */
  readonly label?: string | undefined;
  /** What stands after the label: `7`, `3–4`. */
  readonly locator?: string | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Part of a citation that leads to an entry of the bibliography, or to a note. */
export interface CiteLink {
  readonly type: "citeLink";
  readonly target: string;
  readonly children: readonly Inline[];
}

/** Part of a reference or note that leads back to where it is first cited. */
export interface BackLink {
  readonly type: "backLink";
  /** Id of a citation. */
  readonly target: string;
  readonly children: readonly Inline[];
}

import type { Belonging } from "../model/galley.ts";
import type { LanguageTag, Points } from "../model/units.ts";
import type { FaceName } from "../model/world.ts";
import type { Tag } from "./tags.ts";

/** How letters look. */
export interface Lettering {
  readonly face: FaceName;
  readonly size: Points;
  /** `#RRGGBB`. */
  readonly colour: string;
  /** Space added after every letter. */
  readonly tracking?: Points;
  /** How far the letters stand above the baseline. */
  readonly rise?: Points;
}

/** Where a run leads: a place in the document by name, or an address outside. */
export type Lead = ({ readonly place: string } | { readonly url: string }) & {
  /** Says where it leads to who cannot see it. */
  readonly purpose: string;
  /** The element of the link, in which all its words stand. */
  readonly tag: Tag;
};

/** A stretch of text in one lettering: what stands in the `text` of a definition, always a plain string. */
export interface Run extends Lettering {
  readonly text: string;
  /** The element of the page's structure in which it stands; runs without one only adorn the page. */
  readonly tag?: Tag | undefined;
  readonly lead?: Lead | undefined;
  /** Names of the place at which the run starts. */
  readonly anchors?: readonly string[] | undefined;
  /** Runs of one citation share an object: their line is broken after `;` only, and never before the first. */
  readonly cluster?: object | undefined;
  /** The run takes at least this much of the line, as labels before a hanging indent do. */
  readonly advance?: Points | undefined;
  /** Language of the words, where it is known: it says what holds together and where words divide. */
  readonly language?: LanguageTag | undefined;
  /** Its words are never divided at a line's end: quotations, labels and addresses are copied out whole. */
  readonly whole?: boolean | undefined;
  /** The run of the definition that this is a part of, cut out because the run's own face lacks its characters. */
  readonly partOf?: Run | undefined;
}

/** A straight line across the column below a text, half a point of black if nothing else is said. */
export interface Rule {
  /** Space between the text above and the rule, and between the rule and what follows. */
  readonly above: Points;
  readonly below: Points;
  readonly width?: Points;
  readonly colour?: string;
  /** From where to where it is drawn, from the column's left edge; all across where nothing is said. */
  readonly stretches?: readonly (readonly [Points, Points])[];
}

/** What all nodes of a definition have in common. */
interface Placed {
  /** Space above; not at the top of a page or column. */
  readonly before?: Points;
  /** Left, top, right, bottom, as pdfmake wants it; only left and right are used. */
  readonly margin?: readonly [Points, 0, Points, 0];
  /** Stands on the page on which what follows it begins. */
  readonly keepNext?: boolean;
  /** Width of the column, where the node is one. */
  readonly width?: Points;
  /** What it stands for, and with what it goes. */
  readonly of?: Belonging;
}

/** A paragraph, or only its rule. */
export interface TextNode extends Placed {
  readonly text: Run[];
  readonly leading: Points;
  /** From the top of a line to its baseline. */
  readonly baseline: Points;
  /** Indent of all lines but the first. */
  readonly hang?: Points;
  /** `justify`: spaces are stretched so that all lines but the last reach the right edge. */
  readonly align?: "right" | "center" | "justify";
  /** Words may be divided at line ends. */
  readonly divides?: boolean;
  readonly rule?: Rule;
  /** An entry of the outline: 1 for the title, 2 for a section. */
  readonly outline?: { readonly level: 1 | 2; readonly title: string };
  /** Stands whole on one page, however many lines it has, unless it is taller than a page. */
  readonly keep?: boolean;
  /** Counted in `Measure.bottomLine`. */
  readonly inBottomLine?: boolean;
  /** The element that the node is, where it must be there even without text: a cell of a table. */
  readonly tag?: Tag;
  /** Stands in the running head or the foot. */
  readonly furniture?: "Header" | "Footer";
}

export interface StackNode extends Placed {
  readonly stack: LayoutNode[];
  /** A vertical rule left of the block, over its full height. */
  readonly bar?: { readonly width: Points; readonly gap: Points };
  /** Begins on a new page; the annex does. */
  readonly opensPage?: boolean;
  /** Stands at the foot of its page where it fits there whole. */
  readonly foot?: boolean;
  /** Set in columns of like height; no child is split between columns. */
  readonly balanced?: { readonly columns: number; readonly gap: Points };
  /** The first row stands again at the top of every page on which the rows go on. */
  readonly repeatsHead?: boolean;
}

export interface ColumnsNode extends Placed {
  readonly columns: LayoutNode[];
  readonly columnGap: Points;
  /**
   * A row of a list or table: stays together unless it is taller than a page, and has a rule below. A `height` is that
   * of its cells above the rule where some of them go on in the rows below.
   */
  readonly row?: { readonly rule?: Rule; readonly height?: Points };
}

/** The rule above the notes of a page; it does not go over the whole measure. */
export interface FootRule extends Rule {
  readonly width: Points;
  readonly length: Points;
}

/** A note that stands at the foot of the page on which its call stands. */
export interface FootNote {
  /** Name of the place at which the call stands: an anchor of the call's run. */
  readonly call: string;
  readonly node: TextNode;
}

/** A pdfmake node as the typesetter uses them. Made anew for every layout, which changes it. */
export type LayoutNode = TextNode | StackNode | ColumnsNode;

import type { Brief } from "../model/brief.ts";
import type { Code } from "../model/codes.ts";
import type { Span } from "../model/diagnostic.ts";
import type { CitationItem } from "../model/node.ts";
import type { Selection } from "../model/selection.ts";
import type { Library } from "../model/source.ts";
import type { Manuscript } from "../model/stages.ts";
import type { Person } from "../model/workspace.ts";
import type { Masked } from "./mask-prose.ts";

/** A piece of the author's own words. `said` and `plain` have the length of `text`, so that places in one are places in all. */
export interface Written extends Masked {
  readonly kind: "title" | "header" | "heading" | "lead" | "bottom-line" | "point" | "entry" | "term";
  /** As it stands in the file. */
  readonly text: string;
  /** Where it begins in the file. */
  readonly span: Span;
  readonly citations: readonly Cited[];
  /** The term of an entry. */
  readonly term?: string | undefined;
  readonly own: boolean;
  readonly judgment: boolean;
  /** A shorter form of another piece. */
  readonly isShort: boolean;
}

/** A citation where it stands in a piece. */
export interface Cited {
  readonly start: number;
  readonly end: number;
  readonly items: readonly CitationItem[];
}

/** What rules look at: all that the author wrote for this copy, and what of it is printed. */
export interface Page {
  readonly brief: Brief;
  /** The first part of the page's language tag. */
  readonly language: string;
  readonly library: Library;
  readonly people: readonly Person[];
  /** Everything that may stand on the page, before it was fitted. */
  readonly selection: Selection;
  /** What is printed. */
  readonly manuscript: Manuscript;
  readonly written: readonly Written[];
}

/** A rule broken at a place: code units of a piece from `start` to before `end`, or a span of a file. */
export interface Finding {
  readonly code: Code;
  readonly message: string;
  readonly hints: readonly string[];
  readonly at: { readonly written: Written; readonly start: number; readonly end: number } | { readonly span: Span };
}

/** A rule, or a few that look at the same: all places at which it is broken. */
export type Check = (page: Page) => readonly Finding[];

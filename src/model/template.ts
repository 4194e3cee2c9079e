import type { Millimetres, Points, Sha256 } from "./units.ts";

/** A size on a leading, in points. */
export interface TypeSize {
  readonly size: Points;
  readonly leading: Points;
}

/** The look of a template's pages: `design.yaml`. */
export interface Design {
  /** Columns in millimetres; without `side` the main column takes the whole measure. */
  readonly columns: {
    readonly main: Millimetres;
    readonly side: Millimetres;
    readonly gutter: Millimetres;
  };
  /** Space above and below the text block, in millimetres; the side margins follow from the columns. */
  readonly margins: { readonly top: Millimetres; readonly bottom: Millimetres };
  readonly title: TypeSize;
  readonly header: TypeSize;
  readonly bottomLine: TypeSize;
  readonly head: TypeSize;
  readonly body: TypeSize;
  readonly side: TypeSize;
  readonly citation: TypeSize;
  readonly references: TypeSize;
  /** Lines of the main column and of notes: ragged on the right, or with spaces stretched to even lines. */
  readonly setting: "ragged" | "justified";
  /** Whether words may be divided at line ends, by the rules of the language; quotations, names and addresses never are. */
  readonly hyphenation: boolean;
  /** What stands beside an excerpt: all that is known of who said it, or name and day alone. */
  readonly labels: "full" | "short";
  /** From how many words an excerpt is set as a block without quotation marks; 0 for never. */
  readonly blockQuotation: number;
  /** In how many columns the references stand. */
  readonly referenceColumns: number;
  /** What the running head calls the document: `Read-ahead`. */
  readonly genre: string;
  /** Whether the last page bears a code at its foot by which a machine knows the document: reference, version, fingerprint. */
  readonly qr: boolean;
}

/** A template folder, read. */
export interface Template {
  readonly kind: "template";
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly partials: ReadonlyMap<string, { readonly file: string; readonly text: string }>;
  readonly design: Design;
  /** Every file of the template with its hash, for the manifest. */
  readonly files: readonly { readonly path: string; readonly sha256: Sha256 }[];
}

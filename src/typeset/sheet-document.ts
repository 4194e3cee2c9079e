import type { FaceName } from "../model/world.ts";
import type { Faces } from "./faces.ts";
import { PdfDocument } from "./pdfmake.ts";
import type { EmbeddedFont } from "./pdfmake-internals.ts";

/** What a PDF says about itself, outside its pages. */
export interface Particulars {
  readonly title: string;
  readonly author?: string | undefined;
  readonly subject: string;
  readonly keywords: string;
  readonly language: string;
  readonly created: Date;
}

const producer = "Attaché";

/**
 * One PDF 1.7 file in the making. Reads nothing: fonts come from `Faces`, and every way to a file or an address
 * is closed. The same calls give the same bytes.
 */
export class SheetDocument extends PdfDocument {
  readonly #faces: Faces;
  readonly #embedded = new Map<FaceName, EmbeddedFont>();
  #texts: ReadonlyMap<FaceName, Iterable<string>> = new Map();
  // pdfkit writes while it is being constructed, before any field of this class can have a value.
  declare private chunks: Uint8Array[] | undefined;

  constructor(faces: Faces, { title, author, subject, keywords, language, created }: Particulars) {
    const named = { Title: title, Author: author, Subject: subject, Keywords: keywords };
    const written = Object.entries(named).flatMap(([key, value]) => (value ? [[key, printable(value)]] : []));
    const options = {
      pdfVersion: "1.7",
      lang: language,
      displayTitle: true,
      autoFirstPage: false,
      font: null,
      info: { Producer: producer, Creator: producer, CreationDate: created, ...Object.fromEntries(written) },
    };
    super({}, {}, {}, {}, options, null, () => false);
    this.#faces = faces;
    this._root.data.PageMode = "UseNone";
  }

  /** Says what will be drawn with each face. */
  prepare(texts: ReadonlyMap<FaceName, Iterable<string>>): void {
    this.#texts = texts;
  }

  /** Makes a face the current font; it is embedded when first used. */
  useFace(name: FaceName): EmbeddedFont {
    let font = this.#embedded.get(name);
    if (!font) {
      font = this.#faces.face(name).embed(this, `F${this.#embedded.size + 1}`, this.#texts.get(name) ?? []);
      this.#embedded.set(name, font);
      this._fontFamilies[name] = font;
    }
    this._font = font;
    return font;
  }

  /** Ends the file and hands over its bytes. */
  finish(): Uint8Array {
    this.end();
    return new Uint8Array(Buffer.concat(this.chunks ?? []));
  }

  /** Gathers what pdfkit would send into a stream, so that typesetting need not wait for one. */
  override push(chunk: Uint8Array | null): boolean {
    this.chunks ??= [];
    if (chunk) this.chunks.push(chunk);
    return true;
  }

  /** pdfkit puts the particulars into XMP as they are; XML needs them escaped. */
  override _addInfo(): void {
    const plain = this.info;
    const safe = Object.entries(plain).map(([key, value]) => [key, value instanceof Date ? value : escaped(value)]);
    this.info = Object.fromEntries(safe);
    super._addInfo();
    this.info = plain;
  }

  override openImage(): never {
    throw new Error("A brief holds no pictures.");
  }

  override file(): never {
    throw new Error("The typesetter attaches no files.");
  }
}

/** Without control characters and lone surrogates, which neither PDF strings nor XML can carry. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, " ");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

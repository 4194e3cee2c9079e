import type { Points } from "../model/units.ts";
import type { FaceName } from "../model/world.ts";
import { sealFile } from "../text/file-seal.ts";
import type { Lead } from "./definition.ts";
import { describeFile, type Particulars, printable, producer } from "./describe-file.ts";
import type { Faces } from "./faces.ts";
import { PdfDocument } from "./pdfmake.ts";
import type { EmbeddedFont, PdfArea, PdfReference } from "./pdfmake-internals.ts";
import { srgbProfile } from "./srgb-profile.ts";

/**
 * One PDF 1.7 file in the making. Reads nothing: fonts come from `Faces`, and every way to a file or an address
 * is closed. The same calls give the same bytes.
 */
export class SheetDocument extends PdfDocument {
  readonly #faces: Faces;
  readonly #particulars: Particulars;
  readonly #embedded = new Map<FaceName, EmbeddedFont>();
  #claims = false;
  #texts: ReadonlyMap<FaceName, Iterable<string>> = new Map();
  // pdfkit writes while it is being constructed, before any field of this class can have a value.
  declare private chunks: Uint8Array[] | undefined;

  constructor(faces: Faces, given: Particulars) {
    const particulars: Particulars = {
      ...given,
      title: printable(given.title).trim(),
      author: given.author === undefined ? undefined : printable(given.author),
      subject: printable(given.subject),
      keywords: printable(given.keywords),
    };
    const { title, author, subject, keywords, language, created } = particulars;
    const named = { Title: title, Author: author, Subject: subject, Keywords: keywords };
    const options = {
      pdfVersion: "1.7",
      lang: language,
      displayTitle: true,
      autoFirstPage: false,
      font: null,
      info: {
        Producer: producer,
        Creator: producer,
        CreationDate: created,
        ...Object.fromEntries(Object.entries(named).filter(([, value]) => value)),
      },
    };
    super({}, {}, {}, {}, options, null, () => false);
    this.#faces = faces;
    this.#particulars = particulars;
    this._root.data["PageMode"] = "UseNone";
  }

  /** The faces used so far. */
  get embedded(): ReadonlyMap<FaceName, EmbeddedFont> {
    return this.#embedded;
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

  /** A string as a dictionary of the file holds it. */
  textString(text: string): object {
    return Object(printable(text));
  }

  /** Makes an area of the current page lead somewhere; `key` is its place in the parent tree. */
  lead(lead: Lead, { x, y, w, h }: PdfArea, key: number): PdfReference {
    const end = "url" in lead ? { A: { S: "URI", URI: this.textString(lead.url) } } : { Dest: lead.place };
    this.annotate(x, y, w, h, { Subtype: "Link", ...end, Contents: this.textString(lead.purpose), StructParent: key });
    return this.page.annotations.at(-1) as PdfReference;
  }

  /** Fills some parts of the area that begins at a place, in one stroke: no seams show between them. */
  fillParts(parts: readonly PdfArea[], x: Points, y: Points, colour: string): void {
    for (const part of parts) this.rect(x + part.x, y + part.y, part.w, part.h);
    this.fillColor(colour).fill();
  }

  /** Says that all content is tagged, by a structure whose root is not ended yet. */
  setStructure(root: PdfReference): void {
    // Both are ended by pdfkit.
    this._root.data["StructTreeRoot"] = root;
    this._root.data["MarkInfo"] = this.ref({ Marked: true });
  }

  /** Lists files inside the file, by names in order, and associates them with the whole. */
  setFiles(files: readonly PdfReference[], names: readonly unknown[]): void {
    (this._root.data["Names"] as PdfReference).data["EmbeddedFiles"] = { Names: names };
    this._root.data["AF"] = files;
  }

  /** Ends the file, seals it and hands over its bytes. With `claims`, it says that it is PDF/A-3a and PDF/UA-1. */
  finish(claims: boolean): Uint8Array {
    this.#claims = claims;
    this.#setOutputIntent();
    this.end();
    return sealFile(Buffer.concat(this.chunks ?? []));
  }

  /** Gathers what pdfkit would send into a stream, so that typesetting need not wait for one. */
  override push(chunk: Uint8Array | null): boolean {
    this.chunks ??= [];
    if (chunk) this.chunks.push(chunk);
    return true;
  }

  /** Our own metadata: pdfkit's are not escaped, and claim by options what nobody has looked at. */
  override endMetadata(): void {
    const metadata = this.ref({ Type: "Metadata", Subtype: "XML" });
    // Archives read metadata without a reader of PDF at hand (ISO 19005-3, 6.6.2.1).
    metadata.compress = false;
    metadata.end(Buffer.from(describeFile(this.#particulars, this.#claims), "utf8"));
    this._root.data["Metadata"] = metadata;
  }

  override openImage(): never {
    throw new Error("A brief holds no pictures.");
  }

  override file(): never {
    throw new Error("The typesetter attaches no files from a disk.");
  }

  #setOutputIntent(): void {
    const profile = this.ref({ N: 3 });
    profile.end(srgbProfile());
    const name = this.textString("sRGB IEC61966-2.1");
    const intent = { Type: "OutputIntent", S: "GTS_PDFA1", OutputConditionIdentifier: name, Info: name };
    this._root.data["OutputIntents"] = [{ ...intent, DestOutputProfile: profile }];
  }
}

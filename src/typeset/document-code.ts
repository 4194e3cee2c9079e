import qrcode from "qrcode-generator";
import type { Manuscript } from "../model/stages.ts";
import { type Millimetres, type Points, points } from "../model/units.ts";
import { documentId } from "../text/document-id.ts";
import { printable } from "./describe-file.ts";

/** A QR code that names the document, and how large it stands on paper. */
export interface DocumentCode {
  /** `attache:LC-2022-01:v1:4f1c09ab77e2` */
  readonly words: string;
  /** Width and height with the quiet zone around it. */
  readonly side: Points;
  /** How wide that zone is. */
  readonly quiet: Points;
  readonly module: Points;
  /** The dark modules, as strips of modules beside each other; drawn only when it is printed. */
  strips(): readonly Strip[];
}

/** Dark modules beside each other: the place of the first from the left and from above, and how many they are. */
export interface Strip {
  readonly column: number;
  readonly row: number;
  readonly length: number;
}

/** Bytes that the versions 1 to 10 hold with a sixth of them lost at most (ISO/IEC 18004:2015, table 7, level M). */
const capacities = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213] as const;
/** Modules of light around a code, of which its readers are sure (clause 5.3.8). */
const quietZone = 4;
/** Codes are never smaller, nor are their modules: telephones read them at arm's length. */
const least: { readonly side: Millimetres; readonly module: Millimetres } = { side: 15, module: 1 / 3 };

/**
 * The code of a manuscript: its reference, its version and its fingerprint, the reference in the letters of a URI.
 * Absent where the reference is too long for a code that a foot can hold. A fingerprint that is not known yet takes
 * the same room.
 */
export function documentCode({ brief, fingerprint }: Manuscript): DocumentCode | undefined {
  const reference = encodeURIComponent(printable(documentId(brief)));
  const words = `attache:${reference}:v${brief.version}:${fingerprint.padEnd(12, "0")}`;
  const version = capacities.findIndex((capacity) => words.length <= capacity) + 1;
  if (version === 0) return undefined;
  const modules = 17 + 4 * version + 2 * quietZone;
  const side = points(Math.max(least.side, modules * least.module));
  const module = side / modules;
  return { words, side, module, quiet: quietZone * module, strips: () => draw(words, version) };
}

function draw(words: string, version: number): readonly Strip[] {
  const code = qrcode(version as Parameters<typeof qrcode>[0], "M");
  code.addData(words, "Byte");
  code.make();
  const count = code.getModuleCount();
  const strips: Strip[] = [];
  for (let row = 0; row < count; row += 1) {
    let length = 0;
    for (let column = 0; column <= count; column += 1) {
      if (column < count && code.isDark(row, column)) {
        length += 1;
      } else if (length > 0) {
        strips.push({ column: column - length, row, length });
        length = 0;
      }
    }
  }
  return strips;
}

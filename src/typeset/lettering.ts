import type { Design } from "../model/template.ts";
import type { Points } from "../model/units.ts";
import type { FaceName } from "../model/world.ts";
import type { Lettering } from "./definition.ts";

/** Citations and links: dark enough to read in black and white (9.4 : 1 on white). */
export const linkColour = "#1A4480";
export const black = "#000000";
/** Small print: 7.4 : 1 on white. */
export const grey = "#555555";

/** The lettering and the leading of running text. */
export interface TextType {
  readonly letters: Lettering;
  readonly leading: Points;
  /** Lines reach the right edge, where they stand in the main column. */
  readonly justified?: boolean;
  /** Words may be divided at line ends. */
  readonly divides?: boolean;
}

/** Sans sizes beside serif ones are cut a little, because sans letters look larger. */
const sansBesideSerif = 0.9;

const italics: Readonly<Record<FaceName, FaceName>> = {
  serif: "serif-italic",
  "serif-italic": "serif",
  "serif-semibold": "serif-semibold-italic",
  "serif-semibold-italic": "serif-semibold",
  sans: "sans-italic",
  "sans-italic": "sans",
  "sans-semibold": "sans-italic",
  "sans-bold": "sans-italic",
  fallback: "fallback",
  "fallback-symbols": "fallback-symbols",
};

/** Running text of the main column or of the whole measure. */
export function bodyType({ body, setting, hyphenation }: Design): TextType {
  return {
    letters: { face: "serif", size: body.size, colour: black },
    leading: body.leading,
    justified: setting === "justified",
    divides: hyphenation,
  };
}

/** Running text of the side column. */
export function sideType({ side, hyphenation }: Design): TextType {
  return { letters: { face: "sans", size: side.size, colour: black }, leading: side.leading, divides: hyphenation };
}

/** The lines under the title. */
export function headerType({ header }: Design): TextType {
  return { letters: { face: "sans", size: header.size, colour: black }, leading: header.leading };
}

export function bottomLineType({ bottomLine }: Design): TextType {
  return { letters: { face: "serif-semibold", size: bottomLine.size, colour: black }, leading: bottomLine.leading };
}

/** Colophons and other small print. */
export function smallType({ side }: Design): TextType {
  return { letters: { face: "sans", size: side.size, colour: grey }, leading: side.leading };
}

export function referenceType({ references, setting, hyphenation }: Design): TextType {
  return {
    letters: { face: "sans", size: references.size, colour: black },
    leading: references.leading,
    justified: setting === "justified",
    divides: hyphenation,
  };
}

/** Semibold or bold: the type of labels, names, heads, titles and the bottom line. */
export function isStrong(face: FaceName): boolean {
  return face.includes("bold");
}

export function isSerif(face: FaceName): boolean {
  return face.startsWith("serif");
}

/** The same in italics; upright again inside italics. */
export function emphasised(letters: Lettering): Lettering {
  return { ...letters, face: italics[letters.face] };
}

/** Labels and strong words: semibold sans, bold where the text around is heavy already. */
export function strong(letters: Lettering): Lettering {
  return { ...sans(letters), face: isStrong(letters.face) ? "sans-bold" : "sans-semibold" };
}

/** The same size to the eye in upright sans. */
export function sans(letters: Lettering): Lettering {
  if (!isSerif(letters.face)) return letters;
  return { ...letters, face: "sans", size: letters.size * sansBesideSerif };
}

/** Capitals set apart, for heads and tags. */
export function capitals(letters: Lettering): Lettering {
  return { ...letters, face: "sans-bold", tracking: letters.size * 0.06 };
}

/** PostScript points, 1/72 inch: the unit of every size and position on the page. */
export type Points = number;

/** Millimetres, as designs state margins and columns. */
export type Millimetres = number;

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;

/** An instant in UTC, `YYYY-MM-DDTHH:mm:ssZ`. */
export type Instant = string;

/** A BCP 47 language tag. */
export type LanguageTag = string;

/** The language tags that authors write: a language in two or three small letters, then script, region or variant. */
export const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** SHA-256 in 64 lower-case hexadecimal digits. */
export type Sha256 = string;

/** Millimetres in points. */
export function points(millimetres: Millimetres): Points {
  return (millimetres * 72) / 25.4;
}

/** Points in millimetres. */
export function millimetres(length: Points): Millimetres {
  return (length * 25.4) / 72;
}

/** The sheets a brief can be printed on: width and height in millimetres (ISO 216; ANSI Y14.1). */
export const pageSizes = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
} as const;

export type PageSize = keyof typeof pageSizes;

import type { Diagnostic } from "../model/diagnostic.ts";
import type { Attachment } from "../model/evidence.ts";
import type { Manuscript } from "../model/stages.ts";
import type { FaceName } from "../model/world.ts";
import { printable } from "./describe-file.ts";
import { isMediaType } from "./embed-files.ts";
import type { EmbeddedFont } from "./pdfmake-internals.ts";
import type { Branch, ReadingOrder } from "./reading-order.ts";

/** What a file would claim to be true of. */
export interface Claimed {
  readonly manuscript: Manuscript;
  readonly order: ReadingOrder;
  /** The faces that the file embeds, after all is drawn. */
  readonly fonts: ReadonlyMap<FaceName, EmbeddedFont>;
  readonly attachments: readonly Attachment[];
}

/** Reasons not to claim, each with what mends it. */
type Reason = readonly [clause: string, hint: string];

/** The form of a language tag (RFC 5646, 2.1), as the standards ask for it. */
const languageTag = /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i;
/** Characters of a string that a file can hold, at two bytes each (ISO 19005-3, 6.1.13: 32,767 bytes). */
const longest = 16_000;

/**
 * Looks for what would make the claim to be PDF/A-3a and PDF/UA-1 untrue and comes from the manuscript: everything else
 * the typesetter sees to itself. One warning (`claim-withheld`) a kind of reason; the claim stands where there is none.
 */
export function checkClaims(claimed: Claimed): readonly Diagnostic[] {
  const { span } = claimed.manuscript.brief;
  const reasons = [
    titles(claimed),
    languages(claimed),
    links(claimed),
    letters(claimed),
    lengths(claimed),
    files(claimed),
  ];
  return reasons.flatMap((reason): readonly Diagnostic[] => {
    if (!reason) return [];
    const message = `The file does not claim to be PDF/A-3a and PDF/UA-1: ${reason[0]}.`;
    return [{ code: "claim-withheld", severity: "warning", message, span, hints: [reason[1]] }];
  });
}

function titles({ manuscript: { brief } }: Claimed): Reason | undefined {
  return printable(brief.title).trim() === "" ? ["the brief has no title", "Give the brief a `title`."] : undefined;
}

function languages({ manuscript: { brief }, order: { root } }: Claimed): Reason | undefined {
  const strange = [brief.language, ...(root ? languagesIn(root) : [])].find((language) => !languageTag.test(language));
  if (strange === undefined) return undefined;
  return [`\`${strange}\` is not a language tag`, "Write languages as BCP 47 does: en, en-GB, uk."];
}

function languagesIn({ tag, children }: Branch): readonly string[] {
  const own = tag.language === undefined ? [] : [tag.language];
  return [...own, ...children.flatMap((child) => ("tag" in child ? languagesIn(child) : []))];
}

/** Links must say in words what they are, on the page and to who cannot see it. */
function links({ order }: Claimed): Reason | undefined {
  const words = new Map<Branch, string>();
  for (const { lead, text } of order.links) {
    const branch = lead && order.branchOf(lead.tag);
    if (branch?.role === "Link") words.set(branch, (words.get(branch) ?? "") + (lead?.purpose === "" ? "" : text));
  }
  const isWordless = [...words.values()].some((text) => !/[\p{L}\p{N}\p{S}\p{P}]/u.test(text));
  return isWordless ? ["a link has no words", "Give the link words, or take it out."] : undefined;
}

/** A character for private use means nothing to a reader of another program, and neither does a glyph without any. */
function letters({ fonts }: Claimed): Reason | undefined {
  for (const [face, { unicode }] of fonts) {
    for (const characters of unicode.slice(1)) {
      if (characters.length > 0 && characters.every(isPublic)) continue;
      const sign = characters.map((one) => `U+${one.toString(16).toUpperCase().padStart(4, "0")}`).join(" ");
      const which = sign === "" ? "a sign" : sign;
      return [`${which} in the face ${face} stands for no character of Unicode`, "Replace the character."];
    }
  }
  return undefined;
}

function isPublic(character: number): boolean {
  const isPrivate = (character >= 0xe000 && character <= 0xf8ff) || character >= 0xf0000;
  return character > 0 && character !== 0xfeff && character !== 0xfffe && !isPrivate;
}

function lengths({ manuscript: { brief, design }, order, attachments }: Claimed): Reason | undefined {
  const texts = [
    brief.title,
    brief.from ?? "",
    brief.reference,
    `${design.genre} · ${brief.audience ?? ""}`,
    ...order.headings,
    ...order.links.flatMap(({ lead }) => (lead && "url" in lead ? [lead.url] : [])),
    ...attachments.flatMap(({ name, description }) => [name, description]),
  ];
  if (texts.every(({ length }) => length <= longest)) return undefined;
  return [`a title, a heading or an address has more than ${longest} characters`, "Make it shorter."];
}

function files({ attachments }: Claimed): Reason | undefined {
  const strange = attachments.find((attachment) => !isMediaType(attachment.mediaType));
  if (!strange) return undefined;
  return [`\`${strange.mediaType}\` is not a media type`, "Write media types as RFC 6838 does: application/json."];
}

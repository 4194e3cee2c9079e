import type { Brief } from "../model/brief.ts";
import type { Span } from "../model/diagnostic.ts";
import type { LockedExcerpt } from "../model/lock.ts";
import { type Element, type Excerpt, elementsOf, type Quoted, type Selection } from "../model/selection.ts";
import type { Anchor } from "../model/source.ts";

/** Words that a copy quotes, and where they stand. */
export interface QuotedWords extends Pick<LockedExcerpt, "words" | "by" | "section" | "speaker"> {
  readonly anchor: Anchor;
  /** Where the brief has them, or the heading under which the library's stand. */
  readonly span: Span;
  /** True where the brief itself says who spoke. */
  readonly isNamed: boolean;
}

/**
 * All that a copy quotes, before it is fitted: excerpts with their shorter forms and their published translations, points,
 * entries and the bottom line. Words are as the author wrote them.
 */
export function quotedWords({ brief, bottomLine, sections }: Selection): readonly QuotedWords[] {
  const inProse = (list: readonly Quoted[], span: Span) =>
    list.map(({ words, anchor, voice }): QuotedWords => {
      return { words, anchor, by: "author", speaker: voice?.speaker.name, span, isNamed: false };
    });
  const ofExcerpt = (excerpt: Excerpt): readonly QuotedWords[] => {
    const { origin: by, section, speaker, translation, anchors } = excerpt;
    const span = excerpt.span ?? brief.sections.find(({ id }) => id === section)?.span ?? brief.span;
    const { words, isNamed } = writtenIn(excerpt, brief);
    const own: QuotedWords = {
      words,
      anchor: anchors[0],
      by,
      ...(by === "library" ? { section } : {}),
      speaker: speaker?.name,
      span,
      isNamed,
    };
    if (!translation?.anchor) return [own];
    const translated = { words: translation.words, anchor: translation.anchor, by: "author" as const };
    return [own, { ...translated, speaker: undefined, span, isNamed: true }];
  };
  const ofElement = (element: Element): readonly QuotedWords[] =>
    element.kind === "excerpt"
      ? [element, ...element.short].flatMap(ofExcerpt)
      : [element, ...element.short].flatMap((piece) => inProse(piece.quoted, piece.span ?? brief.span));
  return [
    ...inProse(bottomLine?.quoted ?? [], brief.bottomLine?.span ?? brief.span),
    ...sections.flatMap((section) => elementsOf(section).flatMap(ofElement)),
  ];
}

/** An excerpt's words as the author wrote them, and whether he names their speaker; as printed where the library offered them. */
function writtenIn({ span, words }: Excerpt, { sections }: Brief): Pick<QuotedWords, "words" | "isNamed"> {
  for (const wanted of sections.flatMap(({ excerpts }) => excerpts)) {
    const form = [{ text: wanted.quote, span: wanted.span }, ...wanted.short].find((one) => one.span === span);
    if (form) return { words: form.text.trim(), isNamed: wanted.saidBy !== undefined };
  }
  return { words, isNamed: false };
}

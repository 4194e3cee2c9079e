import type { Brief } from "../model/brief.ts";
import type { Span } from "../model/diagnostic.ts";
import { type Element, type Excerpt, elementsOf, type Quoted, type Selection } from "../model/selection.ts";
import type { Anchor } from "../model/source.ts";

/** A quotation that a selection prints, or could print: what a lock holds of it, and where the brief has it. */
export interface Quotation {
  /** As the author wrote them; as printed where the library offered them. */
  readonly words: string;
  readonly anchor: Anchor;
  readonly by: "author" | "library";
  /** Id of the section for which the library offered it. */
  readonly section?: string | undefined;
  /** The paragraphs that the brief states, where the words have moved from them. */
  readonly stated?: readonly number[] | undefined;
  /** Who is printed as the speaker of an excerpt. */
  readonly speaker?: string | undefined;
  /** Who is on record as the speaker of words in prose. */
  readonly voice?: string | undefined;
  /** Where the same words stand in the further sources that are cited for them. */
  readonly also?: readonly Anchor[] | undefined;
  /** Where the words stand by themselves, or the prose that has them. */
  readonly span?: Span | undefined;
  readonly isProse: boolean;
}

/** Every quotation of a selection: excerpts, shorter forms, published translations, points, entries, the bottom line. */
export function quotationsOf({ brief, bottomLine, sections }: Selection): readonly Quotation[] {
  const written = writtenWords(brief);
  const whole = (excerpt: Excerpt): readonly Quotation[] => {
    const { anchors, origin, section, speaker, span, translation } = excerpt;
    const [anchor, ...others] = anchors;
    const place = origin === "library" ? { by: origin, section } : { by: "author" as const };
    const key = span && keyOf(span);
    const { words, stated = undefined } = (key === undefined ? undefined : written.get(key)) ?? {
      words: excerpt.words,
    };
    const own: Quotation = {
      words,
      anchor,
      ...place,
      stated,
      speaker: speaker?.name,
      also: others.length > 0 ? others : undefined,
      span,
      isProse: false,
    };
    if (!translation?.anchor) return [own];
    return [own, { words: translation.words, anchor: translation.anchor, by: "author", isProse: false }];
  };
  const forms = (element: Element): readonly Quotation[] =>
    element.kind === "excerpt"
      ? [element, ...element.short].flatMap(whole)
      : [element, ...element.short].flatMap(({ quoted, span }) => inProse(quoted, span));
  return [
    ...inProse(bottomLine?.quoted ?? [], brief.bottomLine?.span),
    ...sections.flatMap((section) => elementsOf(section).flatMap(forms)),
  ];
}

function inProse(quoted: readonly Quoted[], span: Span | undefined): readonly Quotation[] {
  return quoted.map(({ words, anchor, voice }) => {
    return { words, anchor, by: "author", voice: voice?.speaker.name, span, isProse: true };
  });
}

/** What the author wrote of an excerpt, by where it stands. */
function writtenWords({ sections }: Brief): ReadonlyMap<string, Pick<Quotation, "words" | "stated">> {
  return new Map(
    sections.flatMap(({ excerpts }) =>
      excerpts.flatMap(({ quote, span, short, stated }) =>
        [{ text: quote, span }, ...short].map(
          (form) => [keyOf(form.span), { words: form.text.trim(), stated }] as const,
        ),
      ),
    ),
  );
}

/** One text for a place in a file. */
export function keyOf({ file, line, column }: Span): string {
  return `${file}:${line}:${column}`;
}

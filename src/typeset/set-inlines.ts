import type { Inline } from "../model/node.ts";
import type { Design } from "../model/template.ts";
import type { LanguageTag } from "../model/units.ts";
import { addressOf } from "../text/address-of.ts";
import type { Level } from "../text/count-levels.ts";
import { type LinkWords, purposeOf } from "../text/link-words.ts";
import { primary } from "../text/primary.ts";
import { quotationParts } from "../text/quotation-parts.ts";
import { spaced } from "../text/spaced.ts";
import type { Lead, Lettering, Run } from "./definition.ts";
import { emphasised, linkColour, sans, strong } from "./lettering.ts";
import type { Places } from "./places.ts";
import { type Role, type Tag, tagIn } from "./tags.ts";

/** What setting a text needs to know beside the text. */
export interface Setting {
  readonly design: Design;
  /** Language of the brief. */
  readonly language: LanguageTag;
  readonly places: Places;
  readonly words: LinkWords;
  /** The level of the next heading, by the depth that its author gave it. */
  readonly level: (depth: Level) => Level;
}

/** What the runs inside a link, a label or a citation have in common. */
interface Surroundings {
  readonly language: LanguageTag;
  readonly tag: Tag;
  readonly lead?: Lead;
  readonly cluster?: object;
  readonly whole?: boolean;
}

/** Turns inlines of an element into runs in a lettering; spaces come single, and none stands at either end. */
export function setInlines(inlines: readonly Inline[], letters: Lettering, setting: Setting, tag: Tag): Run[] {
  return tidySpaces([...setAll(inlines, letters, setting, { language: setting.language, tag })]);
}

function* setAll(all: readonly Inline[], letters: Lettering, setting: Setting, around: Surroundings): Generator<Run> {
  for (const inline of all) yield* setOne(inline, letters, setting, around);
}

function* setOne(inline: Inline, letters: Lettering, setting: Setting, around: Surroundings): Generator<Run> {
  const { places } = setting;
  switch (inline.type) {
    case "text":
      return yield { ...letters, ...around, text: spaced(inline.value) };
    case "inlineCode":
      return yield {
        ...sans(letters),
        ...around,
        tag: tagIn(around.tag, "Code"),
        whole: true,
        text: spaced(inline.value),
      };
    case "break":
      return yield { ...letters, ...around, text: "\n" };
    case "quotation": {
      const { language } = inline;
      const tag = spokenIn(language, "Quote", around);
      for (const { text, style } of quotationParts(inline)) {
        const type = style === "plain" ? letters : emphasised(letters);
        const own = style === "emphasis" ? tagIn(tag, "Span", { emphasis: true }) : tag;
        yield { ...type, ...around, tag: own, language, whole: true, text: spaced(text) };
      }
      return;
    }
    case "foreign": {
      const { language } = inline;
      const tag = isForeign(language, around) ? spokenIn(language, "Span", around) : around.tag;
      return yield* setAll(inline.children, letters, setting, { ...around, language, tag });
    }
    case "strong":
      return yield* setAll(inline.children, strong(letters), setting, around);
    case "label":
      if (inline.quiet) {
        const size = Math.min(setting.design.citation.size, letters.size);
        return yield* setAll(inline.children, { ...sans(letters), size }, setting, around);
      }
      return yield* setAll(inline.children, strong(letters), setting, { ...around, whole: true });
    case "emphasis":
      return yield* setAll(inline.children, emphasised(letters), setting, around);
    case "superscript":
      return yield* setAll(inline.children, raised(letters, 0.33), setting, around);
    case "subscript":
      return yield* setAll(inline.children, raised(letters, -0.14), setting, around);
    case "smallCaps":
      return yield* smallCapitals(setAll(inline.children, letters, setting, around));
    case "link": {
      const url = addressOf(inline.url);
      if (url === undefined) return yield* setAll(inline.children, letters, setting, around);
      const linked = { ...letters, colour: linkColour };
      return yield* setLink(
        inline.children,
        linked,
        setting,
        { ...around, whole: true },
        { url, purpose: purposeOf({ ...inline, url }) },
      );
    }
    case "citation": {
      // the call of a note is raised from the text it stands in, not from the smaller size of citations
      const isCall = inline.children.every(({ type }) => type === "superscript");
      const size = isCall ? letters.size : Math.min(setting.design.citation.size, letters.size);
      const cited = { ...sans(letters), size, colour: linkColour };
      // in foreign words too, what the style prints is in the language of the brief
      const { language } = setting;
      const tag = spokenIn(language, "Reference", around);
      const [first, ...rest] = setAll(inline.children, cited, setting, { ...around, language, tag, cluster: inline });
      if (first) yield { ...first, anchors: [places.citation(inline.id)] };
      return yield* rest;
    }
    case "citeLink": {
      const place = places.entry(inline.target);
      return yield* setLink(inline.children, letters, setting, around, {
        place,
        purpose: setting.words.entry(inline.target),
      });
    }
    case "backLink": {
      const place = places.citation(inline.target);
      return yield* setLink(inline.children, letters, setting, around, { place, purpose: setting.words.back });
    }
  }
}

function setLink(
  inlines: readonly Inline[],
  letters: Lettering,
  setting: Setting,
  around: Surroundings,
  end: ({ readonly place: string } | { readonly url: string }) & { readonly purpose: string },
): Generator<Run> {
  const tag = tagIn(around.tag, "Link");
  return setAll(inlines, letters, setting, { ...around, tag, lead: { ...end, tag } });
}

/** An element that says its language where that is another than around it. */
function spokenIn(language: LanguageTag, role: Role, around: Surroundings): Tag {
  return tagIn(around.tag, role, isForeign(language, around) ? { language } : {});
}

/** Regional kinds of one language are no foreign languages to each other. */
function isForeign(language: LanguageTag, { language: own }: Surroundings): boolean {
  return primary(language) !== primary(own);
}

/** The least size of raised figures that still reads on paper, in points. */
const leastRaised = 6.5;

function raised(letters: Lettering, by: number): Lettering {
  const size = Math.min(letters.size, Math.max(leastRaised, letters.size * 0.64));
  return { ...letters, size, rise: (letters.rise ?? 0) + letters.size * by };
}

/** The faces hold no small capitals in every cut: capitals four fifths as high stand in for them. */
function* smallCapitals(runs: Iterable<Run>): Generator<Run> {
  for (const run of runs) {
    yield { ...run, text: run.text.toUpperCase(), size: run.size * 0.82, tracking: run.size * 0.03 };
  }
}

function tidySpaces(runs: readonly Run[]): Run[] {
  const tidy: Run[] = [];
  let open = true;
  for (const run of runs) {
    const text = open ? run.text.replace(/^ +/, "") : run.text;
    if (text === "") continue;
    tidy.push({ ...run, text });
    open = /[ \n]$/.test(text);
  }
  for (let last = tidy.at(-1); last && / $/.test(last.text); last = tidy.at(-1)) {
    tidy.pop();
    const text = last.text.trimEnd();
    if (text !== "") tidy.push({ ...last, text });
  }
  return tidy;
}

import type { Evidence, QuotationRecord } from "../model/evidence.ts";
import type { Anchor, AnchorSegment, Library } from "../model/source.ts";
import { sha256 } from "../text/fixity.ts";

/**
 * The passages behind a page's quotations as annotations (W3C Web Annotation Data Model): the printed words are the body;
 * each unbroken stretch of them is a target with a TextQuoteSelector and a TextPositionSelector, which counts code
 * points of the source's normalised text. Terms of our own say which source and paragraphs these are, and what the words
 * hash to. Of a `whole` copy also the words around, and the hashes of paragraphs and texts: from a copy with a ceiling,
 * what stands beside quoted words may be withheld, and could be guessed until a hash fits. `beside` adds terms to each.
 */
export function passagesOf(
  { brief, quotations, cited }: Evidence,
  library: Library,
  whole: boolean,
  beside: (record: QuotationRecord) => object = () => ({}),
): object {
  const name = `urn:attache:${encodeURIComponent(brief.reference)}:v${brief.version}`;
  return {
    "@context": ["http://www.w3.org/ns/anno.jsonld", { attache: "urn:attache:terms:" }],
    id: `${name}:passages`,
    type: "AnnotationPage",
    items: quotations.map((quotation) => {
      // a translation that stands in no source is one of the words that it translates
      const original = quotations.find(({ id }) => id === quotation.translation?.of);
      const { anchors } = quotation.anchors.length > 0 ? quotation : (original ?? quotation);
      return { ...annotationOf({ ...quotation, anchors }, name, { library, whole, cited }), ...beside(quotation) };
    }),
  };
}

interface Setting {
  readonly library: Library;
  readonly whole: boolean;
  readonly cited: Evidence["cited"];
}

function annotationOf(record: QuotationRecord, name: string, setting: Setting) {
  const { id, words, language, form, speaker, capacity, venue, date, chain, anchors, translation } = record;
  return {
    id: `${name}:${id}`,
    type: "Annotation",
    motivation: "highlighting",
    body: { type: "TextualBody", format: "text/plain", value: words, language },
    target: anchors.flatMap((anchor) => anchor.segments.map((segment) => targetOf(anchor, segment, setting))),
    "attache:form": form,
    ...(translation ? { "attache:translation": { ...translation, of: `${name}:${translation.of}` } } : {}),
    ...(speaker === null ? {} : { "attache:speaker": speaker }),
    ...(capacity === undefined ? {} : { "attache:capacity": capacity }),
    ...(venue === undefined ? {} : { "attache:venue": venue }),
    ...(date === undefined ? {} : { "attache:date": date }),
    ...(chain === undefined
      ? {}
      : { "attache:chain": chain.map(({ by, how }) => ({ "attache:by": by, "attache:how": how })) }),
  };
}

function targetOf(anchor: Anchor, segment: AnchorSegment, { library, whole, cited }: Setting) {
  const { exact, prefix, suffix, start, end } = segment;
  const source = library.byId.get(anchor.source);
  const url = source?.item["URL"];
  const hash = cited.find(({ key }) => key === anchor.source)?.textSha256;
  return {
    type: "SpecificResource",
    source: typeof url === "string" ? url : `urn:attache:source:${anchor.source}`,
    selector: [
      { type: "TextQuoteSelector", exact, ...(whole ? { prefix, suffix } : {}) },
      { type: "TextPositionSelector", start, end },
    ],
    "attache:key": anchor.source,
    "attache:sha256": sha256(exact),
    "attache:paragraphs": anchor.paragraphs.map((number) => ({
      "attache:number": number,
      ...(whole ? { "attache:sha256": sha256(source?.paragraphs[number - 1]?.text ?? "") } : {}),
    })),
    ...(hash ? { "attache:textSha256": hash } : {}),
    "attache:normalisation": anchor.normalisation,
  };
}

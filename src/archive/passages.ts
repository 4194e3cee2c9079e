import type { Evidence, QuotationRecord } from "../model/evidence.ts";
import type { Anchor, AnchorSegment, Library } from "../model/source.ts";
import { sha256 } from "../text/fixity.ts";

/**
 * The passages behind a page's quotations as annotations (W3C Web Annotation Data Model): the printed words are the body;
 * each unbroken stretch of them is a target with a TextQuoteSelector and a TextPositionSelector, which counts code
 * points of the source's normalised text. Terms of our own say which source and paragraphs these are and what they hash
 * to. `context` gives selectors the words around; a copy for an audience goes without, for what stands beside
 * quoted words may be withheld from it.
 */
export function passagesOf({ brief, quotations }: Evidence, library: Library, context: boolean): object {
  const name = `urn:attache:${encodeURIComponent(brief.reference)}:v${brief.version}`;
  return {
    "@context": ["http://www.w3.org/ns/anno.jsonld", { attache: "urn:attache:terms:" }],
    id: `${name}:passages`,
    type: "AnnotationPage",
    items: quotations.map((quotation) => annotationOf(quotation, name, library, context)),
  };
}

function annotationOf(record: QuotationRecord, name: string, library: Library, context: boolean) {
  const { id, words, language, form, speaker, anchors } = record;
  return {
    id: `${name}:${id}`,
    type: "Annotation",
    motivation: "highlighting",
    body: { type: "TextualBody", format: "text/plain", value: words, language },
    target: anchors.flatMap((anchor) => anchor.segments.map((segment) => targetOf(anchor, segment, library, context))),
    "attache:form": form,
    ...(speaker === null ? {} : { "attache:speaker": speaker }),
  };
}

function targetOf(anchor: Anchor, segment: AnchorSegment, library: Library, context: boolean) {
  const { exact, prefix, suffix, start, end } = segment;
  const source = library.byId.get(anchor.source);
  const url = source?.item["URL"];
  return {
    type: "SpecificResource",
    source: typeof url === "string" ? url : `urn:attache:source:${anchor.source}`,
    selector: [
      { type: "TextQuoteSelector", exact, ...(context ? { prefix, suffix } : {}) },
      { type: "TextPositionSelector", start, end },
    ],
    "attache:key": anchor.source,
    "attache:paragraphs": anchor.paragraphs.map((number) => ({
      "attache:number": number,
      "attache:sha256": sha256(source?.paragraphs[number - 1]?.text ?? ""),
    })),
    "attache:textSha256": anchor.textSha256,
    "attache:normalisation": anchor.normalisation,
  };
}

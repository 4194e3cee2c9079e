import type { QuotationRecord } from "../model/evidence.ts";
import type { Library } from "../model/source.ts";
import type { Edition } from "../model/stages.ts";
import { canonicalJson } from "../text/canonical-json.ts";
import { excerptTerms, termsContext } from "./excerpt-terms.ts";
import { isWhole } from "./gather-evidence.ts";
import { passagesOf } from "./passages.ts";

/**
 * The quotations of one copy as an AnnotationPage (W3C Web Annotation Data Model, section 5.2): what the copy prints, in
 * reading order, under the same names as inside the printed file. Beside each stands what an import needs: of the
 * author's excerpts what the brief says of them (`excerptTerms`), of others that they stand in prose, and in which piece.
 * Of a copy with a ceiling it holds neither the words around the quoted ones nor hashes of whole texts, as `passagesOf`
 * says. JSON with its keys in order of their code units, two spaces deep, with a line end: the same copy gives the same bytes.
 */
export function exportAnnotations({ proof, manifest }: Edition, library: Library): string {
  const { evidence } = manifest;
  const { brief: tailored, selection } = proof.manuscript;
  const whole = isWhole(tailored);
  const excerpts = new Map(
    [...selection.sections, ...selection.annex].flatMap((section) => section.excerpts).map((one) => [one.id, one]),
  );
  const termsOf = ({ id, translation }: QuotationRecord) => {
    const excerpt = excerpts.get(id);
    if (translation) return {};
    if (!excerpt) return { "attache:prose": id.replace(/\.q\d+$/, "") };
    const own = excerptTerms(excerpt, tailored, whole);
    return own ? { "attache:excerpt": own } : {};
  };
  const { id, title, reference, version, audience, edition, asOf, mark } = evidence.brief;
  const collection = `urn:attache:${encodeURIComponent(reference)}:v${version}`;
  const page = {
    ...passagesOf(evidence, library, whole, termsOf),
    "@context": ["http://www.w3.org/ns/anno.jsonld", termsContext],
    startIndex: 0,
    partOf: { id: collection, type: "AnnotationCollection", label: title, total: evidence.quotations.length },
    "attache:brief": {
      "attache:id": id,
      "attache:asOf": asOf,
      "attache:mark": mark,
      ...(audience === null ? {} : { "attache:audience": audience }),
      ...(edition === null ? {} : { "attache:edition": edition }),
    },
  };
  return `${JSON.stringify(JSON.parse(canonicalJson(page)), null, 2)}\n`;
}

import type { Library } from "../model/source.ts";
import type { Edition } from "../model/stages.ts";
import { canonicalJson } from "../text/canonical-json.ts";
import { isWhole } from "./gather-evidence.ts";
import { passagesOf } from "./passages.ts";

/**
 * The quotations of one copy as an AnnotationPage (W3C Web Annotation Data Model, section 5.2): what the copy prints and
 * no more, in reading order, under the same names as inside the printed file. Of a copy with a ceiling it holds neither
 * the words around the quoted ones nor hashes of whole texts, as `passagesOf` says. JSON with its keys in order of their
 * code units, two spaces deep, with a line end: the same copy gives the same bytes.
 */
export function exportAnnotations({ proof, manifest }: Edition, library: Library): string {
  const { evidence } = manifest;
  const { id, title, reference, version, audience, edition, asOf, mark } = evidence.brief;
  const collection = `urn:attache:${encodeURIComponent(reference)}:v${version}`;
  const page = {
    ...passagesOf(evidence, library, isWhole(proof.manuscript.brief)),
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

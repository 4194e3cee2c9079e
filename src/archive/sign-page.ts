import type { Attachment, Evidence, Signature } from "../model/evidence.ts";
import type { Item, Library } from "../model/source.ts";
import type { Manuscript } from "../model/stages.ts";
import { canonicalJson } from "../text/canonical-json.ts";
import { fingerprintOf } from "../text/fingerprint.ts";
import { sha256 } from "../text/fixity.ts";
import { type Gathering, gatherEvidence, isWhole, travels } from "./gather-evidence.ts";
import { pageManifestText } from "./page-manifest.ts";
import { passagesOf } from "./passages.ts";

/** Variables of CSL 1.0.2 that tell readers what a source is and where to find it; the rest are a librarian's. */
const told: ReadonlySet<string> = new Set(
  `id type language title title-short container-title container-title-short collection-title volume-title part-title
  author editor translator director interviewer composer container-author original-author recipient reviewed-author
  publisher publisher-place authority jurisdiction event-title event-place issued accessed available-date event-date
  original-date submitted original-title original-publisher original-publisher-place volume issue number page edition
  version section part-number chapter-number collection-number number-of-pages number-of-volumes supplement-number
  genre medium dimensions scale status URL DOI ISBN ISSN PMID PMCID`.split(/\s+/),
);

/**
 * Says what a page rests on, once its text is known, and gathers the files that travel inside it: as many as its brief's
 * `evidence` asks for. The manifest names the others by their hashes, and the fingerprint is the manifest's hash.
 */
export function signPage(gathering: Gathering): Signature {
  const { manuscript, library } = gathering;
  const bare = gatherEvidence(gathering);
  const files = filesOf(bare, manuscript, library);
  const attached = files.map(({ name, bytes }) => ({ name, sha256: sha256(bytes) }));
  const evidence: Evidence = { ...bare, attached };
  const manifest = pageManifestText(evidence);
  const own = fileOf(manuscript, "manifest.json", "Manifest: what this page rests on, with hashes", json, manifest);
  const attachments = manuscript.brief.evidence === "none" ? [] : [own, ...files];
  return { fingerprint: fingerprintOf(manifest), attachments, evidence };
}

const json = "application/json";

/** All files but the manifest. */
function filesOf(evidence: Evidence, manuscript: Manuscript, library: Library): readonly Attachment[] {
  const { brief } = manuscript;
  if (brief.evidence === "none" || brief.evidence === "manifest") return [];
  const cited = manuscript.cited.flatMap((key) => library.byId.get(key) ?? []);
  const references = canonicalJson(cited.map(({ item }) => referenceOf(item)));
  const passages = canonicalJson(passagesOf(evidence, library, isWhole(brief)));
  const csl = "application/vnd.citationstyles.csl+json";
  const open = cited.filter((source) => travels(source, brief));
  return [
    fileOf(manuscript, "references.json", "References as CSL-JSON", csl, references),
    fileOf(
      manuscript,
      "passages.json",
      "Passages behind the quotations as W3C annotations",
      "application/ld+json",
      passages,
    ),
    ...open.map(({ id, normalised }) =>
      fileOf(manuscript, `${id}.txt`, `Text of the source ${id}`, "text/plain", normalised),
    ),
  ];
}

function referenceOf(item: Item): object {
  return Object.fromEntries(Object.entries(item).filter(([variable]) => told.has(variable)));
}

/** Whoever saves a file from a page sees its mark in the list of files, where he would not see the page's. */
function fileOf({ brief }: Manuscript, name: string, what: string, mediaType: string, text: string): Attachment {
  const relationship = name.endsWith(".txt") ? "Supplement" : "Data";
  const bytes = new TextEncoder().encode(text);
  return { name, description: `${brief.mark} · ${what}`, mediaType, relationship, bytes, modified: brief.issued };
}

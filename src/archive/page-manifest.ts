import type { Evidence, PageManifest } from "../model/evidence.ts";
import { canonicalJson } from "../text/canonical-json.ts";

/** The part of the evidence that a page may carry to its readers. */
export function pageManifestOf(evidence: Evidence): PageManifest {
  const { tool, brief, content, pages, inputs, quotations, citations, cited, addresses, level, ledger, attached } =
    evidence;
  const cut = (now: (typeof ledger)[number]["now"]) => ledger.filter((one) => one.now === now).length;
  return {
    manifest: "attache-page-1",
    tool,
    brief,
    content,
    pages,
    inputs: inputs.filter(({ role }) => role === "template" || role === "style" || role === "face"),
    quotations: quotations.map(({ anchors, ...record }) => ({
      ...record,
      places: anchors.map(({ source, paragraphs }) => ({ source, paragraphs })),
    })),
    citations,
    cited,
    addresses,
    level,
    cuts: { out: cut("out"), short: cut("short"), annex: cut("annex") },
    attached,
  };
}

/** The manifest of a page as it travels in it, and as its fingerprint is computed from it. */
export function pageManifestText(evidence: Evidence): string {
  return canonicalJson(pageManifestOf(evidence));
}

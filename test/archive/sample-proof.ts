import type { Gathering } from "../../src/archive/gather-evidence.ts";
import { sealProof } from "../../src/archive/seal-proof.ts";
import { signPage } from "../../src/archive/sign-page.ts";
import type { Brief } from "../../src/model/brief.ts";
import type { Evidence, Input } from "../../src/model/evidence.ts";
import type { Excerpt, Point } from "../../src/model/selection.ts";
import type { Anchor, Library, Source } from "../../src/model/source.ts";
import type { Edition, Manuscript } from "../../src/model/stages.ts";
import { sha256 } from "../../src/text/fixity.ts";

export const briefBytes = new TextEncoder().encode("id: bridge\n");
export const sourceText = "---\nid: minutes\n---\nThe span stays shut.\n";

const span = { file: "briefs/bridge.yaml", line: 1, column: 1 };

/** A brief of a series; what a test is about is laid over it. */
export function sampleBrief(over: Partial<Brief> = {}): Brief {
  return {
    kind: "brief",
    lines: [],
    rules: new Map(),
    acronyms: [],
    file: "briefs/bridge.yaml",
    id: "bridge",
    title: "The bridge",
    reference: "BRIDGE",
    version: 1,
    template: "situation-report",
    style: "numeric",
    language: "en",
    page: "A4",
    pages: 1,
    annex: false,
    notes: "end",
    evidence: "passages",
    asOf: "2022-01-27",
    issued: "2022-01-27T18:00:00Z",
    mark: "TLP:GREEN",
    ceiling: "TLP:RED",
    sources: { include: ["*"], exclude: [] },
    sections: [],
    edition: {
      number: 2,
      asOf: "2022-01-27",
      covers: { from: "2022-01-27", to: "2022-01-27" },
      span: { file: "briefs/bridge.yaml", line: 9, column: 3 },
    },
    series: true,
    withheld: [{ what: "a point in “Next”, marked TLP:RED", why: "ceiling" }],
    span,
    spans: { template: span, style: span, language: span, evidence: span },
    ...over,
  };
}

const anchor: Anchor = {
  source: "minutes",
  paragraphs: [1],
  segments: [{ exact: "The span stays shut", prefix: "", suffix: ".", start: 0, end: 19 }],
  textSha256: sha256("The span stays shut."),
  normalisation: "1",
};

const excerpt: Excerpt = {
  kind: "excerpt",
  id: "state.e1",
  section: "state",
  priority: "must",
  value: 50,
  mark: "TLP:CLEAR",
  isNew: false,
  gist: "The span stays shut",
  origin: "author",
  form: "passage",
  words: "The span stays shut",
  language: "en",
  anchors: [anchor],
  score: 0,
  reason: "the author's",
  origins: ["minutes"],
  covers: [],
  short: [],
};

const point: Point = {
  kind: "point",
  id: "state.p2",
  section: "state",
  priority: "must",
  value: 50,
  mark: "TLP:CLEAR",
  isNew: false,
  gist: "It “stays shut”",
  quoted: [{ words: "stays shut", anchor }],
  origins: ["minutes"],
  covers: [],
  short: [],
  children: [],
};

const text = "The span stays shut.";
const source = {
  id: "minutes",
  sha256: sha256(sourceText),
  item: { id: "minutes", type: "document", title: "Minutes", note: "a librarian's remark" },
  attach: "full",
  paragraphs: [{ number: 1, text, start: 0, line: 4 }],
  normalised: text,
  textSha256: sha256(text),
} as unknown as Source;

export const library: Library = {
  kind: "library",
  sources: [source],
  byId: new Map([["minutes", source]]),
};

export const inputs: readonly Input[] = [
  { role: "source", path: "sources/minutes.md", sha256: sha256(sourceText) },
  { role: "brief", path: "briefs/bridge.yaml", sha256: sha256(briefBytes) },
];

/** A manuscript without its fingerprint. */
export function sampleManuscript(over: Partial<Brief> = {}): Manuscript {
  const brief = sampleBrief(over);
  const section = { id: "state", heading: "State", column: "main", least: 0, priority: "must", value: 50 } as const;
  return {
    kind: "manuscript",
    brief,
    selection: {
      kind: "selection",
      brief,
      bottomLine: { children: [], quoted: [{ words: "The span", anchor }] },
      sections: [{ ...section, excerpts: [excerpt], points: [point], entries: [] }],
      candidates: [],
      ledger: [
        {
          id: "state.p1",
          section: "state",
          isNew: false,
          now: "out",
          gist: "Paint",
          priority: "may",
          value: 10,
          lines: 2,
          why: "",
        },
      ],
      annex: [],
    },
    design: {} as Manuscript["design"],
    root: { type: "root", children: [] },
    cited: ["minutes"],
    fingerprint: "",
  };
}

export function sampleEvidence(over: Partial<Brief> = {}): Evidence {
  const { evidence } = signPage(sampleGathering(over));
  if (!evidence) throw new Error("a page was signed without evidence");
  return evidence;
}

/** What the evidence of the sample is gathered from. */
export function sampleGathering(over: Partial<Brief> = {}): Gathering {
  return {
    manuscript: sampleManuscript(over),
    library,
    inputs,
    version: "1.2.3",
    printed: { pages: [{ drawn: "The span stays shut.", around: "TLP:GREEN" }], addresses: [] },
  };
}

/** A sealed edition whose page is a few bytes. */
export function sampleEdition(over: Partial<Brief> = {}, page = "%PDF-1.7 sample"): Edition {
  const signature = signPage(sampleGathering(over));
  const manuscript = { ...sampleManuscript(over), fingerprint: signature.fingerprint };
  const proof = {
    kind: "proof",
    manuscript,
    pages: 1,
    beforeAnnex: 1,
    bottomLine: 1,
    signature,
    bytes: new TextEncoder().encode(page),
  } as const;
  return sealProof(proof, { node: "20.0.0", zlib: "1.3.1" });
}

import { expect, test } from "vitest";
import { gatherEvidence } from "../../src/archive/gather-evidence.ts";
import { sha256 } from "../../src/text/fixity.ts";
import { inputs, library, sampleEvidence, sampleGathering, sourceText } from "./sample-proof.ts";

test("names the brief, and says null where there is no audience and no edition", () => {
  expect(sampleEvidence({ audience: "press" }).brief).toEqual({
    id: "bridge",
    title: "The bridge",
    reference: "BRIDGE",
    version: 1,
    audience: "press",
    edition: 2,
    asOf: "2022-01-27",
    issued: "2022-01-27T18:00:00Z",
    mark: "TLP:GREEN",
  });
  expect(sampleEvidence({ edition: undefined }).brief).toMatchObject({ audience: null, edition: null });
});

test("holds every input once, in one order", () => {
  const once = gatherEvidence(sampleGathering());
  const twice = gatherEvidence({ ...sampleGathering(), inputs: [...inputs, ...inputs].reverse() });
  expect(once.inputs.map((input) => input.path)).toEqual(["briefs/bridge.yaml", "sources/minutes.md"]);
  expect(twice).toEqual(once);
});

test("holds every quotation with its selectors, the ledger, and what was withheld", () => {
  const { quotations, ledger, withheld, cited } = sampleEvidence();
  expect(quotations).toMatchObject([
    { id: "bottom-line.q1", words: "The span", form: "quotation" },
    { id: "state.e1", words: "The span stays shut", speaker: null, anchors: [{ segments: [{ start: 0, end: 19 }] }] },
    { id: "state.p2.q1", words: "stays shut", anchors: [{ source: "minutes" }] },
  ]);
  expect(ledger.map((cut) => cut.id)).toEqual(["state.p1"]);
  expect(withheld).toHaveLength(1);
  expect(cited).toEqual([{ key: "minutes", textSha256: library.byId.get("minutes")?.textSha256 }]);
});

test("has one hash over the library, which changes with any source", () => {
  const [source] = library.sources;
  if (!source) throw new Error("the sample library is empty");
  const hash = (sources: typeof library.sources) =>
    gatherEvidence({ ...sampleGathering(), library: { ...library, sources } }).library;
  expect(hash([source])).toEqual({ sources: 1, sha256: sha256(`${sha256(sourceText)}  minutes\n`) });
  const others = [[], [{ ...source, sha256: sha256("other") }], [{ ...source, id: "other" }], [source, source]];
  expect(new Set([[source], ...others].map((sources) => hash(sources).sha256)).size).toBe(5);
});

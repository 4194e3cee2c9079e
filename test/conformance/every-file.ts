import fc from "fast-check";
import { openWorkspace } from "../../src/index.ts";
import { evidenceLevels } from "../../src/model/brief.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import type { Manuscript } from "../../src/model/stages.ts";
import { type Desk, type Order, openDesk } from "../../src/open-desk.ts";
import { press } from "../../src/press.ts";
import { typesetManuscript } from "../../src/typeset/typeset-manuscript.ts";
import { memoryWorld } from "../memory-world.ts";
import { manuscriptsOf } from "../typeset/any-manuscript.ts";
import { manyManuscripts } from "../typeset/many-manuscripts.ts";
import { faces } from "../typeset/sample-manuscript.ts";
import { attaching, attachments } from "../typeset/tagged-blocks.ts";
import { type AnyBrief, anyBrief } from "./any-brief.ts";

/** A file to be checked: where it stands among the others, and its bytes. */
export interface MadeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Always the same files: the seed of all that is generated. */
const seed = 20220127;
/** How many are generated, and of how many blocks: from a few lines to thirty pages. */
const manuscripts = [
  { numRuns: 100, min: 1, max: 12 },
  { numRuns: 30, min: 20, max: 60 },
  { numRuns: 10, min: 150, max: 500 },
];
const briefs = 60;

/** A copy of every sample brief for everybody and each audience, of each edition, with each level of evidence. */
export async function* sampleFiles(): AsyncGenerator<MadeFile> {
  const desk = printed(await openWorkspace("."));
  for (const evidence of evidenceLevels) {
    const briefs = new Map(
      [...desk.briefs].map(([id, file]) => [id, { ...file, yaml: { ...file.yaml, evidence } }] as const),
    );
    for (const { id, audiences, editions } of briefs.values()) {
      for (const audience of [undefined, ...audiences]) {
        for (const asOf of editions.length > 0 ? editions.map((edition) => edition.asOf) : [undefined]) {
          const name = [id, audience, asOf, evidence].filter(Boolean).join(".");
          const bytes = await pressed({ ...desk, briefs }, { brief: id, audience, asOf });
          yield { path: `samples/${name}.pdf`, bytes };
        }
      }
    }
  }
}

/** Generated briefs, from their YAML and Markdown to the sealed file. */
export async function* briefFiles(): AsyncGenerator<MadeFile> {
  for (const [index, files] of fc.sample(anyBrief, { seed, numRuns: briefs }).entries()) {
    yield { path: `briefs/${numbered(index)}.pdf`, bytes: await pressed(await opened(files), { brief: "any" }) };
  }
}

/** Manuscripts of every kind by name, and generated ones; every other has files attached to it. */
export function* manuscriptFiles(): Generator<MadeFile> {
  const generated = manuscripts.flatMap(({ numRuns, ...length }) =>
    fc.sample(manuscriptsOf(length), { seed, numRuns }),
  );
  for (const [name, manuscript] of manyManuscripts()) {
    yield { path: `named/${name.replaceAll(" ", "-")}.pdf`, bytes: typeset(manuscript, true) };
  }
  for (const [index, manuscript] of generated.entries()) {
    yield { path: `generated/${numbered(index)}.pdf`, bytes: typeset(manuscript, index % 2 === 0) };
  }
}

const numbered = (index: number) => String(index + 1).padStart(3, "0");

function typeset(manuscript: Manuscript, attaches: boolean): Uint8Array {
  return printed(typesetManuscript(manuscript, faces, attaching(attaches ? attachments : []))).bytes;
}

async function pressed(desk: Desk, order: Order): Promise<Uint8Array> {
  return printed(await press(desk, order)).proof.bytes;
}

async function opened(files: AnyBrief): Promise<Desk> {
  return printed(await openDesk(memoryWorld(files)));
}

/** What a stage gave; all that is made here can be made. */
function printed<T>({ value, diagnostics }: Outcome<T>): T {
  if (!value) throw new Error(diagnostics.find(({ severity }) => severity === "error")?.message);
  return value;
}

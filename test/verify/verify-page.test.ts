import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { openWorkspace } from "../../src/index.ts";
import type { Signature } from "../../src/model/evidence.ts";
import type { Block } from "../../src/model/node.ts";
import type { Edition, Manuscript } from "../../src/model/stages.ts";
import type { Desk } from "../../src/open-desk.ts";
import { press } from "../../src/press.ts";
import { mapTree } from "../../src/text/map-tree.ts";
import { typesetManuscript } from "../../src/typeset/typeset-manuscript.ts";
import { type PageCheck, verifyPage } from "../../src/verify/verify-page.ts";
import { appendObjects } from "./append-objects.ts";

let desk: Desk;
let edition: Edition;

beforeAll(async () => {
  desk = (await openWorkspace(".")).value as Desk;
  edition = (await press(desk, { brief: "lavrov-call" })).value as Edition;
});

/** What is wrong with a file, by check; or the codes that say why it cannot be verified. */
async function faultsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { value, diagnostics } = await verifyPage(bytes, "brief.pdf");
  if (!value) return diagnostics.map(({ code }) => code);
  return value.checks.flatMap(({ what, faults }) => faults.map(({ code }) => `${what}: ${code}`));
}

/** A file of another manuscript that carries the signature of this one, or another signature: sealed and well made. */
async function forged(
  change: (manuscript: Manuscript) => Manuscript,
  sign: (signature: Signature) => Signature = (signature) => signature,
): Promise<ReadonlySet<PageCheck["what"]>> {
  const { manuscript, signature } = edition.proof;
  const { value } = typesetManuscript(change(manuscript), await desk.faces(), () => sign(signature));
  const found = await verifyPage(value?.bytes ?? new Uint8Array(), "brief.pdf");
  return new Set(found.value?.checks.filter(({ faults }) => faults.length > 0).map(({ what }) => what));
}

const withBlocks = (manuscript: Manuscript, blocks: readonly Block[]): Manuscript => ({
  ...manuscript,
  root: { type: "root", children: blocks },
});

/** A manuscript with the first text of some kind of inline replaced. */
function retold(manuscript: Manuscript, kind: "quotation" | "citation" | "text", words: string): Manuscript {
  let done = false;
  const blocks = mapTree(manuscript.root.children, {
    inlines: (nodes) =>
      nodes.map((node) => {
        if (done || node.type !== kind) return node;
        done = true;
        const value = { type: "text" as const, value: words };
        return node.type === "text"
          ? value
          : node.type === "quotation" || node.type === "citation"
            ? { ...node, children: [value] }
            : node;
      }),
  });
  return withBlocks(manuscript, blocks);
}

describe("a file as it was printed", () => {
  test("is right in every respect, and tells what was looked at", async () => {
    const { value, diagnostics } = await verifyPage(edition.proof.bytes, "brief.pdf");
    expect(diagnostics).toEqual([]);
    expect(value?.fingerprint).toBe(edition.manifest.fingerprint);
    expect(value?.checks.flatMap(({ faults }) => faults)).toEqual([]);
    expect(value?.checks.map(({ what, count }) => [what, count])).toEqual([
      ["seal", edition.proof.bytes.length],
      ["files", 3],
      ["fingerprint", 1],
      ["text", 1],
      ["drawing", 1],
      ["marks", 1],
      ["quotations", edition.manifest.evidence.quotations.filter(({ form }) => form !== "paraphrase").length],
      ["passages", edition.manifest.evidence.quotations.length],
      ["citations", edition.manifest.evidence.citations.length],
    ]);
  });

  test("is right for every brief, audience and level of evidence", async () => {
    for (const evidence of ["manifest", "passages", "sources"] as const) {
      const workspace = { ...desk.workspace, defaults: { ...desk.workspace.defaults, evidence } };
      for (const { id, audiences } of desk.briefs.values()) {
        for (const audience of [undefined, ...audiences]) {
          const { value } = await press({ ...desk, workspace }, { brief: id, audience });
          expect([id, audience, await faultsOf(value?.proof.bytes ?? new Uint8Array())]).toEqual([id, audience, []]);
        }
      }
    }
  });
});

describe("what cannot be verified", () => {
  test.each([
    ["nothing", ""],
    ["some text", "Dear colleague,"],
    ["a beginning", "%PDF-1.7\n1 0 obj\n<</Type /Catalog"],
  ])("%s is no PDF file", async (_, text) => {
    expect(await faultsOf(new TextEncoder().encode(text))).toEqual(["page-unreadable"]);
  });

  test("a file without evidence says so", async () => {
    const { manuscript } = edition.proof;
    const { value } = typesetManuscript(manuscript, await desk.faces());
    expect(await faultsOf(value?.bytes ?? new Uint8Array())).toEqual(["page-unproved"]);
  });

  test("a file with another's evidence says so", async () => {
    const strange = (name: string, text: string) => [
      {
        name,
        description: "",
        mediaType: "application/json",
        relationship: "Data" as const,
        bytes: new TextEncoder().encode(text),
        modified: "2022-01-27T18:00:00Z",
      },
    ];
    const { manuscript, signature } = edition.proof;
    const [own] = signature.attachments;
    const timeless = new TextDecoder().decode(own?.bytes).replace(/"issued":"[^"]*"/, '"issued":"tomorrow"');
    for (const text of [timeless, "", "{}", "null", '{"manifest":"attache-page-1"}', "[".repeat(100_000), "\u0000"]) {
      const { value } = typesetManuscript(manuscript, await desk.faces(), () => ({
        fingerprint: "000000000000",
        attachments: strange("manifest.json", text),
      }));
      expect(await faultsOf(value?.bytes ?? new Uint8Array())).toEqual(["page-unproved"]);
    }
  });
});

describe("what was altered", () => {
  test("in any byte is noticed", async () => {
    const { bytes } = edition.proof;
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
        const altered = new Uint8Array(bytes);
        altered[at] = (altered[at] ?? 0) ^ bits;
        expect(await faultsOf(altered)).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("by leaving out the end, or adding to it, is noticed", async () => {
    const { bytes } = edition.proof;
    expect(await faultsOf(bytes.slice(0, -7))).not.toEqual([]);
    expect(await faultsOf(new Uint8Array([...bytes, 0x0a]))).toEqual(["seal: page-altered"]);
  });

  test("by appending to it, as programs do that change a file, is noticed though it be sealed anew", async () => {
    expect(await faultsOf(appendObjects(edition.proof.bytes, () => undefined))).toEqual(["seal: page-altered"]);
  });

  test.each<[string, RegExp, string, string]>([
    ["a script when it is opened", /\/Type \/Catalog/, "/OpenAction << /S /JavaScript /JS (1) >>", "script"],
    ["a page that is turned", /\/Type \/Page\n/, "/Rotate 180", "a turn"],
    ["a link that runs something", /\/Subtype \/Link/, "/A << /S /Launch /F (x) >>", "link"],
  ])("%s", async (_, type, more, named) => {
    const change = (object: string) =>
      type.test(object) ? object.replace(/\/Dest \(r\d+\)/, "").replace(/>>$/, `${more}\n>>`) : undefined;
    const { value } = await verifyPage(appendObjects(edition.proof.bytes, change), "brief.pdf");
    const drawing = value?.checks.find(({ what }) => what === "drawing")?.faults ?? [];
    expect(drawing.map(({ message }) => message).join(" ")).toContain(named);
  });

  test("a citation that leads to the web", async () => {
    const change = (object: string) =>
      object.includes("/Subtype /Link")
        ? object.replace(/\/Dest \(r\d+\)/, "/A << /S /URI /URI (https://evil.example/) >>")
        : undefined;
    expect(await faultsOf(appendObjects(edition.proof.bytes, change))).toEqual(
      expect.arrayContaining(["drawing: page-altered", "citations: citation-unproved"]),
    );
  });

  test("a link that leads out of it", async () => {
    const change = (manuscript: Manuscript) =>
      withBlocks(manuscript, [
        ...manuscript.root.children,
        {
          type: "paragraph",
          children: [{ type: "link", url: "https://evil.example/", children: [{ type: "text", value: "More" }] }],
        },
      ]);
    expect(await forged(change)).toEqual(new Set(["text", "drawing"]));
  });

  test("what stands in the running head", async () => {
    const change = (manuscript: Manuscript) => ({ ...manuscript, design: { ...manuscript.design, genre: "Memo" } });
    expect(await forged(change)).toEqual(new Set(["text"]));
  });

  test("one word of a quotation", async () => {
    const change = (manuscript: Manuscript) => retold(manuscript, "quotation", "we will make any concession");
    expect(await forged(change)).toEqual(new Set(["text", "quotations"]));
  });

  test("a citation, or where it leads", async () => {
    const change = (manuscript: Manuscript) => retold(manuscript, "citation", "[9 ¶9]");
    expect(await forged(change)).toEqual(new Set(["text", "citations"]));
    const turned = (manuscript: Manuscript) => ({ ...manuscript, cited: [...manuscript.cited].reverse() });
    expect(await forged(turned)).toEqual(new Set(["citations"]));
  });

  test("the author's own words", async () => {
    const change = (manuscript: Manuscript) => retold(manuscript, "text", "Nothing whatever was offered");
    expect(await forged(change)).toEqual(new Set(["text"]));
  });

  test("the mark, the title, the reference", async () => {
    const told = (brief: Partial<Manuscript["brief"]>) => (manuscript: Manuscript) => ({
      ...manuscript,
      brief: { ...manuscript.brief, ...brief },
    });
    expect(await forged(told({ mark: "TLP:CLEAR" }))).toEqual(new Set(["text", "marks"]));
    expect(await forged(told({ title: "Another title" }))).toEqual(new Set(["marks"]));
    expect(await forged(told({ reference: "XX-1" }))).toEqual(new Set(["text", "marks"]));
  });

  test("the fingerprint at the foot", async () => {
    const sign = (signature: Signature) => ({ ...signature, fingerprint: "0123456789ab" });
    expect(await forged((manuscript) => manuscript, sign)).toEqual(new Set(["fingerprint", "text"]));
  });

  test.each(["references.json", "passages.json"])("the file %s inside", async (name) => {
    const altered = (signature: Signature, change: (text: string) => string) => ({
      ...signature,
      attachments: signature.attachments.map((file) =>
        file.name === name
          ? { ...file, bytes: new TextEncoder().encode(change(new TextDecoder().decode(file.bytes))) }
          : file,
      ),
    });
    const same = (manuscript: Manuscript) => manuscript;
    const spaced = await forged(same, (signature) => altered(signature, (text) => `${text} `));
    expect(spaced).toEqual(new Set(["files"]));
    const gone = await forged(same, (signature) => ({
      ...signature,
      attachments: signature.attachments.filter((file) => file.name !== name),
    }));
    expect(gone).toEqual(new Set(["files"]));
  });

  test("a file put inside", async () => {
    const more = (signature: Signature): Signature => {
      const [first] = signature.attachments;
      return {
        ...signature,
        attachments: [...signature.attachments, ...(first ? [{ ...first, name: "note.json" }] : [])],
      };
    };
    expect(await forged((manuscript) => manuscript, more)).toEqual(new Set(["files"]));
  });

  test("the manifest, which no longer gives the fingerprint", async () => {
    const eased = (signature: Signature): Signature => ({
      ...signature,
      attachments: signature.attachments.map((file) =>
        file.name === "manifest.json"
          ? {
              ...file,
              bytes: new TextEncoder().encode(new TextDecoder().decode(file.bytes).replace("TLP:GREEN", "TLP:CLEAR")),
            }
          : file,
      ),
    });
    expect(await forged((manuscript) => manuscript, eased)).toEqual(new Set(["fingerprint", "text", "marks"]));
  });
});

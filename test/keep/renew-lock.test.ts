import { describe, expect, test } from "vitest";
import { renewLock } from "../../src/keep/renew-lock.ts";
import { openDesk } from "../../src/open-desk.ts";
import { lockedDesk } from "../lock/locked-desk.ts";
import { openSamples, sampleCopies } from "../pages/sample-copies.ts";
import { briefFile, smallDesk, smallWorld, sourceFile } from "../small-workspace.ts";

const text = (lock: ReturnType<typeof renewLock>) => new TextDecoder().decode(lock?.bytes);

describe("the lock of a brief", () => {
  test("of each sample is current", async () => {
    const desk = await openSamples();
    for (const id of new Set(sampleCopies.map(({ brief }) => brief))) {
      const lock = renewLock(desk, id);
      expect(lock?.excerpts, id).toBeGreaterThan(5);
      expect(lock?.isNew, `briefs/${id}.lock.yaml is not what the build writes`).toBe(false);
    }
  });

  test("holds what every copy quotes: excerpts, shorter forms, prose, bottom lines, what is offered", async () => {
    const desk = await smallDesk(
      briefFile(`mark: TLP:AMBER
bottom-line: The load is “12 tons” [@gazette, para. 2].
audiences: { public: { title: For all, ceiling: TLP:CLEAR } }
sections:
  - heading: Load
    excerpts:
      - source: gazette
        quote: The bridge will carry trams, bicycles and nothing heavier than 12 tons
        short: nothing heavier than 12 tons
    points: ["A councillor spoke of “a road to nowhere at all” [@digest, para. 1]."]
  - heading: Closed
    mark: TLP:AMBER
    excerpts: [{ source: secret, quote: twice what the committee says }]
`),
    );
    const words = [...text(renewLock(desk, "bridge")).matchAll(/words: (".*")/gu)].map(([, json]) =>
      JSON.parse(json ?? ""),
    );
    expect(words).toEqual(
      expect.arrayContaining([
        "12 tons",
        "The bridge will carry trams, bicycles and nothing heavier than 12 tons",
        "nothing heavier than 12 tons",
        "a road to nowhere at all",
        "twice what the committee says",
      ]),
    );
    const offered = await smallDesk(briefFile("sections: [{ heading: Load, topic: load, take: { most: 1 } }]\n"));
    expect(text(renewLock(offered, "bridge"))).toContain('by: library\n    section: "load"');
  });

  test("is the same bytes from the same inputs, and stands until something changes", async () => {
    const desk = await lockedDesk(
      "sections: [{ heading: A, excerpts: [{ source: gazette, quote: nothing heavier than 12 tons }] }]\n",
      {},
    );
    expect(renewLock(desk, "bridge")).toMatchObject({ isNew: false, excerpts: 1 });
  });

  test("keeps the entries of copies that cannot be chosen now, where their words have moved to", async () => {
    const section = (more: string) =>
      `sections:\n  - { heading: A, excerpts: [{ source: gazette, quote: nothing heavier than 12 tons }] }\n${more}`;
    const both = section(
      "  - { heading: B, excerpts: [{ source: herald, quote: Ferries will stop when the bridge opens }] }\n",
    );
    const broken = section(
      "  - { heading: B, excerpts: [{ source: herald, quote: Ferries will stop when the bridge opens }, { source: herald, quote: not there at all }] }\n",
    );
    const desk = await lockedDesk(
      both,
      { herald: [["The chair repeated", "It rained.\n\nThe chair repeated"]] },
      { after: broken },
    );
    const lock = text(renewLock(desk, "bridge"));
    expect(lock).toContain("nothing heavier than 12 tons");
    expect(lock).toMatch(/words: "Ferries will stop when the bridge opens"\n {4}by: author\n {4}paragraphs: \[3\]/u);
  });

  test("of a brief that quotes nothing is not written, and of one that is not there neither", async () => {
    const desk = await smallDesk(briefFile("sections: [{ heading: A, points: [x] }]\n"));
    expect(renewLock(desk, "bridge")).toBeUndefined();
    expect(renewLock(desk, "other")).toBeUndefined();
  });

  test("holds what a copy as of another day printed, and keeps it whatever is built next", async () => {
    const offered = "sections: [{ heading: Load, topic: load, take: { most: 1 } }]\n";
    const files = {
      ...briefFile(offered),
      "sources/gazette.md": sourceFile(
        "gazette",
        "issued: 2031-03-01\nattache: { origin: private, descriptor: a test }",
        "A bridge for heavier trams was planned.",
      ),
      "sources/herald.md": sourceFile(
        "herald",
        "issued: 2031-03-05\nattache: { origin: private, descriptor: a test }",
        "A bridge, trams, heavier trams, the bridge: all of it is dearer than planned.",
      ),
    };
    const desk = await smallDesk(files);
    const today = text(renewLock(desk, "bridge"));
    const dated = ["2031-03-01", "2031-03-05"].map((asOf) => renewLock(desk, "bridge", [{ brief: "bridge", asOf }]));
    const lock = dated.find((one) => text(one).includes("as-of:"));
    expect([today.includes("as-of:"), lock?.excerpts]).toEqual([false, 2]);
    const later = await smallDesk({ ...files, [lock?.path ?? ""]: text(lock) });
    expect(text(renewLock(later, "bridge"))).toBe(text(lock));
  });

  test("does not swallow a brief whose file has the name of a lock", async () => {
    const { value } = await openDesk(smallWorld({ "briefs/b.lock.yaml": "id: b-lock\ntitle: A brief\n" }));
    expect(value?.trouble.get("b.lock")).toMatchObject([{ code: "id-mismatch", severity: "error" }]);
  });

  test("is no brief", async () => {
    const desk = await lockedDesk(
      "sections: [{ heading: A, excerpts: [{ source: gazette, quote: nothing heavier than 12 tons }] }]\n",
      {},
    );
    expect([...desk.briefs.keys(), ...desk.trouble.keys()]).toEqual(["bridge"]);
    expect((await openDesk(desk.world)).value?.briefs.size).toBe(1);
  });
});

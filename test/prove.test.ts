import { describe, expect, test } from "vitest";
import { type Order, openDesk } from "../src/open-desk.ts";
import { press } from "../src/press.ts";
import { provePage } from "../src/prove.ts";
import { verifyPage } from "../src/verify/verify-page.ts";
import { briefFile, briefHead, smallDesk, smallSources, smallWorld } from "./small-workspace.ts";

const quote = "The bridge will carry trams, bicycles and nothing heavier than 12 tons";
const rest = `audiences: [public]
sections:
  - heading: A
    topic: load
    take: { most: 3 }
    excerpts: [{ source: gazette, quote: "${quote}" }]
`;
const files = briefFile(rest);

/** What a workspace says of a page that was printed from another state of it. */
async function proved(changes: Readonly<Record<string, string>>, order: Partial<Order> = {}) {
  const { value } = await press(await smallDesk(files), { brief: "bridge", ...order });
  const bytes = value?.proof.bytes ?? new Uint8Array();
  const page = await verifyPage(bytes, "bridge.pdf");
  if (!page.value) throw new Error("the page cannot be verified");
  const checks = await provePage(await smallDesk({ ...files, ...changes }), page.value, bytes);
  return checks.flatMap(({ what, faults }) =>
    faults.map(({ code, message, hints }) => ({ what, code, message, hints })),
  );
}

const gazette = (from: string, to: string) => ({
  "sources/gazette.md": (smallSources["sources/gazette.md"] ?? "").replace(from, to),
});

describe("a page held against its workspace", () => {
  test("is proved where nothing has changed, for an audience and as of a day as well", async () => {
    expect(await proved({})).toEqual([]);
    expect(await proved({}, { audience: "public" })).toEqual([]);
    expect(await proved({}, { asOf: "2031-03-05" })).toEqual([]);
  });

  test("is proved where only a remark in a source's record has changed", async () => {
    expect(await proved(gazette("origin: private", "origin: private\n  notes: [{ text: A remark. }]"))).toEqual([]);
  });

  test("is not, where a source says something else at that place", async () => {
    const [first, ...others] = await proved(gazette("12 tons", "10 tons"));
    expect(first).toMatchObject({ what: "sources", code: "source-differs" });
    expect(first?.message).toBe(`bridge.pdf quotes “${quote}”, and para. 2 of \`gazette\` does not say so.`);
    expect(others.map(({ code }) => code)).toContain("rebuild-differs");
  });

  test("is not, where a source is gone", async () => {
    const { value } = await press(await smallDesk(files), { brief: "bridge" });
    const bytes = value?.proof.bytes ?? new Uint8Array();
    const page = await verifyPage(bytes, "bridge.pdf");
    const { "sources/gazette.md": _, ...left } = smallSources;
    const world = smallWorld(files);
    const without = {
      ...world,
      list: (folder: string) => world.list(folder).filter((path) => path in { ...left, ...files }),
    };
    const desk = (await openDesk(without)).value;
    if (!page.value || !desk) throw new Error("the page cannot be verified");
    const [first] = (await provePage(desk, page.value, bytes)).flatMap(({ faults }) => faults);
    expect(first?.message).toBe("The source `gazette`, from which bridge.pdf quotes, is not in the library.");
  });

  test("is not, where a source has more text than it had: the hint names it", async () => {
    const found = await proved(gazette("The committee will meet again", "The committee might meet again"));
    expect(found).toMatchObject([
      { what: "rebuild", code: "rebuild-differs", hints: ["the text of `gazette` has changed"] },
    ]);
  });

  test("is not, where the brief has changed: the hints name what", async () => {
    const title = await proved(briefFile(rest, briefHead.replace("The bridge", "The new bridge")));
    expect(title).toMatchObject([{ hints: ["the brief's title has changed"] }]);
    const words = await proved(briefFile(rest.replace("heading: A", "heading: B")));
    expect(words).toMatchObject([{ hints: ["the words or the order of the brief have changed"] }]);
    const level = await proved(briefFile(`evidence: manifest\n${rest}`));
    expect(level).toMatchObject([{ hints: ["more or less evidence travels inside it"] }]);
  });

  test("is not, where the brief no longer prints: its own trouble is told too", async () => {
    const found = await proved(briefFile(rest.replace("12 tons", "10 tons")));
    expect(found.map(({ code }) => code)).toEqual(["rebuild-differs", "misquotation"]);
  });

  test("has its own clock, where the brief left that to the caller", async () => {
    const clockless = briefFile(rest, briefHead.replace(/issued:.*\n/, ""));
    const world = smallWorld(clockless);
    const timed = (await openDesk({ ...world, epoch: () => 1_931_000_000 })).value;
    const desk = (await openDesk({ ...world, epoch: () => undefined })).value;
    if (!timed || !desk) throw new Error("the workspace cannot be opened");
    const { value } = await press(timed, { brief: "bridge" });
    const bytes = value?.proof.bytes ?? new Uint8Array();
    const page = await verifyPage(bytes, "bridge.pdf");
    if (!page.value) throw new Error("the page cannot be verified");
    expect((await provePage(desk, page.value, bytes)).flatMap(({ faults }) => faults)).toEqual([]);
  });
});

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { call } from "./call.ts";
import { harbour } from "./harbour.ts";

const gazette = "sources/gazette-2024-03-07.md";
const brief = "briefs/bridge-meeting.yaml";
const lock = "briefs/bridge-meeting.lock.yaml";

const read = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");

function change(folder: string, path: string, from: string | RegExp, to: string): void {
  const text = read(folder, path);
  const made = text.replace(from, to);
  expect(made).not.toBe(text);
  writeFileSync(join(folder, path), made);
}

/** A workspace whose brief was built, and in whose gazette the crews now ask for more. */
async function changed(): Promise<string> {
  const folder = await harbour();
  expect((await call(folder, "build")).code).toBe(0);
  change(folder, gazette, "Give us ten minutes", "Give us twenty minutes");
  return folder;
}

describe("build", () => {
  test("writes the lock once, with the same bytes from the same inputs; check writes nothing", async () => {
    const folder = await harbour();
    expect((await call(folder, "check")).code).toBe(0);
    expect(existsSync(join(folder, lock))).toBe(false);
    const first = await call(folder, "build");
    expect(first.err).toMatch(/^briefs\/bridge-meeting\.lock\.yaml: \d+ quotations locked\.$/mu);
    const bytes = read(folder, lock);
    const second = await call(folder, "build", "--audience", "public");
    expect(second.err).not.toContain("locked");
    expect(read(folder, lock)).toBe(bytes);
    expect(read(await builtAlone(), lock)).toBe(bytes);
  });

  test("stops at a changed number, leaves the lock, and goes on when it was accepted", async () => {
    const folder = await changed();
    const locked = read(folder, lock);
    const stopped = await call(folder, "build");
    expect(stopped.code).toBe(1);
    expect(stopped.err).toContain("[excerpt-edited]");
    expect(stopped.err).toContain("Give us [-ten-]{+twenty+} minutes at noon");
    expect(stopped.err).not.toContain("[misquotation]");
    expect(read(folder, lock)).toBe(locked);
    expect((await call(folder, "accept", "--citations")).code).toBe(0);
    const again = await call(folder, "build");
    expect([again.code, again.err.includes("excerpt-edited")]).toEqual([0, false]);
  });
});

async function builtAlone(): Promise<string> {
  const folder = await harbour();
  await call(folder, "build");
  return folder;
}

describe("accept", () => {
  test("leaves a sentence that cites the changed paragraph to its author, unless he says that it holds", async () => {
    const folder = await changed();
    const before = [read(folder, brief), read(folder, lock)];
    const { code, err } = await call(folder, "accept");
    expect([code, err]).toEqual([1, expect.stringContaining("[accept-refused]")]);
    expect(err).toContain("`attache accept bridge-meeting --citations` takes it over");
    expect([read(folder, brief), read(folder, lock)]).toEqual(before);
    const taken = await call(folder, "accept", "--citations");
    expect([taken.code, taken.err]).toEqual([0, expect.stringContaining("cited as it is: para. 2")]);
  });

  test("puts the source's words into the brief, and changes nothing else in it", async () => {
    const folder = await changed();
    change(folder, brief, /$/u, "# a remark at the end\n");
    const before = read(folder, brief);
    const { code, err } = await call(folder, "accept", "--citations", "bridge-meeting");
    expect(code).toBe(0);
    expect(read(folder, brief)).toBe(before.replace("Give us ten", "Give us twenty"));
    expect(err).toMatch(/replaced: briefs\/bridge-meeting\.yaml:\d+: Give us ten .* → Give us twenty /u);
    expect(read(folder, lock)).toContain("Give us twenty minutes");
    const again = await call(folder, "accept", "--citations");
    expect(again.err).toContain("nothing to accept");
  });

  test("writes nothing with --dry-run, and tells the same", async () => {
    const folder = await changed();
    const before = [read(folder, brief), read(folder, lock)];
    const { code, err } = await call(folder, "accept", "--citations", "--dry-run");
    expect(code).toBe(0);
    expect(err).toContain("would be replaced: briefs/bridge-meeting.yaml:");
    expect([read(folder, brief), read(folder, lock)]).toEqual(before);
  });

  test("tells verdicts and edits as JSON", async () => {
    const folder = await changed();
    const { out } = await call(folder, "accept", "--citations", "--json");
    const { ok, accepted } = JSON.parse(out);
    expect(ok).toBe(true);
    expect(accepted[0]).toMatchObject({ brief: "bridge-meeting", lock: { path: lock, changed: true } });
    expect(accepted[0].excerpts).toContainEqual(
      expect.objectContaining({ by: "author", verdict: expect.objectContaining({ kind: "edited" }) }),
    );
    expect(accepted[0].edits).toMatchObject([{ file: brief, to: expect.stringContaining("twenty") }]);
  });

  test("lets stated paragraphs follow the words", async () => {
    const folder = await harbour();
    change(folder, brief, "quote: Give us ten", "paragraph: 2\n        quote: Give us ten");
    await call(folder, "build");
    change(folder, gazette, "\n\n“Two openings", "\n\nA gull cried.\n\n“Two openings");
    change(folder, gazette, 'paragraphs: "2"', 'paragraphs: "3"');
    change(folder, brief, "[@gazette-2024-03-07, para. 3]", "[@gazette-2024-03-07, para. 4]");
    change(folder, brief, "[@gazette-2024-03-07, para. 3]", "[@gazette-2024-03-07, para. 4]");
    change(folder, brief, "[@gazette-2024-03-07, para. 2]", "[@gazette-2024-03-07, para. 3]");
    const built = await call(folder, "build");
    expect([built.code, built.err.includes("[excerpt-paragraph]")]).toEqual([0, true]);
    expect((await call(folder, "accept", "--citations")).code).toBe(0);
    expect(read(folder, brief)).toContain("paragraph: 3\n        quote: Give us ten");
    expect((await call(folder, "build")).err).not.toContain("excerpt-paragraph");
  });

  test("carries words over an ellipsis, and refuses brackets", async () => {
    for (const [quote, expected] of [
      ["Give us ten minutes … and nobody will be late.", 0],
      ["[Allow] us ten minutes at noon and nobody will be late.", 1],
    ] as const) {
      const folder = await harbour();
      change(folder, brief, /quote: Give us ten.*/u, `quote: "${quote}"`);
      expect((await call(folder, "build")).code).toBe(0);
      change(folder, gazette, "Give us ten minutes at noon", "Give us twenty minutes at noon");
      if (expected === 1) change(folder, gazette, "nobody will be late", "no one will be late");
      const before = read(folder, brief);
      const { code, err } = await call(folder, "accept", "--citations");
      expect(code, err).toBe(expected);
      if (expected === 0) expect(read(folder, brief)).toBe(before.replace("ten minutes …", "twenty minutes …"));
      else expect([read(folder, brief), err.includes("[accept-refused]")]).toEqual([before, true]);
    }
  });

  test("refuses what stands in prose, and what is gone; then nothing is written", async () => {
    const folder = await harbour();
    change(
      folder,
      brief,
      "The office counts",
      "The chair said that “both sides would be heard” or so; the office counts",
    );
    change(
      folder,
      brief,
      "The chair said that “both sides would be heard”",
      "The crews would wait “with a full deck” [@gazette-2024-03-07, para. 2]",
    );
    expect((await call(folder, "build")).code).toBe(0);
    change(folder, gazette, "with a full deck", "with an empty deck");
    const before = [read(folder, brief), read(folder, lock)];
    const inProse = await call(folder, "accept", "--citations");
    expect([inProse.code, inProse.err.includes("which only its author can reword")]).toEqual([1, true]);
    expect([read(folder, brief), read(folder, lock)]).toEqual(before);
    const other = await builtAlone();
    change(other, gazette, /“Two openings.*/u, "The crews said nothing of use.");
    const gone = await call(other, "accept", "--citations");
    expect([gone.code, gone.err.includes("are gone from `gazette-2024-03-07`")]).toEqual([1, true]);
  });

  test("takes what the library offers anew", async () => {
    const folder = await builtAlone();
    change(
      folder,
      gazette,
      "asked the bridge committee on Wednesday for",
      "asked the bridge committee on Thursday for",
    );
    expect((await call(folder, "build")).code).toBe(1);
    expect((await call(folder, "accept", "--citations")).code).toBe(0);
    expect(read(folder, lock)).toContain("on Thursday for");
    expect((await call(folder, "build")).code).toBe(0);
  });

  test("refuses a damaged lock and a brief that is not there, and works without a lock", async () => {
    const folder = await builtAlone();
    writeFileSync(join(folder, lock), "excerpts: 3\n");
    const damaged = await call(folder, "accept", "--citations");
    expect([damaged.code, damaged.err.includes("[lock-damaged]")]).toEqual([1, true]);
    const missing = await call(folder, "accept", "--citations", "nothing");
    expect([missing.code, missing.err.includes("[no-such-brief]")]).toEqual([1, true]);
    const fresh = await harbour();
    expect((await call(fresh, "accept", "--citations")).code).toBe(0);
    expect(existsSync(join(fresh, lock))).toBe(true);
  });

  test("explains itself", async () => {
    const { code, out } = await call(await harbour(), "accept", "--citations", "--help");
    expect([code, out.includes("--dry-run"), out.includes("attache accept lavrov-call")]).toEqual([0, true, true]);
  });
});

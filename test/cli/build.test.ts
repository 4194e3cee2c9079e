import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { sha256 } from "../../src/text/fixity.ts";
import { tempFolder } from "../world/temp-folder.ts";
import { call } from "./call.ts";
import { harbour, series } from "./harbour.ts";

afterEach(() => vi.unstubAllEnvs());

const pdf = (folder: string, file: string) => readFileSync(join(folder, file)).subarray(0, 5).toString();

describe("build", () => {
  test("prints every brief below out/, from any folder of the workspace", async () => {
    const folder = await harbour({ "briefs/quay.yaml": series });
    const { code, out, err } = await call(join(folder, "sources"), "build");
    expect([code, out]).toEqual([0, ""]);
    expect(readdirSync(join(folder, "out"))).toEqual(["bridge-meeting.pdf", "quay.pdf"]);
    expect(pdf(folder, "out/quay.pdf")).toBe("%PDF-");
    expect(err).toMatch(
      /^\.\.[\\/]out[\\/]bridge-meeting\.pdf: 1 page, \d+ excerpts, \d+ citations of 3 sources, TLP:GREEN, fingerprint [0-9a-f]{12}$/m,
    );
  });

  test("prints a copy for one audience, or for all that a brief lists", async () => {
    const folder = await harbour();
    const one = await call(folder, "build", "bridge-meeting", "--audience", "public");
    expect(one.code).toBe(0);
    expect(readdirSync(join(folder, "out"))).toEqual(["bridge-meeting.public.pdf"]);
    expect(one.err).toMatch(
      /withheld: the section “What it costs”, marked TLP:GREEN, above the ceiling \(briefs\/bridge-meeting.yaml:\d+\)/,
    );
    expect((await call(folder, "build", "--audience", "all", "--out", "copies")).code).toBe(0);
    expect(readdirSync(join(folder, "copies"))).toEqual(["bridge-meeting.public.pdf"]);
  });

  test("the same inputs give the same bytes, and --json tells their hash", async () => {
    const folder = await harbour();
    const first = await call(folder, "build", "--json");
    const second = await call(folder, "build", "--json", "--out", "again");
    const [copy] = JSON.parse(first.out).built;
    expect(JSON.parse(second.out).built[0]).toEqual({
      ...copy,
      files: [{ ...copy.files[0], path: join("again", "bridge-meeting.pdf") }],
    });
    expect(sha256(readFileSync(join(folder, "out/bridge-meeting.pdf")))).toBe(copy.sha256);
    expect(sha256(readFileSync(join(folder, "again/bridge-meeting.pdf")))).toBe(copy.sha256);
    expect(copy).toMatchObject({
      brief: "bridge-meeting",
      audience: null,
      edition: null,
      asOf: "2024-03-11",
      pages: 1,
      cited: expect.arrayContaining(["gazette-2024-03-07"]),
      leftOut: [],
      withheld: [],
    });
    expect(copy.citations).toBeGreaterThanOrEqual(8);
  });

  test("prints the edition of a day, the latest where none is named", async () => {
    const folder = await harbour({ "briefs/quay.yaml": series });
    const editions = async (...words: string[]) =>
      JSON.parse((await call(folder, "build", "quay", "--json", ...words)).out).built.map(
        ({ edition }: { edition: number }) => edition,
      );
    expect(await editions()).toEqual([2]);
    expect(await editions("--as-of", "2024-03-04")).toEqual([1]);
    const { code, err } = await call(folder, "build", "quay", "--as-of", "2024-03-05");
    expect([code, err.includes("[no-such-edition]")]).toEqual([1, true]);
  });

  test("writes to a folder outside the workspace where the person names one", async () => {
    const folder = await harbour();
    const elsewhere = tempFolder();
    expect((await call(folder, "build", "--out", join(elsewhere, "deep/er"))).code).toBe(0);
    expect(readdirSync(join(elsewhere, "deep/er"))).toEqual(["bridge-meeting.pdf"]);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });
});

describe("build in other formats", () => {
  test("writes a file for each, and tells what they are", async () => {
    const folder = await harbour();
    const { code, out, err } = await call(folder, "build", "--json", "--format", "txt,PDF, html,md");
    expect(code).toBe(0);
    const names = ["pdf", "html", "md", "txt"].map((format) => `bridge-meeting.${format}`);
    expect(readdirSync(join(folder, "out"))).toEqual([...names].sort());
    const [{ files, sha256: hash }] = JSON.parse(out).built;
    const types = ["application/pdf", "text/html", "text/markdown", "text/plain"];
    for (const [at, { path, mediaType, bytes }] of files.entries()) {
      expect([path, mediaType]).toEqual([join("out", names[at] ?? ""), types[at]]);
      expect(readFileSync(join(folder, path)).length).toBe(bytes);
    }
    expect(sha256(readFileSync(join(folder, "out/bridge-meeting.pdf")))).toBe(hash);
    expect(readFileSync(join(folder, "out/bridge-meeting.txt"), "utf8")).toMatch(/^TLP:GREEN: /);
    expect(err).toContain(`${join("out", "bridge-meeting.pdf")}, .html, .md, .txt: 1 page, `);
  });

  test("writes no PDF that nobody asked for, and fits the page all the same", async () => {
    const folder = await harbour();
    const { code, out } = await call(folder, "build", "--audience", "all", "--format", "html", "--json");
    expect(code).toBe(0);
    expect(readdirSync(join(folder, "out"))).toEqual(["bridge-meeting.public.html"]);
    expect(JSON.parse(out).built[0]).toMatchObject({ pages: 1, fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/) });
  });

  test.each(["docx", "", "pdf,", "pdf html", "constructor"])(
    "takes %j for misuse, and says what there is",
    async (list) => {
      const folder = await harbour();
      const { code, err } = await call(folder, "build", "--format", list);
      expect([code, err.includes("Formats are pdf, html, md, txt, with commas between.")]).toEqual([2, true]);
      expect(existsSync(join(folder, "out"))).toBe(false);
    },
  );

  test("leaves out a copy of which a file cannot be written", async () => {
    const folder = await harbour();
    mkdirSync(join(folder, "out/bridge-meeting.html"), { recursive: true });
    const { code, out, err } = await call(folder, "build", "--format", "html", "--json");
    expect([code, JSON.parse(out).built, err.includes("[cannot-write]")]).toEqual([1, [], true]);
  });

  test("is not written where the page fails", async () => {
    const folder = await harbour({ "briefs/bridge-meeting.yaml": series.replace("ten minutes", "two minutes") });
    expect((await call(folder, "build", "--format", "html,txt")).code).toBe(1);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });
});

describe("build that fails", () => {
  test("in one brief does not hinder the others", async () => {
    const folder = await harbour({
      "briefs/broken.yaml": "id: broken\ntitel: x\n",
      "briefs/wrong.yaml": series.replace("id: quay", "id: wrong").replace("ten minutes", "two minutes"),
    });
    const { code, out, err } = await call(folder, "build", "--json");
    expect(code).toBe(1);
    expect(readdirSync(join(folder, "out"))).toEqual(["bridge-meeting.pdf"]);
    const { ok, built, diagnostics } = JSON.parse(out);
    expect([ok, built.length]).toEqual([false, 1]);
    expect(diagnostics.map((one: { code: string }) => one.code)).toEqual(
      expect.arrayContaining(["unknown-key", "misquotation"]),
    );
    expect(err).toContain("2 | titel: x");
    expect(err).toContain("\nbroken: not printed.\n");
    expect(err).toMatch(/\d+ errors?.*\.\n$/);
  });

  test("for a misspelt brief has a hint, and builds those spelt right", async () => {
    const folder = await harbour();
    const { code, err } = await call(folder, "build", "bridge-meting", "bridge-meeting");
    expect([code, err.includes("did you mean `bridge-meeting`?")]).toEqual([1, true]);
    expect(readdirSync(join(folder, "out"))).toEqual(["bridge-meeting.pdf"]);
  });

  test.each([
    [["--audience", "publik"], "did you mean `public`?"],
    [["bridge-meeting", "--audience", "publik"], "did you mean `public`?"],
    [["bridge-meeting", "--audience", "minister"], "public"],
  ])("for an audience that is not there: %j", async (words, hint) => {
    const { code, err } = await call(await harbour(), "build", ...words);
    expect([code, err.includes("[no-such-audience]"), err.includes(hint)]).toEqual([1, true, true]);
  });

  test("for all audiences of a brief that lists none says so", async () => {
    const folder = await harbour({ "briefs/bridge-meeting.yaml": series.replace(/audiences:\n.*\n/, "") });
    const { code, err } = await call(folder, "build", "--audience", "all");
    expect([code, err.includes("No brief lists an audience.")]).toEqual([1, true]);
  });

  test("because of the settings shows the line and prints JSON all the same", async () => {
    const folder = await harbour({ "attache.yaml": "name: x\ndefaults:\n  pages: one\n" });
    const { code, out, err } = await call(folder, "build", "--json");
    expect(JSON.parse(out)).toMatchObject({ ok: false, built: [], diagnostics: [{ code: "wrong-value" }] });
    expect([code, err.includes("3 |   pages: one")]).toEqual([1, true]);
  });

  test("because out/ leads out of the workspace writes nothing there", async () => {
    const folder = await harbour();
    const elsewhere = tempFolder();
    symlinkSync(elsewhere, join(folder, "out"));
    const { code, err } = await call(folder, "build");
    expect([code, err.includes("[path-outside]")]).toEqual([1, true]);
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test("because a folder stands where the page belongs says so in a sentence", async () => {
    const folder = await harbour();
    mkdirSync(join(folder, "out/bridge-meeting.pdf"), { recursive: true });
    const { code, err } = await call(folder, "build");
    expect([code, err.includes("[cannot-write]"), err.includes("defect")]).toEqual([1, true, false]);
    expect(readdirSync(join(folder, "out"))).toEqual(["bridge-meeting.pdf"]);
  });

  test("leaves the page of the last run as it was", async () => {
    const folder = await harbour();
    await call(folder, "build");
    const before = readFileSync(join(folder, "out/bridge-meeting.pdf"));
    const brief = readFileSync(join(folder, "briefs/bridge-meeting.yaml"), "utf8");
    writeFileSync(join(folder, "briefs/bridge-meeting.yaml"), brief.replaceAll("ten minutes", "an hour"));
    expect((await call(folder, "build")).code).toBe(1);
    expect(readFileSync(join(folder, "out/bridge-meeting.pdf"))).toEqual(before);
  });

  test("without a clock takes SOURCE_DATE_EPOCH where there is one", async () => {
    const folder = await harbour();
    const brief = readFileSync(join(folder, "briefs/bridge-meeting.yaml"), "utf8");
    writeFileSync(join(folder, "briefs/bridge-meeting.yaml"), brief.replace(/^issued:.*\n/m, ""));
    const { code, err } = await call(folder, "build");
    expect([code, err.includes("[no-clock]")]).toEqual([1, true]);
    vi.stubEnv("SOURCE_DATE_EPOCH", "1710147600");
    expect((await call(folder, "build")).code).toBe(0);
  });
});

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { blanks } from "../../src/text/find-blank.ts";
import { tempFolder } from "../world/temp-folder.ts";
import { call } from "./call.ts";

const read = (...path: string[]) => readFileSync(join(...path), "utf8");

describe("new workspace", () => {
  test("makes one that builds at once, for everybody and for its audience, without a warning", async () => {
    const folder = tempFolder();
    const made = await call(folder, "new", "workspace", "harbour");
    expect([made.code, made.out]).toEqual([0, ""]);
    expect(made.err).toContain("cd harbour && attache build");
    const built = await call(join(folder, "harbour"), "build", "--json");
    const { ok, built: copies, diagnostics } = JSON.parse(built.out);
    const warned = diagnostics.filter(({ severity }: { severity: string }) => severity !== "note");
    expect({ code: built.code, ok, warned }).toEqual({ code: 0, ok: true, warned: [] });
    expect(copies).toMatchObject([{ files: [{ path: "out/bridge-meeting.pdf" }], pages: 1, mark: "TLP:GREEN" }]);
    const forPublic = await call(join(folder, "harbour"), "build", "--audience", "public", "--json");
    expect(JSON.parse(forPublic.out)).toMatchObject({ ok: true, built: [{ audience: "public", mark: "TLP:CLEAR" }] });
    const checked = await call(join(folder, "harbour"), "check", "--json");
    expect(JSON.parse(checked.out).diagnostics.map((one: { severity: string }) => one.severity)).not.toContain(
      "warning",
    );
  });

  test("takes an empty folder, and one that holds only hidden files", async () => {
    const folder = tempFolder({ ".git/config": "x" });
    expect((await call(folder, "new", "workspace", ".")).code).toBe(0);
    expect(existsSync(join(folder, "attache.yaml"))).toBe(true);
    mkdirSync(join(folder, "empty"));
    expect((await call(folder, "new", "workspace", "empty")).code).toBe(0);
  });

  test("touches nothing in a folder that holds a file", async () => {
    const folder = tempFolder({ "mine/notes.txt": "mine" });
    const { code, err } = await call(folder, "new", "workspace", "mine");
    expect([code, err.includes("[exists-already]")]).toEqual([1, true]);
    expect(readdirSync(join(folder, "mine"))).toEqual(["notes.txt"]);
  });

  test("does not hide a .gitignore that was there", async () => {
    const folder = tempFolder({ ".gitignore": "mine\n" });
    await call(folder, "new", "workspace", ".");
    expect(read(folder, ".gitignore")).toBe("mine\n");
  });

  test("says in a sentence that a file is in the way", async () => {
    const { code, err } = await call(tempFolder({ mine: "a file" }), "new", "workspace", "mine");
    expect([code, err.includes("[cannot-write]"), err.includes("defect")]).toEqual([1, true, false]);
  });
});

describe("in a workspace", () => {
  async function workspace() {
    const folder = tempFolder({ "x/y.txt": "" });
    await call(folder, "new", "workspace", "harbour");
    return join(folder, "harbour");
  }

  test("a new brief, source and template can be made from any folder below, and the check names their blanks", async () => {
    const folder = await workspace();
    const below = join(folder, "briefs");
    expect((await call(below, "new", "brief", "visit")).code).toBe(0);
    expect((await call(below, "new", "source", "gazette-2")).err).toContain(join("..", "sources", "gazette-2.md"));
    expect((await call(below, "new", "template", "memo", "--from", "handout")).code).toBe(0);
    expect(read(folder, "briefs/visit.yaml")).toMatch(
      /^# yaml-language-server: \$schema=..\/schema\/brief.json\nid: visit\n/,
    );
    const { code, err } = await call(folder, "check");
    expect([code, err]).toEqual([1, expect.not.stringMatching(/warning/)]);
    const told: readonly { code: string; severity: string; span: { file: string; line: number } }[] = JSON.parse(
      (await call(folder, "check", "--json")).out,
    ).diagnostics;
    const errors = told.filter(({ severity }) => severity === "error");
    expect(new Set(errors.map((error) => error.code))).toEqual(new Set(["blank-left"]));
    expect(errors.map(({ span }) => `${span.file}:${span.line}`)).toEqual([
      ...[5, 6, 14, 21, 23].map((line) => `sources/gazette-2.md:${line}`),
      "briefs/visit.yaml:3",
      "briefs/visit.yaml:10",
      "briefs/visit.yaml:13",
      "briefs/visit.yaml:21",
    ]);
    const built = await call(folder, "build", "visit");
    expect([built.code, built.err.includes("[blank-left]")]).toEqual([1, true]);
    expect(existsSync(join(folder, "out/visit.pdf"))).toBe(false);
    expect((await call(folder, "show", "memo")).out).toContain("the workspace");
  });

  test("the check is content once the blanks are filled", async () => {
    const folder = await workspace();
    await call(folder, "new", "brief", "visit");
    await call(folder, "new", "source", "gazette-2");
    for (const path of ["briefs/visit.yaml", "sources/gazette-2.md"]) {
      const filled = Object.values(blanks).reduce(
        (text, blank) => text.replace(blank, "Ink on paper"),
        read(folder, path),
      );
      writeFileSync(join(folder, path), filled);
    }
    const { code, err } = await call(folder, "check");
    expect([code, err]).toEqual([0, expect.not.stringMatching(/warning|error/)]);
  });

  test("nothing is overwritten", async () => {
    const folder = await workspace();
    for (const words of [
      ["brief", "visit"],
      ["source", "engineer-2"],
      ["template", "memo"],
    ]) {
      expect((await call(folder, "new", ...words)).code).toBe(0);
      const { code, err } = await call(folder, "new", ...words);
      expect([code, err.includes("[exists-already]")]).toEqual([1, true]);
    }
    expect((await call(folder, "new", "brief", "bridge-meeting")).code).toBe(1);
    expect(read(folder, "briefs/bridge-meeting.yaml")).toContain("Should the bridge open at noon?");
  });

  test("a template to copy that is not there gets a hint", async () => {
    const { code, err } = await call(await workspace(), "new", "template", "memo", "--from", "red-ahead");
    expect([code, err.includes("did you mean `read-ahead`?")]).toEqual([1, true]);
  });
});

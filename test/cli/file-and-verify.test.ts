import { appendFileSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { call } from "./call.ts";
import { harbour, series } from "./harbour.ts";

const filed = "editions/2024/03/quay-002";

async function withEdition() {
  const folder = await harbour({ "briefs/quay.yaml": series });
  const { code } = await call(folder, "file", "quay", "--as-of", "2024-03-11");
  expect(code).toBe(0);
  return folder;
}

describe("file", () => {
  test("files the edition of a day and each audience's copy, with the brief as it was", async () => {
    const folder = await withEdition();
    expect((await call(folder, "file", "quay", "--as-of", "2024-03-04", "--audience", "all")).code).toBe(0);
    expect(readdirSync(join(folder, "editions/2024/03"))).toEqual(["quay-001.public", "quay-002"]);
    expect(readdirSync(join(folder, filed))).toEqual([
      "brief.yaml",
      "manifest-sha256.txt",
      "manifest.json",
      "quay-002.pdf",
    ]);
    expect(readFileSync(join(folder, filed, "brief.yaml"), "utf8")).toBe(series);
  });

  test("refuses the same a second time, also under --json", async () => {
    const folder = await withEdition();
    const { code, out, err } = await call(folder, "file", "quay", "--json");
    expect(JSON.parse(out)).toMatchObject({ ok: false, filed: [], diagnostics: [{ code: "edition-filed" }] });
    expect([code, err.includes(`it stands in ${filed}`)]).toEqual([1, true]);
  });

  test("refuses a brief that is no series, and one that is not there", async () => {
    const folder = await harbour();
    const single = await call(folder, "file", "bridge-meeting");
    expect([single.code, single.err.includes("[nothing-to-file]")]).toEqual([1, true]);
    const none = await call(folder, "file", "bridge-meting");
    expect([none.code, none.err.includes("did you mean `bridge-meeting`?")]).toEqual([1, true]);
    expect(readdirSync(folder)).not.toContain("editions");
  });

  test("what is filed is what build prints", async () => {
    const folder = await withEdition();
    await call(folder, "build", "quay");
    expect(readFileSync(join(folder, "out/quay.pdf"))).toEqual(readFileSync(join(folder, filed, "quay-002.pdf")));
  });
});

describe("verify", () => {
  test("finds what was filed as it was, by name, by folder or altogether", async () => {
    const folder = await withEdition();
    for (const words of [[], ["quay-002"], [filed], [`${filed}/`]]) {
      const { code, out, err } = await call(folder, "verify", ...words);
      expect([code, out]).toEqual([0, ""]);
      expect(err).toBe(`${filed}: as filed, 4 files, 3 sources unchanged\n`);
    }
  });

  test("finds an altered page and a missing file, and needs no healthy workspace for it", async () => {
    const folder = await withEdition();
    appendFileSync(join(folder, filed, "quay-002.pdf"), " ");
    rmSync(join(folder, filed, "brief.yaml"));
    appendFileSync(join(folder, "attache.yaml"), "nonsense: [");
    const { code, out, err } = await call(folder, "verify", "--json");
    const { ok, editions, diagnostics } = JSON.parse(out);
    expect([code, ok, editions[0].sound]).toEqual([1, false, false]);
    expect(new Set(diagnostics.map((one: { code: string }) => one.code))).toEqual(
      new Set(["edition-altered", "edition-incomplete"]),
    );
    expect(err).toContain(`${filed}: NOT as filed`);
  });

  test("tells which sources changed since, as no fault", async () => {
    const folder = await withEdition();
    appendFileSync(join(folder, "sources/gazette-2024-03-07.md"), "\nA later line.\n");
    const { code, err } = await call(folder, "verify");
    expect(code).toBe(0);
    expect(err).toBe(`${filed}: as filed, 4 files\n  changed since: sources/gazette-2024-03-07.md\n`);
  });

  test("has a hint for a misspelt edition", async () => {
    const { code, err } = await call(await withEdition(), "verify", "quay-02");
    expect([code, err.includes("did you mean `quay-002`?")]).toEqual([1, true]);
  });

  test("has nothing to say against an empty archive", async () => {
    expect(await call(await harbour(), "verify")).toEqual({ code: 0, out: "", err: "Nothing has been filed yet.\n" });
  });
});

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { call } from "./call.ts";
import { harbour, series } from "./harbour.ts";

async function printed() {
  const folder = await harbour();
  expect((await call(folder, "build")).code).toBe(0);
  return { folder, file: "out/bridge-meeting.pdf" };
}

describe("verify with a file", () => {
  test("holds it against itself and against its workspace", async () => {
    const { folder, file } = await printed();
    const { code, err } = await call(folder, "verify", file);
    expect([code, err.split("\n")[0]]).toEqual([0, expect.stringMatching(/^out\/bridge-meeting\.pdf: as printed \(/)]);
    expect(err.match(/^ {2}(right|same) +\w+/gm)).toHaveLength(11);
    expect(err).not.toContain("WRONG");
  });

  test("by itself where that is asked for, or where there is no workspace", async () => {
    const { folder, file } = await printed();
    const alone = await call(folder, "verify", "--alone", file);
    expect([alone.code, alone.err.match(/right/g)?.length]).toEqual([0, 9]);
    const outside = await call(join(folder, ".."), "verify", `harbour/${file}`);
    expect([outside.code, outside.err.match(/right/g)?.length]).toEqual([0, 9]);
  });

  test("names what was altered, and where", async () => {
    const { folder, file } = await printed();
    const bytes = readFileSync(join(folder, file));
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
    writeFileSync(join(folder, "altered.pdf"), bytes);
    const { code, err, out } = await call(folder, "verify", "--alone", "--json", "altered.pdf");
    expect([code, err.includes("altered.pdf")]).toEqual([1, true]);
    expect(JSON.parse(out)).toMatchObject({ ok: false });
  });

  test("tells what it found as JSON", async () => {
    const { folder, file } = await printed();
    const { out } = await call(folder, "verify", file, "--json");
    const { ok, pages, editions } = JSON.parse(out);
    expect([ok, editions]).toEqual([true, []]);
    expect(pages).toMatchObject([{ file, sound: true, brief: { id: "bridge-meeting" } }]);
    expect(pages[0].checks.map(({ what }: { what: string }) => what)).toEqual([
      "seal",
      "files",
      "fingerprint",
      "text",
      "drawing",
      "marks",
      "quotations",
      "passages",
      "citations",
      "sources",
      "rebuild",
    ]);
  });

  test("tells a workspace that has changed since from a file that was altered", async () => {
    const { folder, file } = await printed();
    const path = join(folder, "briefs/bridge-meeting.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replace(/^title: .*$/m, "title: Another title"));
    const { code, err, out } = await call(folder, "verify", file, "--json");
    expect([code, err.includes(`${file}: as printed; the workspace differs (`)]).toEqual([1, true]);
    expect(err).toContain("the brief's title has changed");
    expect(JSON.parse(out).pages).toMatchObject([{ sound: true, workspace: "differs" }]);
    expect((await call(folder, "verify", "--alone", file)).code).toBe(0);
  });

  test("of a file without passages says that there are none", async () => {
    const folder = await harbour();
    const path = join(folder, "briefs/bridge-meeting.yaml");
    writeFileSync(path, `evidence: manifest\n${readFileSync(path, "utf8")}`);
    await call(folder, "build");
    const { code, err } = await call(folder, "verify", "--alone", "out/bridge-meeting.pdf");
    expect([code, /passages +none inside/.test(err)]).toEqual([0, true]);
  });

  test("takes whatever file is there for one, and says that only PDF files carry evidence", async () => {
    const { folder } = await printed();
    await call(folder, "build", "--format", "html");
    const { code, err } = await call(folder, "verify", "out/bridge-meeting.html");
    expect([code, err.includes("only PDF files carry evidence")]).toEqual([1, true]);
    expect((await call(folder, "verify", "--alone", "nosuch")).err).toContain("nosuch cannot be read");
    expect((await call(folder, "verify", "--alone")).err).toContain("Nothing is named");
  });

  test("tells what is no file, and what is none of ours, and goes on", async () => {
    const { folder, file } = await printed();
    writeFileSync(join(folder, "notes.pdf"), "Dear colleague");
    const { code, err } = await call(folder, "verify", "gone.pdf", "notes.pdf", "out.pdf/x.pdf", file);
    expect(code).toBe(1);
    expect(err).toContain("gone.pdf cannot be read: there is no such file.");
    expect(err).toContain("notes.pdf cannot be read as a PDF file");
    expect(err).toContain(`${file}: as printed`);
  });

  test("a brief that the workspace does not have: a remark, or trouble where the workspace was named", async () => {
    const { folder, file } = await printed();
    rmSync(join(folder, "briefs/bridge-meeting.yaml"));
    const here = await call(folder, "verify", file);
    expect([here.code, here.err.includes("This workspace has no brief bridge-meeting")]).toEqual([0, true]);
    const named = await call(folder, "--workspace", ".", "verify", file);
    expect([named.code, named.err.includes("[no-such-brief]")]).toEqual([1, true]);
  });

  test("the page of a filed edition, and the edition by the fingerprint on its paper", async () => {
    const folder = await harbour({ "briefs/quay.yaml": series });
    await call(folder, "file", "quay");
    const { code, out } = await call(folder, "verify", "editions/2024/03/quay-002/quay-002.pdf", "--json");
    expect(code).toBe(0);
    const print: string = JSON.parse(out).pages[0].fingerprint;
    for (const words of [
      print,
      print.replace(/(.{4})(?=.)/g, "$1 "),
      `attache:QUAY%2F2:v1:${print}`,
      `Attaché · sha-256 ${print} · QUAY/2 v1`,
      print.toUpperCase(),
    ]) {
      const { err } = await call(folder, "verify", words);
      expect(err).toContain("editions/2024/03/quay-002: as filed");
    }
    expect((await call(folder, "show", print)).out).toContain("Edition quay-002");
    expect((await call(folder, "verify", "000000000000")).code).toBe(1);
  });
});

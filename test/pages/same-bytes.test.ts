import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, utimesSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { tempFolder } from "../world/temp-folder.ts";

/** Builds some briefs in a copy of the samples, in a process of its own, and hashes what came out. */
function build(folder: string, words: readonly string[], environment: Record<string, string>) {
  mkdirSync(folder, { recursive: true });
  for (const name of ["attache.yaml", "briefs", "sources"]) cpSync(name, join(folder, name), { recursive: true });
  utimesSync(join(folder, "sources/rt-2022-01-27.md"), new Date(1e12), new Date(1e12));
  execFileSync(process.execPath, [resolve("bin/attache.js"), "build", ...words], {
    cwd: folder,
    env: environment,
    stdio: "pipe",
  });
  const files = readdirSync(join(folder, "out")).sort();
  return files.map((name) => [
    name,
    createHash("sha256")
      .update(readFileSync(join(folder, "out", name)))
      .digest("hex"),
  ]);
}

describe("the same inputs give the same bytes", () => {
  test("in another folder, time zone and locale, with other file times, alone or after other briefs", () => {
    const folder = tempFolder();
    const here = build(join(folder, "a"), ["lavrov-call", "situation"], { TZ: "UTC", LANG: "C" });
    const there = build(join(folder, "elsewhere/ö b"), ["situation", "lavrov-call"], {
      TZ: "Asia/Tokyo",
      LC_ALL: "tr_TR.UTF-8",
      LANG: "sv_SE.UTF-8",
    });
    expect(there).toEqual(here);
    const alone = build(join(folder, "c"), ["lavrov-call"], { TZ: "America/St_Johns" });
    expect(alone).toEqual(here.slice(0, 1));
  });
});

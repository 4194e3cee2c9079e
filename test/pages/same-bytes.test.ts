import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { tempFolder } from "../world/temp-folder.ts";

/** Builds some briefs in a copy of the samples, in a process of its own, and hashes what came out. */
function build(
  folder: string,
  words: readonly string[],
  environment: Record<string, string>,
  program = resolve("bin/attache.js"),
) {
  mkdirSync(folder, { recursive: true });
  for (const name of ["attache.yaml", "briefs", "sources"]) cpSync(name, join(folder, name), { recursive: true });
  utimesSync(join(folder, "sources/rt-2022-01-27.md"), new Date(1e12), new Date(1e12));
  execFileSync(process.execPath, [program, "build", ...words], {
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

  test("from the bundle, from code compiled before, beside spoilt code, and from the modules", () => {
    const folder = tempFolder();
    const installed = join(folder, "attache");
    for (const name of ["bin", "dist", "package.json", "styles", "templates"]) {
      cpSync(name, join(installed, name), { recursive: true });
    }
    symlinkSync(resolve("node_modules"), join(installed, "node_modules"), "junction");
    const bundle = join(installed, "dist/bundle");
    const caches = () => readdirSync(bundle).filter((name) => name.endsWith(".cache"));
    const made = (name: string) =>
      build(join(folder, name), ["lavrov-call"], {}, join(installed, "bin/attache.js")).map(([, hash]) => hash);
    for (const cache of caches()) rmSync(join(bundle, cache));
    const first = made("first");
    expect(first).toHaveLength(1);
    expect(caches()).toHaveLength(1);
    expect(made("second")).toEqual(first);
    const [cache = ""] = caches();
    for (const spoilt of ["", "no code", readFileSync(join(bundle, cache)).subarray(0, 4000)]) {
      writeFileSync(join(bundle, cache), spoilt);
      expect(made("spoilt")).toEqual(first);
    }
    rmSync(bundle, { recursive: true });
    expect(made("modules")).toEqual(first);
  }, 60_000);
});

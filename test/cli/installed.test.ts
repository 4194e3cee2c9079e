import { spawnSync } from "node:child_process";
import { cpSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../world/temp-folder.ts";

/** The program as it is installed, in one file or as modules. */
test.each([
  ["in one file", false],
  ["as modules", true],
])(
  "the program %s verifies what it prints",
  (_, asModules) => {
    const installed = join(tempFolder(), "attache");
    for (const name of ["bin", "dist", "package.json", "styles", "templates"]) {
      cpSync(name, join(installed, name), { recursive: true });
    }
    symlinkSync(resolve("node_modules"), join(installed, "node_modules"), "junction");
    if (asModules) rmSync(join(installed, "dist/bundle"), { recursive: true });
    const run = (...words: readonly string[]) =>
      spawnSync(process.execPath, [join(installed, "bin/attache.js"), ...words], { encoding: "utf8" });
    const out = tempFolder();
    expect(run("build", "lavrov-call", "--out", out).status).toBe(0);
    // the second run has the code that the first one compiled
    for (const words of [["--alone"], []]) {
      const { status, stderr } = run("verify", ...words, join(out, "lavrov-call.pdf"));
      expect([status, stderr.includes("lavrov-call.pdf: as printed (")], stderr).toEqual([0, true]);
    }
  },
  60_000,
);

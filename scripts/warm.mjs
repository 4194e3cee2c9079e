// Builds the samples once, so that the compiled code of the program is kept for the first start. Whatever goes wrong
// here only leaves that for later.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "attache-warm-"));
spawnSync(process.execPath, ["bin/attache.js", "build", "--out", folder], { stdio: "ignore" });
rmSync(folder, { recursive: true, force: true });

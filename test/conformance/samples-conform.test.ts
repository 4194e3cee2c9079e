import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openWorkspace, press } from "../../src/index.ts";
import { tempFolder } from "../world/temp-folder.ts";

/** The validator, where `npm run conformance` has fetched it and Java is there to run it. */
const jar = ".cache/verapdf/greenfield-apps.jar";
const hasJava = spawnSync("java", ["-version"]).status === 0;
const canAsk = hasJava && existsSync(jar);

if (!canAsk) {
  const why = hasJava ? "veraPDF has not been fetched" : "there is no Java";
  console.log(`Conformance to PDF/UA-1 and PDF/A-3a was not run: ${why}; see \`npm run conformance\`.`);
}

describe.skipIf(!canAsk)("veraPDF finds a sample to be what it says", () => {
  test.each(["ua1", "3a"])("%s", async (flavour) => {
    const { value: desk } = await openWorkspace(".");
    const pressed = desk && (await press(desk, { brief: "situation" }));
    const file = join(tempFolder(), "situation.pdf");
    writeFileSync(file, pressed?.value?.proof.bytes ?? "");
    const options = ["-cp", jar, "org.verapdf.apps.GreenfieldCliWrapper", "-f", flavour, "--format", "text"];
    const { stdout } = spawnSync("java", [...options, file], { encoding: "utf8" });
    expect(stdout).toMatch(/^PASS /);
  });
});

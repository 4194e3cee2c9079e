import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isThere } from "./other-readers.mjs";

const artifact = "org.verapdf.apps:greenfield-apps:1.28.2";
const pinned = "687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6";

/** The validator's jar in a folder, fetched from Maven Central where it is not there yet; or why there is none. */
export function fetchVeraPdf(folder) {
  if (!isThere("java")) return { why: "java is not installed" };
  const jar = join(folder, "greenfield-apps.jar");
  if (!existsSync(jar)) {
    if (!isThere("mvn")) return { why: "mvn, which fetches veraPDF, is not installed" };
    const copy = ["-q", "-B", "dependency:copy", `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`];
    const { stdout } = spawnSync("mvn", [...copy, "-Dmdep.stripVersion=true"], { encoding: "utf8" });
    if (!existsSync(jar)) return { why: `mvn could not fetch ${artifact}:\n${stdout?.slice(0, 1000)}` };
  }
  if (createHash("sha256").update(readFileSync(jar)).digest("hex") === pinned) return { jar };
  rmSync(jar);
  return { isForged: true, why: `${jar} was not the ${artifact} that is pinned, and is deleted` };
}

/** Validates all that was made against one profile. Gives what veraPDF wrote, which may be no report at all. */
export function validate(jar, flavour, folder) {
  const options = ["-f", flavour, "--format", "json", "--maxfailuresdisplayed", "1", "-r"];
  const words = ["-cp", jar, "org.verapdf.apps.GreenfieldCliWrapper", ...options, "files", "controls"];
  // The exit code says nothing here: the controls must fail.
  const { stdout, stderr } = spawnSync("java", words, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 29 });
  return { stdout: stdout ?? "", stderr: stderr ?? "" };
}

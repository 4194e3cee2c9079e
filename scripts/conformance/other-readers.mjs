import { spawnSync } from "node:child_process";

/** Whether a program can be started. */
export function isThere(name) {
  return spawnSync(name, ["--version"], { stdio: "ignore" }).error === undefined;
}

/** What qpdf says of a file beside that it found nothing; warnings count. */
export function saysQpdf(file) {
  const { status, stdout, stderr } = spawnSync("qpdf", ["--check", file], { encoding: "utf8" });
  return status === 0 ? [] : [`${file}: ${stderr}${stdout}`];
}

/** The text of each page as poppler reads it from the content, in the order of drawing. */
export function readRaw(file) {
  const { status, stdout, stderr } = spawnSync("pdftotext", ["-raw", "-enc", "UTF-8", file, "-"], { encoding: "utf8" });
  if (status !== 0) throw new Error(`pdftotext cannot read ${file}: ${stderr}`);
  return stdout.split("\f");
}

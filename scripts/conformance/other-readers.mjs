import { spawnSync } from "node:child_process";

const read = { encoding: "utf8", maxBuffer: 2 ** 28 };

/** Whether a program can be started. */
export function isThere(name) {
  return spawnSync(name, ["--version"], { stdio: "ignore" }).error === undefined;
}

/** What qpdf says of a file beside that it found nothing; warnings count. */
export function saysQpdf(file) {
  const { status, stdout, stderr } = spawnSync("qpdf", ["--check", file], read);
  return status === 0 ? [] : [`${file}: ${stderr}${stdout}`];
}

/**
 * The words of each page as poppler reads them from the content, in the order of drawing, with a space between them. It
 * is asked for words, not for text: in text it shows no space that is narrower than it takes a space to be.
 */
export function readRaw(file) {
  const { status, stdout, stderr } = spawnSync("pdftotext", ["-raw", "-bbox", file, "-"], read);
  if (status !== 0) throw new Error(`pdftotext cannot read ${file}: ${stderr}`);
  const pages = stdout.split("<page ").slice(1);
  return pages.map((page) => [...page.matchAll(/<word [^>]*>([^<]*)</g)].map(([, word]) => plain(word)).join(" "));
}

const plain = (text) => text.replace(/&(amp|lt|gt|quot|#39|apos);/g, (_, name) => signs[name]);
const signs = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", apos: "'" };

import type { CitationItem } from "../model/node.ts";

/**
 * Locator terms as people write them, and the CSL 1.0.2 label each stands for (appendix IV, "Locators").
 * Plural forms name the same label.
 */
const labels: Readonly<Record<string, string>> = {
  "¶": "paragraph",
  "¶¶": "paragraph",
  "§": "section",
  "§§": "section",
  app: "appendix",
  art: "article-locator",
  arts: "article-locator",
  bk: "book",
  chap: "chapter",
  chaps: "chapter",
  chapter: "chapter",
  col: "column",
  fig: "figure",
  figs: "figure",
  l: "line",
  ll: "line",
  line: "line",
  lines: "line",
  n: "note",
  no: "issue",
  note: "note",
  p: "page",
  page: "page",
  pages: "page",
  para: "paragraph",
  paragraph: "paragraph",
  paragraphs: "paragraph",
  paras: "paragraph",
  part: "part",
  pp: "page",
  sec: "section",
  secs: "section",
  section: "section",
  table: "table",
  time: "timestamp",
  v: "verse",
  vol: "volume",
  vols: "volume",
};

/** Why a bracket that looks like a citation is none. */
export interface CitationFault {
  readonly code: "citation-syntax" | "locator-unknown";
  readonly message: string;
}

/** True for the inside of square brackets that is meant as a citation: it holds `@` at the start of a word. */
export function looksLikeCitation(inside: string): boolean {
  return /(^|[\s;-])@/.test(inside);
}

/**
 * Reads the inside of `[see @key, para. 7; @other, pp. 3-4]` (pandoc's syntax): parts joined by `;`, in
 * each an optional prefix, `@key`, and after a comma a locator or a suffix. `[-@key]` is refused: the
 * author of a source is never left out.
 */
export function parseCitation(inside: string): readonly CitationItem[] | CitationFault {
  const items: CitationItem[] = [];
  for (const part of inside.split(";")) {
    const found = /^\s*(?<prefix>[^@]*?)@(?<id>[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)(?<rest>.*)$/su.exec(part);
    const prefix = found?.groups?.["prefix"] ?? "";
    const rest = found?.groups?.["rest"]?.trim() ?? "";
    const id = found?.groups?.["id"]?.replace(/[.:?]+$/, "");
    if (!found || id === undefined || /\S$/.test(prefix) || (rest !== "" && !rest.startsWith(","))) {
      return { code: "citation-syntax", message: `“[${inside}]” is not a citation that can be read.` };
    }
    const place = rest === "" ? {} : readPlace(rest.slice(1).trim());
    if ("code" in place) return place;
    items.push({ id, ...(prefix === "" ? {} : { prefix: prefix.trimStart() }), ...place });
  }
  return items;
}

function readPlace(text: string): Pick<CitationItem, "label" | "locator" | "suffix"> | CitationFault {
  const found =
    /^(?<term>[\p{L}]+|¶¶?|§§?)\.?\s*(?<locator>[\p{N}][\p{N}\p{L}:.–-]*(?:,\s*\p{N}[\p{N}:–-]*)*)(?<rest>.*)$/su.exec(
      text,
    );
  if (!found) {
    if (!/^\p{N}/u.test(text)) return { suffix: `, ${text}` };
    return { code: "citation-syntax", message: `“${text}” says no more than a number; write \`para. ${text}\`.` };
  }
  const term = found.groups?.["term"] ?? "";
  const label = Object.hasOwn(labels, term.toLowerCase()) ? labels[term.toLowerCase()] : undefined;
  if (label === undefined) {
    return { code: "locator-unknown", message: `“${term}” is not a locator term.` };
  }
  const suffix = found.groups?.["rest"]?.trim() ?? "";
  if (label === "paragraph" && !isParagraphs(found.groups?.["locator"] ?? "", suffix)) {
    return { code: "citation-syntax", message: `“${text}” does not name paragraphs that can be looked up.` };
  }
  const locator = (found.groups?.["locator"] ?? "").replaceAll("-", "–").replace(/\.$/, "");
  return { label, locator, ...(suffix === "" ? {} : { suffix: suffix.startsWith(",") ? suffix : ` ${suffix}` }) };
}

/** True for `7`, `3–4` and `3, 6–7`, ranges upwards, with nothing behind but a suffix after a comma. */
function isParagraphs(locator: string, suffix: string): boolean {
  const parts = locator.replace(/\.$/, "").split(",");
  const upwards = parts.every((part) => {
    const [, first, last] = /^\s*(\d{1,6})(?:[–-](\d{1,6}))?\s*$/.exec(part) ?? [];
    return first !== undefined && (last === undefined || Number(first) <= Number(last));
  });
  return upwards && (suffix === "" || /^,\s*\P{N}/u.test(suffix));
}

/** The whole numbers a locator names: `3, 6–7` is 3, 6 and 7. At most 500, so that no range runs away. */
export function numbersOf(locator: string): readonly number[] {
  const numbers = new Set<number>();
  for (const part of locator.split(",")) {
    const [first = "", last = first] = part.split(/[–-]/).map((end) => end.trim());
    if (!/^\d{1,6}$/.test(first) || !/^\d{1,6}$/.test(last)) continue;
    for (let n = Number.parseInt(first, 10); n <= Number.parseInt(last, 10) && numbers.size < 500; n += 1)
      numbers.add(n);
  }
  return [...numbers].sort((a, b) => a - b);
}

/** Whole numbers as a locator: 3, 4 and 7 are `3–4, 7`. */
export function locatorOf(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] + 1 === number) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(", ");
}

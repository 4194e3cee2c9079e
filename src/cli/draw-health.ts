import type { LibraryHealth, SourceHealth } from "../check-sources.ts";
import type { Desk } from "../open-desk.ts";
import { drawTable } from "../text/draw-table.ts";
import { plainText } from "../text/plain-text.ts";
import { counted } from "./counted.ts";

/** The sources that need attention, a line each: those with an error or a warning. */
export function drawNeeds({ sources }: LibraryHealth): string {
  const needy = sources.filter(({ findings }) => findings.some(({ severity }) => severity !== "note"));
  return drawTable(
    ["source", "briefs", "editions", "needs"],
    needy.map((source) => [source.key, String(briefsOf(source)), String(source.editions.length), needsOf(source)]),
  );
}

/** Errors first, each code once: `source-undated!` for an error. */
function needsOf({ findings }: SourceHealth): string {
  const codesOf = (wanted: string) => findings.filter(({ severity }) => severity === wanted).map(({ code }) => code);
  const errors = codesOf("error").map((code) => `${code}!`);
  return [...new Set([...errors, ...codesOf("warning")])].join(", ");
}

function briefsOf({ copies }: SourceHealth): number {
  return new Set(copies.map(({ brief }) => brief)).size;
}

/** Some sources one by one: what rests on each. */
export function drawHealth({ sources }: LibraryHealth, { library }: Desk): string {
  return sources.map((source) => drawSource(source, library.byId.get(source.key)?.item["title"])).join("\n");
}

function drawSource(source: SourceHealth, title: unknown): string {
  const { key, copies, editions, reprints } = source;
  const head = `${plainText(String(title ?? "not in the library"))} (source ${key})\n`;
  const again = reprints.length > 0 ? `  reprinted by ${reprints.join(", ")}\n` : "";
  if (copies.length === 0 && editions.length === 0) return `${head}${again}  Nothing rests on it.\n`;
  const briefs = new Set(copies.map(({ brief }) => brief)).size;
  const sum = `  ${counted(briefs, "brief")} in ${counted(copies.length, "copy", "copies")} and ${counted(editions.length, "filed edition")} rest on it.\n`;
  const rows = [
    ...copies.map((copy) => [
      copy.brief,
      copy.audience ?? "–",
      copy.asOf ?? "–",
      copy.isBroken ? "named" : String(copy.excerpts),
      String(copy.words),
      String(copy.citations),
      copy.through ?? "–",
    ]),
    ...editions.map(({ name, through }) => [name, "filed", "–", "–", "–", "–", through ?? "–"]),
  ];
  const heads = ["rests on it", "audience", "as of", "quotations", "words", "citations", "through"];
  return `${head}${again}${sum}${drawTable(heads, rows).replace(/^(?=.)/gm, "  ")}`;
}

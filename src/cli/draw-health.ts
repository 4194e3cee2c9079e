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

/** `2 briefs rest on it: lavrov-call (3 copies), open-door (1 copy, which cannot be made now).` */
function restingBriefs({ copies }: SourceHealth): string {
  const names = [...new Set(copies.map(({ brief }) => brief))];
  const each = names.map((name) => {
    const own = new Set(
      copies.filter(({ brief }) => brief === name).map(({ audience, asOf }) => `${asOf} ${audience}`),
    );
    const broken = copies.some(({ brief, isBroken }) => brief === name && isBroken)
      ? ", not to be made as things are"
      : "";
    return `${plainText(name)} (${counted(own.size, "copy", "copies")}${broken})`;
  });
  return resting(each, "brief");
}

function restingEditions({ editions }: SourceHealth): string {
  return resting([...new Set(editions.map(({ name }) => plainText(name)))], "filed edition");
}

function resting(names: readonly string[], noun: string): string {
  if (names.length === 0) return `  No ${noun} rests on it.\n`;
  return `  ${counted(names.length, noun)} ${names.length === 1 ? "rests" : "rest"} on it: ${names.join(", ")}.\n`;
}

/** Some sources one by one: what rests on each. */
export function drawHealth({ sources }: LibraryHealth, { library }: Desk): string {
  return sources.map((source) => drawSource(source, library.byId.get(source.key)?.item["title"])).join("\n");
}

function drawSource(source: SourceHealth, title: unknown): string {
  const { key, file, copies, editions, reprints } = source;
  const missing = file === undefined ? "not in the library" : `not in the library, for ${file} is not in order`;
  const head = `${plainText(String(title ?? missing))} (source ${key})\n`;
  const again = reprints.length > 0 ? `  reprinted by ${reprints.join(", ")}\n` : "";
  if (copies.length === 0 && editions.length === 0) return `${head}${again}  Nothing rests on it.\n`;
  const sum = `${restingBriefs(source)}${restingEditions(source)}`;
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

import type { PdfObjects, Reference } from "./pdf-objects.ts";

/** The text of a page's marked content, letter by letter as the file maps its glyphs, spaces as they are drawn. */
export interface PageText {
  /** By number of the marked content. */
  readonly stretches: ReadonlyMap<number, string>;
  /** What stands in artifacts. */
  readonly adorning: string;
  /** All of it in the order of drawing; artifacts have no number. */
  readonly drawn: readonly DrawnText[];
}

/** Text that is drawn as one stretch of content. */
export interface DrawnText {
  readonly mcid: number | undefined;
  readonly text: string;
}

/** Reads the text that pdfkit's operators show: one operator a line, glyphs in hexadecimal digits. */
export function readPageText(objects: PdfObjects, page: Reference): PageText {
  const entries = objects.dictionary(page);
  const fonts = objects.dictionary(objects.dictionary(entries["Resources"])["Font"]);
  const maps = new Map(
    Object.entries(fonts).map(([name, font]) => {
      const unicode = objects.dictionary(font)["ToUnicode"];
      return [name, charactersOf(objects.stream(unicode).toString("latin1"))] as const;
    }),
  );
  const drawn: { readonly mcid: number | undefined; text: string }[] = [];
  let font = "";
  for (const line of objects.stream(entries["Contents"]).toString("latin1").split("\n")) {
    font = /^\/(\S+) [\d.]+ Tf$/.exec(line)?.[1] ?? font;
    const mcid = /\/MCID (\d+)>> BDC$/.exec(line)?.[1];
    if (line.endsWith("BDC")) drawn.push({ mcid: mcid === undefined ? undefined : Number(mcid), text: "" });
    if (!line.endsWith("TJ")) continue;
    const codes = [...line.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, digits = ""]) => digits.match(/.{4}/g) ?? []);
    const text = codes.map((code) => maps.get(font)?.get(Number.parseInt(code, 16)) ?? "\ufffd").join("");
    const open = drawn.at(-1);
    if (open) open.text += text;
  }
  const adorning = drawn.flatMap(({ mcid, text }) => (mcid === undefined ? [text] : [])).join("");
  const stretches = drawn.flatMap(({ mcid, text }) => (mcid === undefined ? [] : [[mcid, text] as const]));
  return { stretches: new Map(stretches), adorning, drawn };
}

/** What a font's glyphs stand for, by their codes. */
function charactersOf(map: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [, first = "", list = ""] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    for (const [at, [, units = ""]] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries()) {
      const text = (units.match(/[0-9a-f]{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16)));
      found.set(Number.parseInt(first, 16) + at, text.join(""));
    }
  }
  return found;
}

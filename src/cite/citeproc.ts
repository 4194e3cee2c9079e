import CSL from "citeproc";
import type { CitationItem } from "../model/node.ts";
import type { Item } from "../model/source.ts";
import { cites, escapeMarkup } from "./markup.ts";
import type { Style } from "./style.ts";

/** What a style prints, in the markup of `markup.ts`. */
export interface Processed {
  /** One text for each cluster. */
  readonly clusters: readonly string[];
  /** The bibliography in the style's order. */
  readonly entries: readonly { readonly source: string; readonly markup: string }[];
}

/** A citation cluster, and the number of its note in a note style. */
export interface Cluster {
  readonly id: string;
  readonly items: readonly CitationItem[];
}

const format = "attache";
const plain = (_: unknown, text: string): string => text;
const tagged = (tag: string) => (_: unknown, text: string) => `<${tag}>${text}</${tag}>`;

CSL.debug = () => {};
CSL.Output.Formats[format] = {
  ...CSL.Output.Formats["html"],
  text_escape: escapeMarkup,
  bibstart: "",
  bibend: "",
  "@font-style/italic": "<i>%%STRING%%</i>",
  "@font-style/oblique": "<i>%%STRING%%</i>",
  "@font-style/normal": false,
  "@font-variant/small-caps": "<sc>%%STRING%%</sc>",
  "@font-variant/normal": false,
  "@font-weight/bold": "<b>%%STRING%%</b>",
  "@font-weight/normal": false,
  "@text-decoration/underline": false,
  "@text-decoration/none": false,
  "@vertical-align/sup": "<sup>%%STRING%%</sup>",
  "@vertical-align/sub": "<sub>%%STRING%%</sub>",
  "@vertical-align/baseline": false,
  "@bibliography/entry": plain,
  "@display/left-margin": tagged("label"),
  "@display/right-inline": plain,
  "@display/block": plain,
  "@display/indent": plain,
  "@showid/true": plain,
  "@URL/true": tagged("url"),
  "@DOI/true": plain,
};

/** A processor for one style. Its items change from run to run; each run starts from nothing. */
interface Processor {
  readonly engine: InstanceType<typeof CSL.Engine>;
  readonly items: Map<string, Item>;
}

/** Building a processor costs far more than running it; it is kept as long as its style. */
const processors = new WeakMap<Style, Processor>();

/**
 * Sets citations and bibliography with citeproc-js. Keys go in as plain numbers, so that no key can collide
 * with anything of the processor's; marks around each cite come back as the boundaries of links.
 */
export function runCiteproc(style: Style, clusters: readonly Cluster[], itemOf: (source: string) => Item): Processed {
  const keys = [...new Set(clusters.flatMap(({ items }) => items.map(({ id }) => id)))];
  const numberOf = new Map(keys.map((key, index) => [key, `s${index}`]));
  const { engine, items } = processorFor(style);
  items.clear();
  for (const [key, number] of numberOf) items.set(number, { ...withoutMarks(itemOf(key)), id: number });
  const given = clusters.map(({ id, items: cited }, index) => ({
    citationID: id,
    citationItems: cited.map((item) => ({
      id: numberOf.get(item.id),
      ...(item.label === undefined ? {} : { label: item.label, locator: item.locator }),
      prefix: cites.open + withoutMarks(item.prefix ?? ""),
      suffix: withoutMarks(item.suffix ?? "") + cites.close,
    })),
    properties: { noteIndex: style.isNote ? index + 1 : 0 },
  }));
  const printed = engine.rebuildProcessorState(given, format).map(([, , text]) => text);
  const bibliography = engine.makeBibliography();
  const [{ entry_ids: ids }, texts] = bibliography || [{ entry_ids: [] }, []];
  const entries = ids.map(([number], index) => ({
    source: keys[Number(number?.slice(1))] ?? "",
    markup: texts[index] ?? "",
  }));
  return { clusters: printed, entries };
}

/** A copy in which no text holds one of the marks that are put around cites. */
function withoutMarks<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replace(/[\uE000\uE001]|\\u[eE]00[01]/g, "")) as T;
}

function processorFor(style: Style): Processor {
  const known = processors.get(style);
  if (known) return known;
  const items = new Map<string, Item>();
  const system = {
    retrieveLocale: (tag: string) => style.locales.get(tag) ?? false,
    // citeproc writes into the items it is given
    retrieveItem: (id: string) => structuredClone(items.get(id) ?? {}),
  } as const;
  const engine = new CSL.Engine(system, style.text, style.locale, true);
  engine.setOutputFormat(format);
  engine.opt.development_extensions["wrap_url_and_doi"] = true;
  const processor = { engine, items };
  processors.set(style, processor);
  return processor;
}

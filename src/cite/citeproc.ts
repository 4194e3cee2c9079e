import CSL from "citeproc";
import { escapeMarkup } from "./markup.ts";
import type { Style } from "./style.ts";

/** A style at work: citeproc-js, with an output of our own and without what it would add by itself. */
export type Engine = InstanceType<typeof CSL.Engine>;

/** The name under which citeproc knows our output. */
export const format = "attache";

const plain = (_: unknown, text: string): string => text;
const apart = (_: unknown, text: string): string => ` ${text} `;
// functions, not citeproc's patterns: those would take a `$&` in a title for a sign of their own
const tagged = (tag: string) => (_: unknown, text: string) => `<${tag}>${text}</${tag}>`;

CSL.debug = () => {};
CSL.error = (message) => {
  throw new Error(message);
};
CSL.stringCompare = compareKeys;
CSL.Output.Formats[format] = {
  ...CSL.Output.Formats["html"],
  text_escape: escapeMarkup,
  bibstart: "",
  bibend: "",
  "@font-style/italic": tagged("i"),
  "@font-style/oblique": tagged("i"),
  "@font-style/normal": false,
  "@font-variant/small-caps": tagged("sc"),
  "@font-variant/normal": false,
  "@font-weight/bold": tagged("b"),
  "@font-weight/normal": false,
  "@text-decoration/underline": false,
  "@text-decoration/none": false,
  "@vertical-align/sup": tagged("sup"),
  "@vertical-align/sub": tagged("sub"),
  "@vertical-align/baseline": false,
  // an entry names its item, because an item that a style prints nothing for has no entry
  "@bibliography/entry"(this: { readonly system_id?: string }, _: unknown, text: string) {
    return `${this.system_id ?? ""}\n${text}`;
  },
  "@display/left-margin": tagged("label"),
  "@display/right-inline": plain,
  "@display/block": apart,
  "@display/indent": apart,
  "@showid/true": plain,
  "@URL/true": tagged("url"),
  "@DOI/true": (_: unknown, text: string) => (text.startsWith("http") ? `<url>${text}</url>` : text),
};

/** Things citeproc would do beyond CSL: read fields out of notes, and labels and dates out of locators. */
const refused = ["field_hack", "raw_date_parsing", "locator_date_and_revision", "locator_label_parse"] as const;

/** A processor for a style; throws where citeproc can make nothing of it. */
export function openEngine(style: Style, itemOf: (id: string) => object): Engine {
  const [spare = ""] = style.locales.values();
  const system = {
    retrieveLocale: (tag: string) => style.locales.get(tag) ?? spare,
    retrieveItem: itemOf,
  } as const;
  const engine = new CSL.Engine(system, style.text, style.locale, true);
  engine.setOutputFormat(format);
  for (const name of refused) engine.opt.development_extensions[name] = false;
  engine.opt.development_extensions["wrap_url_and_doi"] = true;
  return engine;
}

/** True where what a cluster prints depends on what was cited before it, and not on the list of items alone. */
export function looksBack(engine: Engine): boolean {
  return engine.opt.update_mode === CSL.POSITION || Boolean(engine.opt.grouped_sort);
}

/** Sort keys by letters, then figures as numbers; never by the machine's locale. */
function compareKeys(a: string, b: string): number {
  const [left, right] = [foldKey(a), foldKey(b)];
  if (left !== right) return left < right ? -1 : 1;
  return 0;
}

/** Accents, case and punctuation do not sort; citeproc's separators `|` and `@` sort before everything. */
function foldKey(key: string): string {
  return key
    .toLowerCase()
    .normalize("NFD")
    .replace(/[|@]/g, "\u0001")
    .replace(/[\p{M}\p{P}]/gu, "")
    .replace(/\d+/g, (figures) => figures.replace(/^0+(?=\d)/, "").padStart(12, "0"));
}

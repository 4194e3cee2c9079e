import type { CitationItem } from "../model/node.ts";
import type { Item } from "../model/source.ts";
import { type Engine, format, looksBack, openEngine } from "./citeproc.ts";
import { cleanItem } from "./clean-item.ts";
import { markBefore, markBehind, unmarked } from "./markup.ts";
import type { Style } from "./style.ts";

/** A citation cluster, by the id of its citation. */
export interface Cluster {
  readonly id: string;
  readonly items: readonly CitationItem[];
}

/** An entry of the bibliography, in the markup of `markup.ts`. */
export interface Entry {
  readonly source: string;
  readonly markup: string;
}

/** What a style prints, in the markup of `markup.ts`. */
export interface Printed {
  /** One text for each cluster. */
  readonly clusters: readonly string[];
  /** The bibliography in the style's order; a style may leave a source out. */
  readonly entries: readonly Entry[];
}

/** What a style has printed while these items, in this order, were the ones cited. */
interface Register {
  readonly keys: readonly string[];
  readonly items: readonly Item[];
  readonly entries: Entry[];
  /** Texts by what was asked for; each is a function of the register and of its key. */
  readonly clusters: Map<string, string>;
  readonly sequences: Map<string, readonly string[]>;
}

interface Processor {
  readonly engine: Engine;
  readonly looksBack: boolean;
  /** Items under the plain numbers by which citeproc knows them. */
  readonly items: Map<string, object>;
  readonly registers: Map<string, Register>;
  /** The register that stands in citeproc's memory. */
  loaded: Register | undefined;
}

/** Most processors remembered, and for each most registers, sequences and clusters, which are forgotten all at once. */
const most = { processors: 6, registers: 32, sequences: 64, clusters: 4096 } as const;

/** Building a processor costs far more than running it: those of the styles that were run last are kept, latest first. */
const processors: { readonly style: Style; readonly processor: Processor }[] = [];

/** What is cited to see whether a style runs at all. */
const trial: Item = {
  id: "trial",
  type: "article-newspaper",
  title: "Trial",
  "container-title": "Gazette",
  author: [{ family: "North", given: "Ada" }],
  issued: { "date-parts": [[2031, 3, 1]] },
};

/** Runs the style once; what citeproc says against it, or `undefined`. */
export function tryStyle(style: Style): string | undefined {
  const cited = { id: trial.id, label: "paragraph", locator: "1" };
  const printed = runStyle(style, [{ id: "c1", items: [cited] }], () => trial);
  return typeof printed === "string" ? printed : undefined;
}

/**
 * Sets citations and bibliography in a style. The result depends on nothing but what is given: what is
 * remembered between runs only saves time. A string is what citeproc said against the style.
 */
export function runStyle(
  style: Style,
  clusters: readonly Cluster[],
  itemOf: (source: string) => Item,
): Printed | string {
  const keys = [...new Set(clusters.flatMap(({ items }) => items.map(({ id }) => id)))];
  const items = keys.map(itemOf);
  if (keys.length === 0) return { clusters: [], entries: [] };
  try {
    const processor = processorFor(style);
    const register = registerFor(processor, keys, items);
    return { clusters: printClusters(processor, register, clusters, style.isNote), entries: register.entries };
  } catch (error) {
    forget(style);
    return messageOf(error);
  }
}

function processorFor(style: Style): Processor {
  const known = forget(style) ?? openProcessor(style);
  processors.unshift({ style, processor: known });
  processors.length = Math.min(processors.length, most.processors);
  return known;
}

/** Takes the processor of a style out of those remembered, if it is there. */
function forget(style: Style): Processor | undefined {
  const at = processors.findIndex((one) => runsAlike(one.style, style));
  return at < 0 ? undefined : processors.splice(at, 1)[0]?.processor;
}

/** True where two styles, each read from a file, are one to a processor. */
function runsAlike(one: Style, other: Style): boolean {
  if (one === other) return true;
  if (one.text !== other.text || one.locale !== other.locale) return false;
  const tags = [...one.locales.keys()];
  return (
    tags.length === other.locales.size &&
    [...other.locales].every(([tag, text], at) => {
      return tags[at] === tag && one.locales.get(tag) === text;
    })
  );
}

function openProcessor(style: Style): Processor {
  const items = new Map<string, object>();
  const engine = openEngine(style, (id) => items.get(id) ?? {});
  const registers = new Map<string, Register>();
  const processor: Processor = { engine, looksBack: looksBack(engine), items, registers, loaded: undefined };
  if (processor.looksBack) printOnce(processor);
  return processor;
}

function registerFor(processor: Processor, keys: readonly string[], items: readonly Item[]): Register {
  const name = JSON.stringify(keys);
  const known = processor.registers.get(name);
  if (known?.items.every((item, index) => item === items[index])) return known;
  if (processor.registers.size >= most.registers) processor.registers.clear();
  const register: Register = { keys, items, entries: [], clusters: new Map(), sequences: new Map() };
  load(processor, register);
  register.entries.push(...printEntries(processor.engine, keys));
  processor.registers.set(name, register);
  return register;
}

/** Puts items into citeproc's memory, which is emptied first: nothing of an earlier run can show. */
function load(processor: Processor, register: Register): void {
  const { engine, items } = processor;
  processor.loaded = register;
  items.clear();
  register.items.forEach((item, index) => {
    items.set(numberOf(index), { ...cleanItem(item), id: numberOf(index) });
  });
  engine.restoreProcessorState([]);
  engine.updateItems([...items.keys()]);
}

/** Keys go in as plain numbers, so that no key can collide with anything of citeproc's. */
function numberOf(index: number): string {
  return `s${index}`;
}

/**
 * Clusters of a sequence are printed anew whenever one before them changes. What one prints is a function of the
 * register and of its cites, which know their positions by then; so each is printed once.
 */
function printOnce(processor: Processor): void {
  const { engine } = processor;
  const print = engine.process_CitationCluster.bind(engine);
  engine.process_CitationCluster = (cites, cluster) => {
    const known = processor.loaded?.clusters;
    if (!known) return print(cites, cluster);
    return remember(known, most.clusters, JSON.stringify(cites.map(([, cite]) => cite)), () => print(cites, cluster));
  };
}

function printEntries(engine: Engine, keys: readonly string[]): readonly Entry[] {
  const [, texts] = engine.makeBibliography() || [undefined, []];
  return texts.flatMap((text) => {
    const [, number, markup = ""] = /^s(\d+)\n(.*)$/s.exec(text) ?? [];
    const source = keys[Number(number)];
    return source === undefined ? [] : [{ source, markup: markup.replace(/\s+/g, " ").trim() }];
  });
}

function printClusters(
  processor: Processor,
  register: Register,
  clusters: readonly Cluster[],
  isNote: boolean,
): readonly string[] {
  if (!processor.looksBack) return clusters.map(({ items }) => printCluster(processor, register, items));
  return remember(register.sequences, most.sequences, JSON.stringify(clusters), () => {
    const texts = printSequence(processor, register, clusters, false, isNote);
    // a note is no link: its number is, so its cites need no marks
    const marked = isNote ? texts : printSequence(processor, register, clusters, true, isNote);
    return texts.map((text, index) => unlessChanged(marked[index] ?? "", text));
  });
}

function printCluster(processor: Processor, register: Register, items: readonly CitationItem[]): string {
  return remember(register.clusters, most.clusters, JSON.stringify(items), () => {
    if (processor.loaded !== register) load(processor, register);
    const { engine } = processor;
    const text = engine.makeCitationCluster(citesOf(items, register, false));
    return unlessChanged(engine.makeCitationCluster(citesOf(items, register, true)), text);
  });
}

function printSequence(
  processor: Processor,
  register: Register,
  clusters: readonly Cluster[],
  marked: boolean,
  isNote: boolean,
): readonly string[] {
  if (processor.loaded !== register) load(processor, register);
  const given = clusters.map(({ id, items }, index) => ({
    citationID: id,
    citationItems: citesOf(items, register, marked),
    properties: { noteIndex: isNote ? index + 1 : 0 },
  }));
  return processor.engine.rebuildProcessorState(given, format).map(([, , text]) => text);
}

/** Where marks keep a style from joining cites or signs, its own words win, and the whole leads to the first source. */
function unlessChanged(marked: string, text: string): string {
  return unmarked(marked) === unmarked(text) ? marked : markBefore(0) + text + markBehind;
}

function citesOf(items: readonly CitationItem[], { keys }: Register, marked: boolean): readonly object[] {
  return items.map(({ id, label, locator, prefix = "", suffix = "" }, index) => ({
    id: numberOf(keys.indexOf(id)),
    ...(label === undefined ? {} : { label, locator: unmarked(locator ?? "") }),
    prefix: (marked ? markBefore(index) : "") + unmarked(prefix),
    suffix: unmarked(suffix) + (marked ? markBehind : ""),
  }));
}

function remember<T>(known: Map<string, T>, limit: number, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= limit) known.clear();
  const made = make();
  known.set(key, made);
  return made;
}

/** What citeproc says against a style; where it only stumbles, its words would help nobody. */
function messageOf(error: unknown): string {
  const stumbles = error instanceof TypeError || error instanceof RangeError;
  return error instanceof Error && !stumbles ? error.message : "the citation processor cannot work with it";
}

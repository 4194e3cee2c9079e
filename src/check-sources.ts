import { listEditions } from "./archive/list-editions.ts";
import { readManifest } from "./archive/read-manifest.ts";
import { choose } from "./choose.ts";
import { checkLicences } from "./health/check-licences.ts";
import { type CitedThen, type Citing, citingOf, findChanges, type Stretch } from "./health/find-changes.ts";
import { findGaps } from "./health/find-gaps.ts";
import { findUses, knowReprints, type SourceUse } from "./health/find-uses.ts";
import { lockPath, readLock } from "./lock/read-lock.ts";
import type { Diagnostic } from "./model/diagnostic.ts";
import type { Lock } from "./model/lock.ts";
import type { Desk, Order } from "./open-desk.ts";
import { press } from "./press.ts";

/** What a library was asked. */
export interface SourcesAsked {
  /** Keys of the sources that are looked at; all where there are none. */
  readonly keys: readonly string[];
  /** The copies of all briefs. */
  readonly orders: readonly Order[];
  /** Trouble met in reading the library: it belongs to the files it names. */
  readonly unread: readonly Diagnostic[];
  /** Called after each copy: how many are looked at, of how many. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/** A copy that rests on a source. */
export interface RestingCopy extends Omit<SourceUse, "key"> {
  readonly brief: string;
  readonly audience: string | undefined;
  /** Number of the edition or the day as of which it speaks, where the brief is a series. */
  readonly asOf: string | undefined;
  /** The reprint by which it rests on the source; `undefined` where it cites the source itself. */
  readonly through: string | undefined;
  /** True where the copy cannot be made as things are, and the brief only names the source. */
  readonly isBroken: boolean;
}

/** A filed edition that rests on a source. */
export interface RestingEdition {
  readonly name: string;
  readonly through: string | undefined;
}

/** One source: what is wrong, and what rests on it. */
export interface SourceHealth {
  readonly key: string;
  readonly file: string | undefined;
  readonly findings: readonly Diagnostic[];
  readonly copies: readonly RestingCopy[];
  readonly editions: readonly RestingEdition[];
  readonly reprints: readonly string[];
}

/** The health of some sources, or of a library; and what is wrong with locks. */
export interface LibraryHealth {
  readonly sources: readonly SourceHealth[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Looks after a library: what its records lack, what has changed since it was cited, what is quoted beyond its licence, and
 * what rests on each source, reprints included. Copies are chosen and not pressed, so that an excerpt that did not fit counts
 * as resting; only a copy that could quote too much is pressed, for what is printed alone counts there. Sources that are
 * cited and not there are among those told.
 */
export async function checkSources(desk: Desk, asked: SourcesAsked): Promise<LibraryHealth> {
  const { library, world } = desk;
  const diagnostics: Diagnostic[] = [];
  const locks = [...desk.briefs.values()].map(({ id, file }): Citing => {
    const { value: lock, diagnostics: found } = readLock(world, lockPath(file));
    diagnostics.push(...found);
    const name = `the lock of ${id}`;
    return { name, kind: "lock", sources: lock === undefined || lock === "none" ? [] : citedThen(lock) };
  });
  const editions = listEditions(world).flatMap(({ name, folder }) => {
    const manifest = readManifest(world.read(`${folder}/manifest.json`));
    if (!manifest) diagnostics.push(unknownSources(name));
    return manifest ? [citingOf(name, manifest)] : [];
  });
  const unread = new Map<string, Diagnostic[]>();
  for (const one of asked.unread) {
    const key = keyOf(one.span?.file ?? "");
    unread.set(key, [...(unread.get(key) ?? []), one]);
  }
  const changes = findChanges(library, [...editions, ...locks], new Set(unread.keys()));
  const { resting, exceeded } = await lookAtCopies(
    desk,
    asked,
    new Set([...library.byId.keys(), ...unread.keys(), ...changes.keys()]),
  );
  const reprintsOf = knowReprints(library);
  const named = asked.keys.length > 0;
  const keys = new Set([...library.byId.keys(), ...unread.keys(), ...changes.keys()]);
  const sources = [...keys]
    .filter((key) => !named || asked.keys.includes(key))
    .sort()
    .map((key): SourceHealth => {
      const source = library.byId.get(key);
      const own = unread.get(key) ?? [];
      const gaps = source ? findGaps(source) : [];
      const reprints = reprintsOf(key);
      const copiesOf = (one: string, through: string | undefined) =>
        (resting.get(one) ?? []).map((copy) => ({ ...copy, through }));
      const editionsOf = (one: string, through: string | undefined) =>
        editions
          .filter((edition) => edition.sources.some((then) => then.key === one))
          .map(({ name }): RestingEdition => ({ name, through }));
      return {
        key,
        file: source?.file ?? own[0]?.span?.file,
        findings: [...own, ...gaps, ...(changes.get(key) ?? []), ...(exceeded.get(key) ?? [])],
        copies: [...copiesOf(key, undefined), ...reprints.flatMap((one) => copiesOf(one, one))],
        editions: [...editionsOf(key, undefined), ...reprints.flatMap((one) => editionsOf(one, one))],
        reprints,
      };
    });
  return { sources, diagnostics };
}

/** That an edition is not counted among what rests on sources. */
function unknownSources(name: string): Diagnostic {
  const message = `What ${name} rests on is not known, for its manifest cannot be read.`;
  const hints = [`\`attache verify ${name}\` tells what is wrong with it`];
  return { code: "edition-incomplete", severity: "warning", message, hints };
}

/** The sources of a lock with all that is quoted of each. */
function citedThen({ sources, excerpts }: Lock): readonly CitedThen[] {
  const quoted = new Map([...sources.keys()].map((key): [string, Stretch[]] => [key, []]));
  for (const { source, segments } of excerpts) quoted.get(source)?.push(...segments);
  return [...sources].map(([key, { textSha256 }]): CitedThen => {
    return { key, textSha256, fileSha256: undefined, stretches: quoted.get(key) ?? [] };
  });
}

/** The key that a file's name suggests. */
function keyOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.md$/, "");
}

interface Looked {
  readonly resting: ReadonlyMap<string, readonly Omit<RestingCopy, "through">[]>;
  readonly exceeded: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** `known` are all keys that a brief may name, of sources that are there or were. */
async function lookAtCopies(
  desk: Desk,
  { orders, progress }: SourcesAsked,
  known: ReadonlySet<string>,
): Promise<Looked> {
  const { library, workspace } = desk;
  const resting = new Map<string, Omit<RestingCopy, "through">[]>();
  const exceeded = new Map<string, Diagnostic[]>();
  for (const [index, order] of orders.entries()) {
    const { value: selection } = choose(desk, order);
    const uses = selection ? findUses(selection) : namedIn(desk, order.brief, known);
    const copy = { brief: order.brief, audience: order.audience, asOf: order.asOf, isBroken: selection === undefined };
    for (const { key, ...use } of uses) resting.set(key, [...(resting.get(key) ?? []), { ...copy, ...use }]);
    const usual = workspace.defaults.licence;
    if (selection && checkLicences(selection, library, usual).diagnostics.length > 0) {
      for (const told of (await press(desk, order)).diagnostics.filter(({ code }) => code === "licence-exceeded")) {
        const key = /`([^`]+)`/.exec(told.message)?.[1] ?? "";
        const copied = { ...told, message: told.message.replace(/\.$/, ` (${wordsOf(order)}).`) };
        exceeded.set(key, [...(exceeded.get(key) ?? []), copied]);
      }
    }
    progress?.(index + 1, orders.length);
  }
  return { resting, exceeded };
}

function wordsOf({ brief, audience, asOf }: Order): string {
  return [brief, audience && `for ${audience}`, asOf && `as of ${asOf}`].filter(Boolean).join(", ");
}

/** What a brief that cannot be chosen names as a source. */
function namedIn({ briefs, world }: Desk, brief: string, known: ReadonlySet<string>): readonly SourceUse[] {
  const text = new TextDecoder().decode(
    briefs.get(brief)?.bytes ?? world.read(`briefs/${brief}.yaml`) ?? new Uint8Array(),
  );
  const words = new Set(text.match(/[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?/g) ?? []);
  return [...words]
    .filter((word) => known.has(word))
    .sort()
    .map((key) => ({ key, excerpts: 0, words: 0, citations: 0 }));
}

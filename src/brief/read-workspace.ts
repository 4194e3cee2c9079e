import type { Authored } from "../model/brief.ts";
import type { Span } from "../model/diagnostic.ts";
import type { Mark } from "../model/mark.ts";
import { andThen, failure, type Outcome, outcome } from "../model/outcome.ts";
import type { Audience, Person, Topic, Workspace } from "../model/workspace.ts";
import type { World } from "../model/world.ts";
import { licenceOf } from "../text/licence-schema.ts";
import { readYaml } from "../text/read-yaml.ts";
import { readRules } from "./read-rules.ts";
import { type AudienceYaml, type WorkspaceYaml, workspaceSchema } from "./workspace-schema.ts";

/** The file that makes a folder a workspace. */
export const workspaceFile = "attache.yaml";

/** Reads `attache.yaml`; what it does not say takes the values the README lists. */
export function readWorkspace(world: World): Outcome<Workspace> {
  const bytes = world.read(workspaceFile);
  if (!bytes) {
    const hints = ["go into a workspace, or make one with `attache new workspace <folder>`"];
    return failure([
      { code: "workspace-missing", severity: "error", message: "There is no `attache.yaml` here.", hints },
    ]);
  }
  return andThen(readYaml(bytes, workspaceFile, workspaceSchema), ({ value: yaml, spanOf }) => {
    const defaults = {
      template: "read-ahead",
      style: "numeric",
      page: "A4" as const,
      pages: 1,
      language: "en",
      mark: "TLP:CLEAR" as const,
      annex: false,
      notes: "end" as const,
      evidence: "passages" as const,
      ...present({ ...yaml.defaults, licence: licenceOf(yaml.defaults?.licence) }),
    };
    return outcome<Workspace>({
      kind: "workspace",
      file: workspaceFile,
      name: yaml.name,
      defaults,
      rules: readRules(yaml.rules),
      acronyms: yaml.acronyms ?? [],
      topics: new Map(Object.entries(yaml.topics ?? {}).map(([id, topic]) => [id, readTopic(id, topic)])),
      people: (yaml.people ?? []).map(readPerson),
      audiences: new Map(
        Object.entries(yaml.audiences ?? {}).map(([name, audience]) => {
          const span = spanOf(["audiences", name, "bottom-line"]);
          return [name, readAudience(name, audience, span, defaults.mark)];
        }),
      ),
    });
  });
}

/** An audience's overlay; its bottom line bears the audience's mark, or its ceiling. */
export function readAudience(name: string, yaml: AudienceYaml, bottomLine: Span, mark: Mark): Audience {
  const words = yaml["bottom-line"];
  const authored: Authored | undefined = words
    ? {
        text: words,
        span: bottomLine,
        mark: yaml.mark ?? yaml.ceiling ?? mark,
        priority: "must",
        value: 100,
        short: [],
      }
    : undefined;
  return {
    name,
    ceiling: yaml.ceiling,
    mark: yaml.mark,
    template: yaml.template,
    page: yaml.page,
    pages: yaml.pages,
    style: yaml.style,
    language: yaml.language,
    annex: yaml.annex,
    notes: yaml.notes,
    evidence: yaml.evidence,
    title: yaml.title,
    reference: yaml.reference,
    for: yaml.for,
    bottomLine: authored,
    drop: yaml.sections?.drop ?? [],
    only: yaml.sections?.only,
  };
}

function readTopic(id: string, yaml: NonNullable<WorkspaceYaml["topics"]>[string]): Topic {
  return {
    id,
    title: yaml.title ?? id,
    terms: yaml.terms,
    actors: yaml.actors ?? [],
    speakers: yaml.speakers ?? [],
    from: yaml.from,
    to: yaml.to,
  };
}

function readPerson(yaml: NonNullable<WorkspaceYaml["people"]>[number]): Person {
  return {
    name: yaml.name,
    short: yaml.short ?? yaml.name.split(" ").at(-1) ?? yaml.name,
    capacity: yaml.capacity,
    actor: yaml.actor,
    aliases: yaml.aliases ?? [],
  };
}

/** The keys that are there, so that an absent one cannot hide a default. */
function present<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

import type { Diagnostic } from "../model/diagnostic.ts";
import { andThen, type Outcome, outcome } from "../model/outcome.ts";
import { mergeRules } from "../model/rules.ts";
import type { Workspace } from "../model/workspace.ts";
import type { World } from "../model/world.ts";
import { sha256 } from "../text/fixity.ts";
import { readYaml } from "../text/read-yaml.ts";
import { suggest } from "../text/suggest.ts";
import type { BriefFile } from "./brief-file.ts";
import { briefSchema } from "./brief-schema.ts";
import { checkBlanks } from "./check-blanks.ts";
import { readRules } from "./read-rules.ts";

/** The briefs that could be read, by id; and for each of the others why not. */
export interface Briefs {
  readonly byId: ReadonlyMap<string, BriefFile>;
  /** Trouble of single files, by the id that the file name suggests. */
  readonly trouble: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** Reads `briefs/*.yaml`. A brief that cannot be read does not hinder the others. */
export function readBriefs(world: World, workspace: Workspace): Briefs {
  const byId = new Map<string, BriefFile>();
  const trouble = new Map<string, readonly Diagnostic[]>();
  for (const file of world.list("briefs").filter((path) => /^briefs\/[^/]+\.lock\.ya?ml$/.test(path))) {
    // a lock has no title
    if (!/^title:/mu.test(new TextDecoder().decode(world.read(file)))) continue;
    const name = file.replace(/^briefs\/|\.ya?ml$/g, "");
    const message = "The name of this brief's file is that of a lock, so that it is not read as a brief.";
    const hints = ["rename the file: the name of a brief does not end in `.lock`"];
    trouble.set(name, [{ code: "id-mismatch", severity: "error", message, span: { file, line: 1, column: 1 }, hints }]);
  }
  for (const file of world.list("briefs").filter((path) => /^briefs\/[^/]+(?<!\.lock)\.ya?ml$/.test(path))) {
    const name = file.replace(/^briefs\//, "").replace(/\.ya?ml$/, "");
    const bytes = world.read(file) ?? new Uint8Array();
    const { value, diagnostics } = readBrief(file, bytes, workspace);
    const twin = value && byId.get(value.id);
    const found = [...diagnostics];
    if (value && twin) {
      const message = `The id \`${value.id}\` is also that of ${twin.file}.`;
      const span = value.spanOf(["id"]);
      found.push({ code: "id-duplicate", severity: "error", message, span, hints: ["give one of the two another id"] });
    } else if (value) {
      byId.set(value.id, value);
      if (value.id !== name) {
        const hints = [`rename the file to briefs/${value.id}.yaml, or change the id`];
        const message = `The id \`${value.id}\` is not the file's name.`;
        found.push({ code: "id-mismatch", severity: "warning", message, span: value.spanOf(["id"]), hints });
      }
    }
    // two files of one id are trouble for both, whichever name is asked for
    if (found.length > 0) for (const key of twin ? [name, twin.id] : [value?.id ?? name]) trouble.set(key, found);
  }
  return { byId: new Map([...byId].sort(([a], [b]) => (a < b ? -1 : 1))), trouble };
}

/** Reads one brief and checks what it says of the workspace: topics and audiences exist, editions are in order. */
export function readBrief(file: string, bytes: Uint8Array, workspace: Workspace): Outcome<BriefFile> {
  return andThen(readYaml(bytes, file, briefSchema), ({ value: yaml, spanOf }) => {
    const audiences = Array.isArray(yaml.audiences) ? yaml.audiences : Object.keys(yaml.audiences ?? {});
    const topics = yaml.sections.flatMap((section) => section.topic ?? []);
    const editions = (yaml.series?.editions ?? []).map((edition) => ({
      number: edition.number,
      asOf: edition["as-of"],
    }));
    const brief: BriefFile = {
      kind: "brief-file",
      file,
      sha256: sha256(bytes),
      bytes,
      id: yaml.id,
      title: yaml.title,
      asOf: yaml["as-of"],
      audiences,
      editions,
      topics,
      rules: mergeRules(workspace.rules, readRules(yaml.rules)),
      yaml,
      spanOf,
    };
    return outcome(brief, [
      ...checkBlanks(brief),
      ...checkTopics(brief, workspace),
      ...checkAudiences(brief, workspace),
      ...checkEditions(brief),
    ]);
  });
}

function checkTopics(brief: BriefFile, workspace: Workspace): readonly Diagnostic[] {
  return brief.yaml.sections.flatMap(({ topic }, index) => {
    if (topic === undefined || workspace.topics.has(topic)) return [];
    const near = suggest(topic, [...workspace.topics.keys()]);
    const hint = near ? `did you mean \`${near}\`?` : `define it under \`topics\` in ${workspace.file}`;
    const span = brief.spanOf(["sections", index, "topic"]);
    return [
      { code: "no-such-topic", severity: "error", message: `There is no topic \`${topic}\`.`, span, hints: [hint] },
    ];
  });
}

/** Audiences are the workspace's; a mapping may define one more, and then says how much it may see. */
function checkAudiences(brief: BriefFile, workspace: Workspace): readonly Diagnostic[] {
  const listed = brief.yaml.audiences;
  return brief.audiences.flatMap((name, index) => {
    const own = Array.isArray(listed) || !listed ? undefined : listed[name];
    if (workspace.audiences.has(name) || own?.ceiling !== undefined) return [];
    const near = suggest(name, [...workspace.audiences.keys()]);
    const hint = near
      ? `did you mean \`${near}\`?`
      : `define it under \`audiences\` in ${workspace.file}, or give it a \`ceiling\` here`;
    const span = brief.spanOf(["audiences", Array.isArray(listed) ? index : name]);
    return [
      {
        code: "no-such-audience",
        severity: "error",
        message: `There is no audience \`${name}\`.`,
        span,
        hints: [hint],
      },
    ];
  });
}

function checkEditions(brief: BriefFile): readonly Diagnostic[] {
  return brief.editions.flatMap((edition, index) => {
    const before = brief.editions[index - 1];
    if (edition.number === index + 1 && (!before || before.asOf < edition.asOf)) return [];
    const message =
      edition.number === index + 1
        ? `Edition ${edition.number} is not later than the one before it.`
        : `Edition ${edition.number} stands where number ${index + 1} belongs.`;
    const span = brief.spanOf(["series", "editions", index, edition.number === index + 1 ? "as-of" : "number"]);
    return [{ code: "edition-order", severity: "error", message, span, hints: ["number editions 1, 2, 3 … by day"] }];
  });
}

import type { Diagnostic } from "../model/diagnostic.ts";
import { andThen, failure, type Outcome, outcome } from "../model/outcome.ts";
import type { Design, Template } from "../model/template.ts";
import type { World } from "../model/world.ts";
import { sha256 } from "../text/fixity.ts";
import { readYaml } from "../text/read-yaml.ts";
import { suggest } from "../text/suggest.ts";
import { type DesignYaml, designSchema } from "./design-schema.ts";

/** A template that can be named: the workspace's own stand before shipped ones of the same name. */
export interface TemplateName {
  readonly name: string;
  readonly shipped: boolean;
}

/** The templates of a workspace and those that come with the program, by name. */
export function listTemplates(world: World): readonly TemplateName[] {
  const own = namesIn(world.list("templates"));
  const shipped = namesIn(world.listShipped("templates")).filter((name) => !own.includes(name));
  const all = [...own.map((name) => ({ name, shipped: false })), ...shipped.map((name) => ({ name, shipped: true }))];
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Reads a template folder: `template.md.hbs`, `partials/*.md.hbs`, `design.yaml`. */
export function readTemplate(world: World, name: string): Outcome<Template> {
  const known = listTemplates(world);
  const found = known.find((template) => template.name === name);
  if (!found) {
    const near = suggest(
      name,
      known.map((template) => template.name),
    );
    const names = known.map((template) => `\`${template.name}\``).join(", ");
    const hints = [near ? `did you mean \`${near}\`?` : `there are ${names}`];
    return failure([
      { code: "no-such-template", severity: "error", message: `There is no template \`${name}\`.`, hints },
    ]);
  }
  const folder = `templates/${name}`;
  const read = (path: string) => (found.shipped ? world.shipped(path) : world.read(path));
  const paths = (found.shipped ? world.listShipped(folder) : world.list(folder)).filter((path) =>
    /\/(template\.md\.hbs|partials\/[a-z0-9-]+\.md\.hbs|design\.yaml)$/.test(path),
  );
  const texts = new Map<string, string>();
  const trouble: Diagnostic[] = [];
  for (const path of paths) {
    const text = decode(read(path));
    if (text === undefined) trouble.push(notText(path));
    else texts.set(path, text);
  }
  const design = readDesign(read(`${folder}/design.yaml`), `${folder}/design.yaml`);
  return andThen(outcome(texts, trouble), () =>
    andThen(design, (value) =>
      outcome<Template>({
        kind: "template",
        name,
        file: `${folder}/template.md.hbs`,
        text: texts.get(`${folder}/template.md.hbs`) ?? "",
        partials: new Map(
          [...texts]
            .filter(([path]) => path.includes("/partials/"))
            .map(([path, text]) => [path.replace(/^.*\/|\.md\.hbs$/g, ""), { file: path, text }]),
        ),
        design: value,
        files: paths.map((path) => ({ path, sha256: sha256(read(path) ?? "") })),
      }),
    ),
  );
}

function readDesign(bytes: Uint8Array | undefined, file: string): Outcome<Design> {
  if (!bytes) {
    const hints = ["a template folder holds `template.md.hbs` and `design.yaml`"];
    return failure([{ code: "file-missing", severity: "error", message: `There is no ${file}.`, hints }]);
  }
  const read = readYaml(bytes, file, designSchema);
  const diagnostics = read.diagnostics.map(
    (one): Diagnostic => (one.code === "wrong-value" ? { ...one, code: "template-design" } : one),
  );
  return read.value ? outcome(designOf(read.value.value), diagnostics) : failure(diagnostics);
}

function designOf(yaml: DesignYaml): Design {
  const {
    "bottom-line": bottomLine,
    "reference-columns": referenceColumns,
    "block-quotation": blockQuotation,
    ...rest
  } = yaml;
  return { ...rest, bottomLine, referenceColumns, blockQuotation };
}

function namesIn(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => /^templates\/([^/]+)\/template\.md\.hbs$/.exec(path)?.[1] ?? []);
}

function decode(bytes: Uint8Array | undefined): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes ?? new Uint8Array());
  } catch {
    return undefined;
  }
}

function notText(path: string): Diagnostic {
  return { code: "not-text", severity: "error", message: `${path} is not UTF-8 text.`, hints: ["save it as UTF-8"] };
}

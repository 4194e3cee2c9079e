import Handlebars from "handlebars";
import type { Diagnostic } from "../model/diagnostic.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";
import type { Template } from "../model/template.ts";
import type { LanguageTag } from "../model/units.ts";
import { checkHelpers } from "./check-helpers.ts";
import { checkNames, namesGiven } from "./check-names.ts";
import { templateHelpers } from "./template-helpers.ts";
import { type Value, valueNames } from "./template-values.ts";

/** Handlebars' own block helpers that a template may use; `log` and `lookup` are taken away. */
export const blockHelpers: readonly string[] = ["if", "unless", "each", "with"];

const options = { strict: true, noEscape: true, preventIndent: true } as const;
const guard = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false } as const;

/**
 * Runs a template on values and gives back Markdown. Each template has an environment of its own: no helper, no
 * partial and no value of another template can be reached, nor any prototype or file. Values are strict: a
 * missing one is `template-value-missing` with the line of the template.
 */
export function runTemplate(template: Template, values: Value, language: LanguageTag): Outcome<string> {
  try {
    const { value, diagnostics } = prepare(template, language);
    return value ? outcome(value(values, guard)) : failure(diagnostics);
  } catch (error) {
    return failure([explain(error, template)]);
  }
}

/** Compiling costs more than running, and every build runs the same few templates several times. */
const prepared = new Map<string, Outcome<Handlebars.TemplateDelegate>>();
const mostPrepared = 16;

/** A template as it was compiled before, if all its files are the same. */
function prepare(template: Template, language: LanguageTag): Outcome<Handlebars.TemplateDelegate> {
  const key = [language, template.file, ...template.files.flatMap(({ path, sha256 }) => [path, sha256])].join("\n");
  const known = prepared.get(key);
  if (known) return known;
  if (prepared.size >= mostPrepared) prepared.clear();
  const run = compile(template, language);
  prepared.set(key, run);
  return run;
}

function compile(template: Template, language: LanguageTag): Outcome<Handlebars.TemplateDelegate> {
  const environment = Handlebars.create();
  for (const name of ["log", "lookup"]) environment.unregisterHelper(name);
  for (const [name, helper] of Object.entries(templateHelpers)) {
    environment.registerHelper(name, (...given: unknown[]) => {
      const printed = helper.run(given.slice(0, -1), language);
      if (printed === undefined) throw new Error(`"what {{${name}}} needs" not defined in its call`);
      return printed;
    });
  }
  const trees = [template, ...template.partials.values()].map(({ file, text }) => ({ file, tree: parsed(file, text) }));
  const helpers = [...Object.keys(templateHelpers), ...blockHelpers];
  const names = new Set([...helpers, ...valueNames, ...trees.flatMap(({ tree }) => namesGiven(tree))]);
  const unknown = trees.flatMap(({ file, tree }) => [
    ...checkHelpers(tree, file, helpers),
    ...checkNames(tree, file, names),
  ]);
  if (unknown.length > 0) return failure(unknown);
  for (const [name, { file, text }] of template.partials) {
    environment.registerPartial(name, within(file, environment.compile(text, options)));
  }
  return outcome(within(template.file, environment.compile(template.text, options)));
}

function parsed(file: string, text: string): unknown {
  try {
    return Handlebars.parse(text);
  } catch (error) {
    throw new Located(file, error);
  }
}

/** Remembers in which file an error arose: Handlebars names the line only. */
function within(file: string, run: Handlebars.TemplateDelegate): Handlebars.TemplateDelegate {
  return (values, runtime) => {
    try {
      return run(values, runtime);
    } catch (error) {
      throw error instanceof Located ? error : new Located(file, error);
    }
  };
}

class Located extends Error {
  readonly file: string;
  readonly trouble: unknown;
  constructor(file: string, trouble: unknown) {
    super("trouble in a template");
    this.file = file;
    this.trouble = trouble;
  }
}

function explain(error: unknown, template: Template): Diagnostic {
  const { file, trouble } = error instanceof Located ? error : { file: template.file, trouble: error };
  const message = trouble instanceof Error ? trouble.message : String(trouble);
  if (trouble instanceof RangeError) {
    const hints = ["a partial calls itself without end"];
    return {
      code: "template-syntax",
      severity: "error",
      message: `The template does not come to an end.`,
      span: { file, line: 1, column: 1 },
      hints,
    };
  }
  const place = trouble as { lineNumber?: number; column?: number };
  const told = place.lineNumber ?? Number(/on line (\d+)/.exec(message)?.[1] ?? 0);
  const missing = /^"(.+)" not defined in|reading '(.+)'|to search for '(.+)' in/.exec(message)?.slice(1).find(Boolean);
  const line = told || lineOf(missing, file, template);
  const span = { file, line, column: (place.column ?? 0) + 1 };
  if (missing !== undefined) {
    const text = `The template asks for \`${missing}\`, and there is no such value here.`;
    const hints = ["mend the name; the README lists the values"];
    return { code: "template-value-missing", severity: "error", message: text, span, hints };
  }
  const partial = /^The partial (.+) could not be found/.exec(message)?.[1];
  const text =
    partial === undefined
      ? `The template cannot be read: ${firstLine(message)}.`
      : `There is no partial \`${partial}\`.`;
  const hints =
    partial === undefined
      ? ["blocks are closed as they were opened: {{#each}} … {{/each}}"]
      : [`there are ${[...template.partials.keys()].join(", ") || "none"}`];
  return { code: "template-syntax", severity: "error", message: text, span, hints };
}

/** Handlebars does not place every error; the line that has the name is then the best guess. */
function lineOf(name: string | undefined, file: string, template: Template): number {
  const partial = [...template.partials.values()].find((one) => one.file === file);
  const lines = (partial?.text ?? template.text).split("\n");
  return Math.max(0, name === undefined ? 0 : lines.findIndex((text) => text.includes(name))) + 1;
}

function firstLine(message: string): string {
  return (
    message
      .split("\n")[0]
      ?.replace(/:$/, "")
      .replace(/ - \d+:\d+$/, "") ?? ""
  );
}

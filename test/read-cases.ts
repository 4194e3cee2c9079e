import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** A named case of a case file: why it is so, and what is asked and expected. */
export interface Case {
  readonly name: string;
  /** Prose: why the case is as it is. */
  readonly why: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * The cases of a Markdown file in `test/cases`: below each head of the second level stands why the case is as it is, and then a block of YAML.
 * A case without either is a mistake in the file.
 */
export function readCases(file: string): readonly Case[] {
  const text = readFileSync(new URL(`cases/${file}`, import.meta.url), "utf8");
  return text
    .split(/^## /mu)
    .slice(1)
    .map((part) => {
      const [, name = "", why = "", yaml = ""] = /^(.+)\n([\s\S]*?)```yaml\n([\s\S]*?)```\s*$/u.exec(part) ?? [];
      if (why.trim() === "" || yaml === "") throw new Error(`${file}: a case wants a name, a reason and YAML: ${part}`);
      return { name, why: why.trim(), fields: parse(yaml) as Case["fields"] };
    });
}

/** A field that is text; absent where it is not given. */
export function textOf({ fields }: Case, key: string): string | undefined {
  const value = fields[key];
  return value === undefined ? undefined : String(value);
}

/** A field that is a list of text; empty where it is not given. */
export function listOf({ fields }: Case, key: string): readonly string[] {
  const value = fields[key];
  return Array.isArray(value) ? value.map(String) : [];
}

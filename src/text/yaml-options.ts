import type { DocumentOptions, ParseOptions, SchemaOptions } from "yaml";

/** Steps from the top of a YAML file to a value: keys, and positions in lists from 0. */
export type Path = readonly (string | number)[];

/**
 * How every YAML file is read: YAML 1.2 with its core schema, so that days stay text and `no` is a word;
 * keys unique; no tags of our own; nothing printed.
 */
export const yamlOptions: ParseOptions & DocumentOptions & SchemaOptions = {
  version: "1.2",
  schema: "core",
  merge: false,
  strict: true,
  uniqueKeys: true,
  prettyErrors: false,
  logLevel: "error",
};

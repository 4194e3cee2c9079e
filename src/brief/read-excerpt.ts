import type { z } from "zod";
import type { Span } from "../model/diagnostic.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";
import { explainIssues } from "../text/explain-issues.ts";
import { excerptSchema } from "./brief-schema.ts";

/** An excerpt given by the names of a brief, from somewhere else than a brief. Error: `highlight-unusable`, at `span`. */
export function readExcerpt(given: unknown, span: Span): Outcome<z.infer<typeof excerptSchema>> {
  const { data, error } = excerptSchema.safeParse(given);
  if (data) return outcome(data);
  const [fault] = explainIssues(error.issues, given, excerptSchema);
  const message = `No brief could hold this excerpt: ${fault?.message ?? "it is none."}`;
  return failure([{ code: "highlight-unusable", severity: "error", message, span, hints: fault?.hints ?? [] }]);
}

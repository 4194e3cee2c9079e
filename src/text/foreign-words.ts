import type * as Mdast from "mdast";
import type { Extension as FromMarkdown } from "mdast-util-from-markdown";
import type { Event, Extension, State, Token, TokenizeContext, Tokenizer } from "micromark-util-types";

/** Words that Markdown marks as being in a language, before it is known whether that language is one. */
export interface ForeignWords extends Mdast.Parent {
  readonly type: "foreign";
  /** What stands between the braces: `lang=de`. */
  attributes: string;
  children: Mdast.PhrasingContent[];
}

declare module "mdast" {
  interface PhrasingContentMap {
    foreign: ForeignWords;
  }
  interface RootContentMap {
    foreign: ForeignWords;
  }
}

declare module "micromark-util-types" {
  interface TokenTypeMap {
    foreign: "foreign";
    foreignEnd: "foreignEnd";
  }
}

/** What names a language between braces; whatever else stands between braces is plain text. */
const naming = /(^|\s)lang\s*=/;

/**
 * Adds `[words]{lang=de}` to what Markdown can say: pandoc's bracketed span, of which only the language is read. It
 * nests like a link, and it may hold one or stand in one; escaped brackets are the characters themselves.
 */
export const foreignSyntax: Extension = {
  text: { 93: { name: "foreign", tokenize: readEnd, resolveTo: gather } },
};

/** Makes a node of `[words]{lang=de}`. */
export const foreignFromMarkdown: FromMarkdown = {
  canContainEols: ["foreign"],
  enter: {
    foreign(token) {
      this.enter({ type: "foreign", attributes: "", children: [] }, token);
    },
  },
  exit: {
    foreignEnd(token) {
      const words = this.stack.at(-1);
      if (words?.type === "foreign") words.attributes = this.sliceSerialize(token).slice(2, -1).trim();
    },
    foreign(token) {
      this.exit(token);
    },
  },
};

/** The tag between the braces: `de` of `lang=de` and of `lang="de"`; `undefined` where more or less stands there. */
export function languageIn({ attributes }: ForeignWords): string | undefined {
  return /^lang\s*=\s*(["']?)([^\s"'=]+)\1$/.exec(attributes)?.[2];
}

/** Reads `]{lang=de}` where a bracket is open. */
function readEnd(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const open = this._labelStarts ?? [];
  let attributes = "";
  return (code) => {
    while (open.at(-1)?._balanced) open.pop();
    if (open.at(-1)?.type !== "labelLink") return nok(code);
    effects.enter("foreignEnd");
    effects.consume(code);
    return brace;
  };

  function brace(code: Parameters<State>[0]): ReturnType<State> {
    if (code !== 123) return nok(code);
    effects.consume(code);
    return inside;
  }

  function inside(code: Parameters<State>[0]): ReturnType<State> {
    if (code === null || code < 0 || code === 123 || (code === 125 && !naming.test(attributes))) return nok(code);
    effects.consume(code);
    if (code !== 125) {
      attributes += String.fromCodePoint(code);
      return inside;
    }
    effects.exit("foreignEnd");
    open.pop();
    return ok;
  }
}

/** Puts what stands between the open bracket and the end that was just read into a group of its own. */
function gather(events: Event[], around: TokenizeContext): Event[] {
  const close = events.length - 2;
  const at = events.findLastIndex(
    ([kind, { type, _balanced }]) => kind === "enter" && type === "labelLink" && !_balanced,
  );
  const [first, last] = [events[at]?.[1], events[close]?.[1]];
  if (!first || !last) throw new Error("a bracket closes that was not open");
  const group: Token = { type: "foreign", start: { ...first.start }, end: { ...last.end } };
  // the open bracket is four events: its token and its marker, each entered and left
  const inner = (around.parser.constructs.insideSpan.null ?? []).reduce(
    (some, { resolveAll }) => resolveAll?.(some, around) ?? some,
    events.slice(at + 4, close),
  );
  const end = events.slice(close);
  // micromark holds on to this very list
  events.length = at;
  events.push(["enter", group, around]);
  for (const event of inner) events.push(event);
  events.push(...end, ["exit", group, around]);
  return events;
}

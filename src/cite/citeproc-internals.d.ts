/** The part of citeproc-js (2.4) that is used; the package has no types of its own. */
declare module "citeproc" {
  interface CiteprocSystem {
    retrieveLocale(tag: string): string | false;
    retrieveItem(id: string): object;
  }
  interface CiteprocCluster {
    readonly citationID: string;
    readonly citationItems: readonly object[];
    readonly properties: { readonly noteIndex: number };
  }
  type Decoration = string | false | ((state: unknown, text: string) => string);
  class Engine {
    constructor(system: CiteprocSystem, style: string, locale: string, force: boolean);
    readonly opt: { readonly development_extensions: Record<string, boolean> };
    setOutputFormat(name: string): void;
    rebuildProcessorState(clusters: readonly CiteprocCluster[], format: string): [string, number, string][];
    makeBibliography(): [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false;
  }
  const CSL: {
    readonly Engine: typeof Engine;
    readonly Output: { readonly Formats: Record<string, Record<string, unknown>> };
    debug: (message: string) => void;
    error: (message: string) => void;
  };
  export default CSL;
}

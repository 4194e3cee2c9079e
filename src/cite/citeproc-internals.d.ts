/** The part of citeproc-js (1.4) that is used; the package has no types of its own. */
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
  class Engine {
    constructor(system: CiteprocSystem, style: string, locale: string, force: boolean);
    readonly opt: {
      readonly development_extensions: Record<string, boolean>;
      readonly update_mode: number;
      readonly grouped_sort?: unknown;
    };
    setOutputFormat(name: string): void;
    /** With no clusters: a new registry, so that nothing of an earlier run is left. */
    restoreProcessorState(clusters: readonly CiteprocCluster[]): void;
    updateItems(ids: readonly string[]): void;
    /** Prints one cluster of a sequence, once its cites know their positions. */
    process_CitationCluster: (cites: readonly (readonly [object, object])[], cluster: object) => string;
    makeCitationCluster(items: readonly object[]): string;
    rebuildProcessorState(clusters: readonly CiteprocCluster[], format: string): [string, number, string][];
    makeBibliography(): [unknown, readonly string[]] | false;
  }
  const CSL: {
    readonly Engine: typeof Engine;
    readonly Output: { readonly Formats: Record<string, Record<string, unknown>> };
    readonly POSITION: number;
    debug: (message: string) => void;
    error: (message: string) => void;
    stringCompare: (a: string, b: string) => number;
  };
  export default CSL;
}

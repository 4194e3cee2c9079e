interface Words {
  readonly kind: string;
  readonly text: string;
}
export function compareWords(
  file: {
    readonly path: string;
    readonly pages: readonly { readonly drawn: readonly Words[]; readonly read: readonly Words[] }[];
  },
  read: readonly string[],
): readonly string[];

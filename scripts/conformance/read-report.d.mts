export function readReport(
  written: { readonly stdout: string; readonly stderr: string },
  expected: { readonly files: readonly string[]; readonly control: string },
): readonly string[];

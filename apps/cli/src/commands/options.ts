/** Values given as `--name=value`, in order; `--name value` is not read, for a word alone is a file. */
export function valuesOf(words: readonly string[], name: string): string[] {
  const prefix = `--${name}=`;
  return words.filter((word) => word.startsWith(prefix)).map((word) => word.slice(prefix.length));
}

export const valueOf = (words: readonly string[], name: string): string | undefined =>
  valuesOf(words, name).at(-1);

/** Words that are no option. */
export const filesOf = (words: readonly string[]): string[] => words.filter((word) => !word.startsWith('--'));

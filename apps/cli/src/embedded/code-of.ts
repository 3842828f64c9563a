/** The code of a system's or PostgreSQL's error. Not by `instanceof`: within Jest the system's errors are of another realm. */
export function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;
}

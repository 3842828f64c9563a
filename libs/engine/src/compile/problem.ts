import type { ChartProblem } from '../types';

export type Path = readonly (string | number)[];

export type Locate = (path: Path) => { readonly line: number; readonly column: number } | null;

/** Collects what is wrong with a chart, each with its place and its cure. */
export class Problems {
  readonly found: ChartProblem[] = [];

  constructor(private readonly locate: Locate) {}

  add(path: Path, message: string, cure: string): void {
    const place = this.locate(path);
    this.found.push({ path, line: place?.line ?? null, column: place?.column ?? null, message, cure });
  }
}

import type { BenchServer } from './bench-server';

/** One line of the table: ours, what it is held against, and by how much it must differ. */
export interface Figure {
  /** `a`, or with a word behind it where a part has several: `a.registry`. The same in every run. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly ours: number;
  readonly reference: number;
  /** What the reference is, in a few words. */
  readonly against: string;
  readonly ratio: Spread;
  /** What the ratio has to be; absent where none is asked. */
  readonly bound?: Bound;
}

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export interface Bound {
  readonly is: 'at least' | 'at most';
  readonly value: number;
  /** What is wanted beyond what is asked. */
  readonly goal?: number;
}

/** What a part of the bench is given. */
export interface Bench {
  readonly server: BenchServer;
  /** Fewer rounds and rows: to see that it runs and about where it stands. */
  readonly quick: boolean;
  readonly say: (text: string) => void;
}

export interface Part {
  readonly id: string;
  readonly title: string;
  measure(bench: Bench): Promise<Figure[]>;
}

export const holds = ({ ratio, bound }: Figure): boolean =>
  bound === undefined ||
  (bound.is === 'at least' ? ratio.median >= bound.value : ratio.median <= bound.value);

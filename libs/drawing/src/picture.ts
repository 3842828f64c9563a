/** What is to be drawn, before it has a place. */
export interface Picture {
  readonly boxes: readonly Box[];
  readonly frames: readonly Frame[];
  readonly arrows: readonly Arrow[];
}

/** An innermost state. */
export interface Box {
  readonly id: string;
  readonly frame: string | null;
  readonly title: string;
  /** Deadlines, and events that leave the case where it is. */
  readonly lines: readonly string[];
  readonly final: boolean;
  readonly start: boolean;
}

/** A state that holds others. `lines` are the events that may come anywhere inside it. */
export interface Frame {
  readonly id: string;
  readonly parent: string | null;
  readonly title: string;
  readonly lines: readonly string[];
  readonly depth: number;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly labels: readonly string[];
  /** Nobody sends it: it happens by itself or the system sends it. */
  readonly automatic: boolean;
}

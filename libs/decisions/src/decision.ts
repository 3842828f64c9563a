import type { Json } from '@terrace/engine';
import type { Actor, Refusal } from '@terrace/kernel';
import type { Attachment } from '@terrace/workflow';

/** What an authority above the district has decided about an enterprise. */
export interface Announcement {
  /** The sender's own key: sent again, nothing is done again. */
  readonly idempotencyKey: string;
  /** Programme, e.g. `hnte`. */
  readonly chartId: string;
  /** What was decided, as the chart names it, e.g. `publicity`, `recognition`. */
  readonly kind: string;
  readonly creditCode: string;
  readonly enterpriseName: string;
  /** Null: the programme has no batches. */
  readonly batch: Batch | null;
  readonly evidence: Evidence;
  /** What the event asks for besides, e.g. `certificateNumber`. */
  readonly data: Readonly<Record<string, Json>>;
}

export interface Batch {
  readonly year: number;
  readonly no: number;
}

export interface Evidence {
  readonly documentNumber: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Where the document can be read; null: not published. */
  readonly link: string | null;
  /** The list it stands in, as it was uploaded; absent: it came by itself. */
  readonly file?: Attachment;
}

/**
 * `unmatched`: no case, or more than one; `waiting`: its case is not there yet; `refused`: the chart's conditions do not
 * hold; `applied`: it is in the history of its case; `dismissed`: a person has said why it belongs nowhere.
 */
export type DecisionStatus = 'unmatched' | 'waiting' | 'refused' | 'applied' | 'dismissed';

export interface ExternalDecision extends Announcement {
  readonly id: string;
  /** Whose door it came by: a source's id, or `list`. */
  readonly source: string;
  readonly receivedAt: Date;
  readonly status: DecisionStatus;
  /** Its case; null while there is none. */
  readonly instanceId: string | null;
  /** Version of the case when it was last tried. */
  readonly triedVersion: number | null;
  /** Why it is not applied; null: nothing was asked of the chart, or it is applied. */
  readonly refusal: Refusal | null;
  /** In whose name it is recorded: who vouches for its source, or who assigned it. */
  readonly actor: Actor;
  /** Who applied, assigned or dismissed it, with their words; null: nobody had to. */
  readonly settled: { readonly by: string; readonly at: Date; readonly note: string | null } | null;
}

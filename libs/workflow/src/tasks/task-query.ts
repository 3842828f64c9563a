/** How a task lies on somebody's desk. */
export type TaskView = 'mine' | 'claimable' | 'delegated' | 'copied';

/** Open tasks as one person sees them. */
export interface TaskQuery {
  readonly view: TaskView;
  readonly personId: string;
  readonly login: string | null;
  readonly roles: readonly string[];
  /** Set for an enterprise's user: its own only. */
  readonly subjectId?: string;
  /** Enterprises whose cases the person keeps out of. */
  readonly apartFrom: readonly string[];
  readonly chartId?: string;
  readonly at: Date;
  readonly offset: number;
  readonly limit: number;
}

export type TaskCounts = Readonly<Record<TaskView, number>>;

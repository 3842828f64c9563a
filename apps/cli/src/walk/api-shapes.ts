/** The parts of the API's answers that the walk reads. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export interface Problem {
  readonly status: number;
  readonly kind: string;
  readonly reason: Text;
  readonly conditions?: readonly { readonly id: string; readonly reason: Text; readonly clause?: string }[];
}

export interface CaseDocument {
  readonly id: string;
  readonly slot: string;
  readonly version: number;
  readonly fileName: string;
  readonly pageCount: number | null;
  readonly status: 'pending' | 'passed' | 'failed';
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: Text;
    readonly page: number | null;
  }[];
}

export interface CaseDetail {
  readonly id: string;
  readonly businessKey: string;
  readonly state: string;
  readonly stageTitle: Text;
  readonly stateTitle: Text;
  readonly version: number;
  readonly done: boolean;
  readonly actions: readonly { readonly event: string; readonly allowed: boolean }[];
  readonly deadlines: readonly {
    readonly name: string;
    readonly event: string | null;
    readonly dueOn: string;
    readonly dueAt: string;
    readonly remindOn: readonly string[];
  }[];
  readonly slots: readonly {
    readonly code: string;
    readonly required: boolean;
    readonly current: CaseDocument | null;
  }[];
}

export interface HistoryItem {
  readonly seq: number;
  readonly name: string;
  readonly actor: { readonly id: string; readonly name: string };
  readonly at: string;
  readonly entered: readonly string[];
}

export interface Letter {
  readonly id: string;
  readonly kind: string;
  readonly recipientId: string;
  readonly subject: Text;
}

export interface ImportRun {
  readonly id: string;
  readonly stage: 'reading' | 'foreseeing' | 'foreseen' | 'taking' | 'taken' | 'unreadable';
  readonly reason: Text | null;
  readonly counts: { readonly created: number; readonly taken: number; readonly rejected: number };
}

export interface ImportRows {
  readonly items: readonly {
    readonly row: number;
    readonly problems: readonly { readonly column: string; readonly reason: Text }[];
  }[];
}

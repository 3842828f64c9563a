import type { Json } from '@terrace/engine';
import type { Tone } from '@terrace/programmes';
import type { Duration } from './duration';

/** How those who hold the ball behave. Plain data: `readBehaviour` reads it from YAML or JSON over the defaults. */
export interface Behaviour {
  /** By role; `outside` stands for whoever decides while nobody in the house holds the ball. */
  readonly roles: Readonly<Record<string, Habit>>;
  /** How readily an event is chosen, by the tone of its button. */
  readonly tones: Readonly<Record<Tone, number>>;
  /** The same by event, instead of its tone. */
  readonly events: Readonly<Record<string, number>>;
  /** How long the holder takes in a state, instead of the role's usual time. */
  readonly states: Readonly<Record<string, Duration>>;
  /** What is entered in a form's field of this name. */
  readonly forms: Readonly<Record<string, FieldRule>>;
  readonly papers: PaperHabits;
  /** Share of figures and answers that meet what the chart's conditions ask for; the others are drawn around it. */
  readonly able: number;
  /** Refusals in one state after which others who may act there step in. */
  readonly helpAfter: number;
}

export interface Habit {
  /** How many share the work; the enterprise of a case is always one. */
  readonly people: number;
  /** From getting the ball to acting. */
  readonly takes: Duration;
  /** From a refusal to the next attempt. */
  readonly retries: Duration;
  /** Share of turns that are forgotten until somebody reminds. */
  readonly forgets: number;
  /** From the reminder to acting. */
  readonly afterReminder: Duration;
  /** When a forgotten turn comes to mind although nobody reminds. */
  readonly recalls: Duration;
}

/** Documents, while the enterprise may upload. Shares of one. */
export interface PaperHabits {
  /** Of the required documents still missing, how many are found each time. */
  readonly found: number;
  /** The same of those not required. */
  readonly optional: number;
  /** Of the documents uploaded, how many the check finds wanting. */
  readonly defective: number;
}

export type FieldRule =
  | { readonly value: Json }
  | { readonly oneOf: readonly Json[] }
  | { readonly between: readonly [from: number, to: number] }
  /** A date so many days ahead. */
  | { readonly daysAhead: readonly [from: number, to: number] }
  /** `#` stands for a digit. */
  | { readonly pattern: string }
  /** The batch that is open on the day. */
  | { readonly openBatch: 'year' | 'no' }
  /** The year it is, and so many more. */
  | { readonly yearsAhead: number };

const habit = (people: number, takes: Duration, forgets: number): Habit => ({
  people,
  takes,
  retries: { workingDays: { triangular: [3, 8, 20] } },
  forgets,
  afterReminder: { workingDays: { triangular: [0.2, 1, 3] } },
  recalls: { workingDays: { triangular: [15, 30, 60] } },
});

const workingDays = (least: number, usual: number, most: number): Duration => ({
  workingDays: { triangular: [least, usual, most] },
});

/** Assumed, not measured: offices act within days, enterprises within two weeks, what lies outside takes a month or more. */
export const defaultBehaviour: Behaviour = {
  roles: {
    enterprise: habit(1, workingDays(1, 4, 12), 0.2),
    officer: habit(6, workingDays(0.3, 2, 6), 0.08),
    head: habit(3, workingDays(0.2, 1, 4), 0.05),
    reviewer: habit(9, workingDays(1, 5, 15), 0.15),
    operator: habit(4, workingDays(1, 3, 10), 0.15),
    director: habit(1, workingDays(0.5, 2, 6), 0.05),
    admin: habit(2, workingDays(0.2, 1, 3), 0.05),
    outside: habit(1, { days: { lognormal: { median: 30, p90: 75 } } }, 0),
  },
  tones: { primary: 20, default: 1, danger: 0.5 },
  events: {},
  states: {},
  forms: {
    batchYear: { openBatch: 'year' },
    batchNo: { openBatch: 'no' },
    year: { yearsAhead: 0 },
    certificateNumber: { pattern: 'GR20##32######' },
    documentNumber: { pattern: '模拟〔20##〕##号' },
    number: { pattern: '##########A#######' },
    creditCode: { pattern: '91320404MA########' },
    industry: { oneOf: ['C3489', 'C3841', 'B0690', 'I6513'] },
  },
  papers: { found: 0.9, optional: 0.7, defective: 0.06 },
  able: 0.85,
  helpAfter: 2,
};

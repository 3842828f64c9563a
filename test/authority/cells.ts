/** Ways into the system by which somebody may try to act on a case. */
export const doors = ['http', 'bulk', 'cohort', 'cli', 'external', 'list', 'import', 'worker'] as const;
export type Door = (typeof doors)[number];

/** What keeps an act from being done, by one rule each. */
export const rules = [
  'role',
  'own-data',
  'four-eyes',
  'four-eyes-delegated',
  'claimed-by-another',
  'claim-required',
  'conflict-of-interest',
  'conflict-delegated',
  'cosigner-missing',
  'quorum-not-reached',
  'voted-already',
  'not-a-candidate',
  'in-person',
  'acted-since',
] as const;
export type Rule = (typeof rules)[number];

/**
 * `refuses`: the door takes the act to authority, which refuses it by the rule's own name.
 * `notes`: the word is kept and the case stays, for others have to say the same.
 * `shut`: the door is closed to whoever the rule is about, by their role.
 * `cannot`: the door has no way to act on a case at all; going through it leaves the case as it is.
 */
export type Cell = 'refuses' | 'notes' | 'shut' | 'cannot';

const asPeople = {
  role: 'refuses',
  'own-data': 'refuses',
  'four-eyes': 'refuses',
  'four-eyes-delegated': 'refuses',
  'claimed-by-another': 'refuses',
  'claim-required': 'refuses',
  'conflict-of-interest': 'refuses',
  'conflict-delegated': 'refuses',
  'cosigner-missing': 'refuses',
  'quorum-not-reached': 'notes',
  'voted-already': 'refuses',
  'not-a-candidate': 'refuses',
  'in-person': 'refuses',
  'acted-since': 'refuses',
} as const;

const nothing = {
  role: 'cannot',
  'own-data': 'cannot',
  'four-eyes': 'cannot',
  'four-eyes-delegated': 'cannot',
  'claimed-by-another': 'cannot',
  'claim-required': 'cannot',
  'conflict-of-interest': 'cannot',
  'conflict-delegated': 'cannot',
  'cosigner-missing': 'cannot',
  'quorum-not-reached': 'cannot',
  'voted-already': 'cannot',
  'not-a-candidate': 'cannot',
  'in-person': 'cannot',
  'acted-since': 'cannot',
} as const;

/** For officers and heads only: experts, directors and enterprises send nothing to many cases. */
const toMany = {
  ...asPeople,
  'own-data': 'shut',
  'conflict-delegated': 'shut',
  'quorum-not-reached': 'shut',
  'voted-already': 'shut',
  'in-person': 'shut',
} as const;

/** Every door by every rule. A door or a rule added without a cell neither compiles nor passes. */
export const cells: Readonly<Record<Door, Readonly<Record<Rule, Cell>>>> = {
  http: asPeople,
  bulk: toMany,
  cohort: toMany,
  cli: asPeople,
  external: asPeople,
  // For officers and heads; a row says what was decided above, never who takes a task on.
  list: toMany,
  // Writes the registry; no row of a workbook is an act on a case.
  import: nothing,
  // The machine holds no task and has no role of people: the chart hears none of their events from it.
  worker: nothing,
};

/** Each file of an app that reaches an act on cases, with the door it is. */
export const doorOfFile: Readonly<Record<string, Door>> = {
  'apps/api/src/cases/cases.controller.ts': 'http',
  'apps/api/src/cases/case-documents.controller.ts': 'http',
  'apps/api/src/tasks/case-tasks.controller.ts': 'http',
  'apps/api/src/bulk/bulk.controller.ts': 'bulk',
  'apps/api/src/cohorts/cohorts.controller.ts': 'cohort',
  'apps/api/src/cohorts/cohort-signals.controller.ts': 'cohort',
  'apps/api/src/decisions/decision-door.controller.ts': 'external',
  'apps/api/src/decisions/decisions.controller.ts': 'external',
  'apps/api/src/decisions/decision-list.controller.ts': 'list',
  'apps/cli/src/commands/decisions.ts': 'list',
  'apps/cli/src/commands/import.ts': 'import',
  'apps/worker/src/decisions/retry-waiting-decisions.ts': 'external',
  'apps/api/src/enterprises/imports.controller.ts': 'import',
  'apps/cli/src/seed.ts': 'cli',
  'apps/cli/src/seed/demo-cases.ts': 'cli',
  'apps/cli/src/seed/demo-cohorts.ts': 'cli',
  'apps/worker/src/jobs/carry-out.ts': 'worker',
};

/** Names by which the acts on cases are reached. */
export const acts = [
  'SendEvent',
  'ActOnTask',
  'OpenCase',
  'StartInstance',
  'UploadDocument',
  'BeginImport',
  'TakeImport',
  'RunImport',
  'DeliverMessages',
  'BeginBulk',
  'RunBulk',
  'UndoBulk',
  'OpenCohort',
  'ChangeMembers',
  'CloseCohort',
  'SignalCohort',
  'RecordDecision',
  'ImportDecisions',
  'ImportDecisionList',
  'SettleDecision',
  'RetryDecisions',
];

/** The rule of the matrix that speaks for each condition by which identity bars an act. */
export const ruleOfCondition: Readonly<Record<string, Rule>> = {
  candidate: 'not-a-candidate',
  claimed: 'claimed-by-another',
  'claim-required': 'claim-required',
  'conflict-of-interest': 'conflict-of-interest',
  'four-eyes': 'four-eyes',
  cosigners: 'cosigner-missing',
  voted: 'voted-already',
  personal: 'in-person',
  'acted-since': 'acted-since',
};

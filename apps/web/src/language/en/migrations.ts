import { many } from './many';
import type { Wording } from '../zh';

export const migrations: Wording['migrations'] = {
  title: 'Migrations',
  empty: 'No migration has been proposed',
  propose: 'Propose',
  plan: 'Plan (YAML)',
  stages: {
    proposed: 'Proposed',
    approved: 'Approved',
    running: 'Running',
    done: 'Done',
    reverting: 'Being reverted',
    reverted: 'Reverted',
  },
  steps: { examine: 'Dry run again', approve: 'Approve', run: 'Run', revert: 'Revert' },
  outcomes: {
    'would-move': 'Would move',
    'would-stay': 'Would stay',
    moved: 'Moved',
    stayed: 'Stayed',
    waiting: 'To be run again',
    reverted: 'Brought back',
    'not-reverted': 'Could not be brought back',
  },
  hint: 'Once a new version of a programme is in force, running cases come under it by a plan: examined over all of them, approved by a second person, then carried out. Cases to which nothing has happened since can be brought back.',
  planHint:
    'Paste the plan as YAML: both versions, where each state goes, what becomes of data and deadlines. Proposing starts a dry run; no case is changed.',
  proposed: 'Proposed; the dry run is under way',
  chart: (title, from, to) => `${title}, version ${from} → version ${to}`,
  proposedBy: (name, at) => `proposed by ${name} on ${at}`,
  approved: (name) => `approved by ${name}`,
  ended: (at) => `ended on ${at}`,
  examining: 'The dry run is under way.',
  found: (total, moves, stays) =>
    `Dry run: ${many(total, 'running case')}, ${moves} would move, ${stays} would stay`,
  cases: (count) => many(count, 'case'),
  examples: (keys) => `e.g. ${keys}`,
  from: 'Stands at',
  to: 'Would stand at',
  count: 'Cases',
  enabled: 'Becomes possible',
  forbidden: 'No longer possible',
  staying: 'Why cases would stay',
  needsAnother: 'Somebody other than the proposer has to approve it.',
  showPlan: 'The plan as written',
  ask: {
    approve: 'Approve the plan? It can be run from then on.',
    run: 'Run the plan? Running cases come under the new version; each keeps a record of it.',
    revert: 'Revert the plan? Cases to which nothing has happened since return to their version.',
  },
};

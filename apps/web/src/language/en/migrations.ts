import { many } from './many';
import type { Wording } from '../zh';

export const migrations: Wording['migrations'] = {
  title: 'Migrations',
  empty: 'No migration has been proposed',
  propose: 'Propose',
  plan: 'Plan (YAML)',
  by: 'Proposed by',
  approvedBy: 'Approved by',
  versions: (from, to) => `version ${from} → version ${to}`,
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
  examining: 'The dry run is under way.',
  found: (total, moves) => `Dry run: ${many(total, 'case')}, ${moves} would move`,
  cases: (count) => many(count, 'case'),
  enabled: 'Becomes possible: ',
  forbidden: 'No longer possible: ',
};

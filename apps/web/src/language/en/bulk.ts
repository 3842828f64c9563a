import type { Wording } from '../zh';
import { many } from './many';

export const bulk: Wording['bulk'] = {
  title: 'Many at once',
  hint: 'Choose cases in the list and act on all of them. Letters are held for a while; until then all or single cases can be taken back.',
  records: 'Orders for many',
  toCases: 'Choose cases',
  allOrders: 'All orders',
  none: 'No order for many cases yet',
  selection: 'Cases chosen',
  select: (name) => `Choose ${name}`,
  chosen: (n) => `${n} chosen`,
  chooseAll: (n) => `Choose all ${n} that match`,
  chooseNone: 'Choose none',
  act: 'Act on all',
  event: 'What is to be done',
  handledBy: (n, total) => `at the right step: ${n} of ${total}`,
  nothingOffered: 'There is nothing you can do with these cases at present',
  preview: 'Preview',
  confirm: (n) => `Confirm for ${many(n, 'case')}`,
  foreseen: (moved, refused, impossible) =>
    refused + impossible === 0
      ? `All ${moved} would be done`
      : [
          `${moved} would be done`,
          ...(refused > 0 ? [`${refused} refused`] : []),
          ...(impossible > 0 ? [`${impossible} not at the right step`] : []),
        ].join(', '),
  wouldStand: (n, state) => `${many(n, 'case')} would move to “${state}”`,
  cases: (n) => many(n, 'case'),
  andMore: (n) => `${n} more for the same reason`,
  noSuchCase: 'There is no such case',
  outcomes: {
    waiting: 'Waiting',
    moved: 'Done',
    refused: 'Refused',
    impossible: 'Not at the right step',
    undone: 'Taken back',
  },
  note: 'Note',
  items: 'Case by case',
  leavesAt: (at, left) => `Letters leave at ${at}; until then it can be taken back (${left} left)`,
  left: (at) => `Letters left at ${at}; it can no longer be taken back`,
  undo: 'Take back',
  undoAll: 'Take all back',
  undoAllAsk: (n) => `Take back ${many(n, 'case')}?`,
  undoOneAsk: (name) => `Take back what was done for “${name}”?`,
  undoMeans:
    'The case returns to the step before, and the letters held are not sent; its record keeps both what was done and that it was taken back.',
  undone: (n) => `${many(n, 'case')} taken back`,
  kept: (n) => `${many(n, 'case')} could not be taken back`,
  openCase: 'Open the case',
};

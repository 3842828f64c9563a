import type { Wording } from '../zh';

export const conflicts: Wording['conflicts'] = {
  title: 'Conflicts of interest',
  hint: 'Staff and experts who have an interest in an enterprise declare it. While it stands they may not act on or review any of its cases; another head lifts it after looking into it.',
  empty: 'No conflict on record',
  declare: 'Declare a conflict',
  person: 'Person',
  self: 'Myself',
  enterprise: 'Enterprise',
  searchEnterprise: 'Type a name or credit code',
  kind: 'Interest',
  kinds: {
    employer: 'Works for the enterprise',
    shareholder: 'Holds shares in the enterprise',
    relative: 'Has a close relative who works for it or holds shares',
    adviser: 'Has advised, represented or audited it',
    other: 'Has another interest in it',
  },
  note: 'Note',
  required: (field) => `Choose: ${field}`,
  confirm: 'Record',
  done: 'Recorded; it stands from now on',
  recorded: 'Recorded',
  by: (name, at) => `${name}, ${at}`,
  status: 'Status',
  stands: 'Stands',
  liftedBy: (name, at) => `Lifted by ${name} on ${at}`,
  lift: 'Lift',
  liftAsk: (person, enterprise) => `Lift the conflict between ${person} and ${enterprise}?`,
  liftMeans:
    'Make sure that the interest is gone. Afterwards the person may act on its cases again; who lifted it and when stays on record.',
  liftDone: 'The conflict is lifted',
};

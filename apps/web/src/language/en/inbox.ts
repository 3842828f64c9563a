import type { Wording } from '../zh';

export const inbox: Wording['inbox'] = {
  title: 'Inbox',
  empty: 'No letters',
  unread: (n) => `${n} unread`,
  readAll: 'Mark all as read',
  openCase: 'Open the case',
  markUnread: 'Unread',
};

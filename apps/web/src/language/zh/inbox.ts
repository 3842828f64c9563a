export const inbox = {
  title: '收件箱',
  empty: '没有通知',
  unread: (n: number) => `未读 ${n} 封`,
  readAll: '全部标为已读',
  openCase: '查看办件',
  markUnread: '未读',
};

export const deadlines = {
  empty: '当前没有期限',
  what: '事项',
  due: '到期日',
  who: '责任方',
  remind: '提醒日',
  onDue: '到期后',
};

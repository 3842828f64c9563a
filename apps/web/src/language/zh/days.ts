export const days = {
  left: (n: number) => `剩 ${n} 天`,
  today: '今日到期',
  late: (n: number) => `逾期 ${n} 天`,
  noDeadline: '无期限',
};

export const clock = {
  title: '演示时间',
  now: '当前演示时间',
  hint: '推进演示时间后，到期的期限与提醒随即触发。时间只能向后推进，不能退回。',
  to: '推进到',
  days: (n: number) => `推进 ${n} 天`,
  advance: '推进',
  advanced: (date: string) => `演示时间已推进到 ${date}`,
  real: '正式环境使用实际时间，不能调整。',
};

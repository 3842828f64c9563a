export const demo = {
  banner: '演示环境',
  data: '数据均为演示数据',
  today: (date: string) => `演示日期 ${date}`,
};

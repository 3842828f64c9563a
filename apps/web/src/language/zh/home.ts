export const home = {
  greeting: (name: string) => name,
  waiting: (n: number) => (n > 0 ? `有 ${n} 件事项轮到您办理` : '当前没有需要您办理的事项'),
  others: '由其他方办理',
  missing: '尚需提交或补正的材料',
  complete: '必交材料已齐全',
  noCases: '贵单位尚无办件。符合条件的，请联系区科技局入库。',
  noEnterprise: '当前账号未关联企业，请联系系统管理员。',
};

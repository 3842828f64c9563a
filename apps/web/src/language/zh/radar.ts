export const radar = {
  title: '资格维护预警',
  hint: '对有效期内的高新技术企业逐家测算：年报等法定事项，以及按现有数据届满时重新认定的条件。',
  counted: (urgent: number, warning: number, notice: number) =>
    `紧急 ${urgent} 家，预警 ${warning} 家，关注 ${notice} 家`,
  export: '导出清单',
  on: '测算日期',
  level: '预警级别',
  levels: { urgent: '紧急', warning: '预警', notice: '关注' },
  calm: '正常',
  certificate: '证书',
  until: (day: string) => `有效期至 ${day}`,
  risks: '风险事项',
  nothing: '未发现风险',
  assumed: (years: string) => `${years} 年度尚无数据，按最近一年推算`,
  empty: '没有有效期内的高新技术企业',
};

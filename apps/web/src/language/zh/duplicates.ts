export const duplicates = {
  title: '疑似重复企业',
  hint: '名称相同、与他方曾用名相同或主体标识码相同的企业。请对照营业执照判断；合并后不能撤销。',
  none: '没有待判断的企业',
  likenesses: {
    'same-name': '名称相同',
    'former-name': '与曾用名相同',
    'same-organisation': '主体标识码相同',
  },
  keep: '保留此条，合并另一条',
  apart: '不是同一企业',
  keepMeans: (kept: string, given: string) =>
    `保留“${kept}”，“${given}”的年度数据、知识产权、曾用名和标签并入其中；双方都有的，以保留的一条为准。被并入的一条不再列入企业库，已办结的案件仍可查阅。`,
  apartMeans: '两条记录各自保留，以后不再提示。',
  note: '判断依据',
  noteNeeded: '请填写判断依据，如营业执照、变更登记',
  confirm: '确定',
  done: '已处理',
  merged: '该记录已并入另一条，',
  toKept: '查看保留的记录',
};

export const navigation = {
  label: '主导航',
  cases: '办件',
  mine: '我的事项',
  eligibility: '条件自评',
  enterprises: '企业库',
  import: '批量导入',
  inbox: '收件箱',
  operations: '运行情况',
  clock: '演示时间',
  menu: '菜单',
  skip: '跳到正文',
  chart: '项目',
};

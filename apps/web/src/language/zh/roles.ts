export const roles = {
  enterprise: '企业',
  officer: '经办人',
  head: '科室负责人',
  reviewer: '评审专家',
  operator: '载体运营方',
  director: '局领导',
  admin: '系统管理员',
  system: '系统',
};

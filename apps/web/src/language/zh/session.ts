export const session = {
  title: '登录',
  login: '账号',
  password: '密码',
  submit: '登录',
  signOut: '退出登录',
  loginRequired: '请填写账号',
  passwordRequired: '请填写密码',
  demoTitle: '演示账号',
  demoHint: '点选账号即可登录，密码统一为',
  intro: '企业入库培育、申报辅导、审核推荐、认定与资格保持，一处办理，步步有据。',
};

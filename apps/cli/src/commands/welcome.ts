const people = [
  ['officer', '科室经办人', 'case officer'],
  ['head', '科长', 'section head'],
  ['director', '分管局长', 'director'],
  ['admin', '系统管理员', 'administrator'],
  ['enterprise', '企业申报人', 'enterprise'],
  ['expert', '评审专家', 'expert reviewer'],
] as const;

/** What the terminal shows when everything runs. */
export function welcome(url: string, demonstration: boolean): string {
  const lines = ['', `Terrace is ready  系统已就绪:  ${url}`, `API: ${url}/api/docs`];
  if (demonstration) {
    lines.push('', 'Sign in with the password terrace-demo  登录密码均为 terrace-demo:');
    for (const [login, chinese, english] of people)
      lines.push(`  ${login.padEnd(11)} ${chinese} (${english})`);
  }
  return `${[...lines, '', 'Ctrl-C stops it.  按 Ctrl-C 停止。', ''].join('\n')}\n`;
}

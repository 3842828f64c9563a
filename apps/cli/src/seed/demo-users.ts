import { hashPassword, type User } from '@terrace/identity';
import type { Role } from '@terrace/kernel';
import { uuidOf } from '@terrace/workflow';

/** Known to everybody who reads the README: for demonstration districts only. */
export const demoPassword = 'terrace-demo';

const people: readonly { login: string; name: string; roles: readonly Role[] }[] = [
  { login: 'officer', name: '周敏（区科技局经办人）', roles: ['officer'] },
  { login: 'head', name: '陈卫东（科长）', roles: ['head'] },
  { login: 'director', name: '沈建平（分管局领导）', roles: ['director'] },
  { login: 'expert', name: '王志远（评审专家）', roles: ['reviewer'] },
  { login: 'expert2', name: '李静（评审专家）', roles: ['reviewer'] },
  { login: 'expert3', name: '赵明（评审专家）', roles: ['reviewer'] },
  { login: 'admin', name: '系统管理员', roles: ['admin'] },
];

/** The people of the demonstration district; `enterprise` belongs to the enterprise given. */
export async function demoUsers(enterprise: {
  readonly id: string;
  readonly contactName: string;
}): Promise<User[]> {
  const passwordHash = await hashPassword(demoPassword);
  const userOf = (
    login: string,
    name: string,
    roles: readonly Role[],
    enterpriseId: string | null,
  ): User => ({
    id: uuidOf('demo-user', login),
    login,
    name,
    roles,
    enterpriseId,
    email: null,
    passwordHash,
  });
  return [
    ...people.map(({ login, name, roles }) => userOf(login, name, roles, null)),
    userOf('enterprise', `${enterprise.contactName}（企业联系人）`, ['enterprise'], enterprise.id),
  ];
}

import type { Role } from '@terrace/kernel';

const known: Readonly<Record<Role, true>> = {
  enterprise: true,
  officer: true,
  head: true,
  reviewer: true,
  operator: true,
  director: true,
  admin: true,
  system: true,
};

export const roles: readonly string[] = Object.keys(known);

export function isRole(value: unknown): value is Role {
  return typeof value === 'string' && Object.hasOwn(known, value);
}

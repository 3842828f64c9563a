import type { Actor, Role } from '@terrace/kernel';
import { may, type Act } from './may';

const own = { subjectId: 'own' };
const actor = (role: Role): Actor => ({
  id: role,
  name: role,
  roles: [role],
  enterpriseId: role === 'enterprise' ? 'own' : null,
});

const allowed: Readonly<Record<Act, readonly Role[]>> = {
  'case.read': ['enterprise', 'officer', 'head', 'reviewer', 'operator', 'director', 'admin'],
  'case.send': ['enterprise', 'officer', 'head', 'reviewer', 'operator', 'director', 'admin', 'system'],
  'case.send-many': ['officer', 'head'],
  'case.undo-many': ['officer', 'head', 'admin'],
  'case.start': ['officer', 'head', 'system'],
  'document.upload': ['enterprise'],
  'document.read': ['enterprise', 'officer', 'head', 'reviewer', 'director', 'admin'],
  'attachment.upload': ['enterprise', 'officer', 'head', 'reviewer', 'operator', 'director', 'admin'],
  'attachment.read-internal': ['officer', 'head', 'director', 'admin'],
  'enterprise.read': ['enterprise', 'officer', 'head', 'operator', 'director', 'admin'],
  'enterprise.import': ['officer', 'admin'],
  'enterprise.export': ['officer', 'head', 'director', 'admin'],
  'enterprise.resolve': ['officer', 'admin'],
  'enterprise.discover': ['officer', 'head', 'director', 'admin'],
  'enterprise.watch': ['officer', 'head', 'director', 'admin'],
  'policy.sum': ['officer', 'head', 'director', 'admin'],
  'carrier.read': ['officer', 'head', 'director', 'admin'],
  'carrier.record': ['officer', 'head'],
  'indicator.read': ['officer', 'head', 'director', 'admin'],
  'indicator.report': ['officer', 'head', 'admin'],
  'indicator.freeze': ['officer', 'head', 'director'],
  'enterprise.state-figure': ['officer', 'head', 'admin'],
  'clock.advance': ['admin'],
  'legal-time.read': ['officer', 'head', 'director', 'admin'],
  'legal-time.amend': ['admin'],
  'migration.read': ['head', 'director', 'admin'],
  'migration.propose': ['admin'],
  'migration.approve': ['head', 'director', 'admin'],
  'migration.run': ['admin'],
  'history.export': ['director', 'admin'],
  'user.manage': ['admin'],
  'conflict.declare': ['officer', 'head', 'reviewer', 'operator', 'director', 'admin'],
  'conflict.record': ['officer', 'head', 'director'],
  'conflict.lift': ['head', 'director'],
  'people.read': ['officer', 'head', 'reviewer', 'operator', 'director', 'admin'],
  'task.claim': ['enterprise', 'officer', 'head', 'reviewer', 'operator', 'director'],
  'task.release': ['enterprise', 'officer', 'head', 'reviewer', 'operator', 'director'],
  'task.assign': ['officer', 'head', 'director'],
  'task.delegate': ['enterprise', 'officer', 'head', 'reviewer', 'operator', 'director'],
  'task.ask-cosigner': ['officer', 'head', 'reviewer', 'operator', 'director'],
  'task.dismiss-cosigner': ['officer', 'head', 'reviewer', 'operator', 'director'],
  'task.cosign': ['officer', 'head', 'reviewer', 'operator', 'director'],
  'task.urge': ['enterprise', 'officer', 'head', 'reviewer', 'operator', 'director'],
  'task.copy': ['officer', 'head', 'director'],
  'decision.record': ['officer', 'head'],
  'decision.settle': ['officer', 'head'],
  'cohort.read': ['officer', 'head', 'director', 'admin'],
  'cohort.lead': ['officer', 'head'],
  'operations.read': ['director', 'admin'],
  'operations.retry': ['admin'],
};

const roles: readonly Role[] = [
  'enterprise',
  'officer',
  'head',
  'reviewer',
  'operator',
  'director',
  'admin',
  'system',
];
const matrix = (Object.keys(allowed) as Act[]).flatMap((act) => roles.map((role) => [role, act] as const));

describe('authority', () => {
  it.each(matrix)('of %s for %s is as the matrix says', (role, act) => {
    expect(may(actor(role), act, own) === null).toBe(allowed[act].includes(role));
  });

  it.each([
    'case.read',
    'case.send',
    'document.upload',
    'document.read',
    'attachment.upload',
    'enterprise.read',
  ] as const)('keeps an enterprise’s user from another enterprise for %s', (act) => {
    expect(may(actor('enterprise'), act, { subjectId: 'other' })).toMatchObject({ kind: 'forbidden' });
    expect(may(actor('enterprise'), act, null)).toMatchObject({ kind: 'forbidden' });
  });

  it('gives an enterprise’s role without an enterprise nothing', () => {
    expect(may({ ...actor('enterprise'), enterpriseId: null }, 'case.read', own)).toMatchObject({
      kind: 'forbidden',
    });
  });

  it('lets nobody approve what is their own proposal', () => {
    const proposal = { subjectId: null, proposedBy: 'admin' };
    expect(may(actor('admin'), 'migration.approve', proposal)).toMatchObject({ kind: 'forbidden' });
    expect(may(actor('director'), 'migration.approve', proposal)).toBeNull();
    expect(may(actor('admin'), 'migration.run', proposal)).toBeNull();
  });

  it('says in both languages why not', () => {
    const refusal = may(actor('director'), 'case.start', own);
    expect(refusal?.reason.zh).toContain('立案');
    expect(refusal?.reason.en).toContain('open cases');
  });
});

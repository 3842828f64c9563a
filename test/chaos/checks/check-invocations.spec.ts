import { checkInvocations } from './check-invocations';
import { inspected } from './testing/lawful';

const evidence = inspected();
const whats = (instances: typeof evidence.instances) =>
  checkInvocations({ ...evidence, instances }).map(({ what }) => what);

describe('cases that were invoked', () => {
  it('began once each', () => {
    expect(evidence.instances).toHaveLength(2);
    expect(whats(evidence.instances)).toEqual([]);
  });

  it('are missed when none began', () => {
    expect(whats(evidence.instances.slice(0, 1))).toEqual(['invoked 1 cases, and 0 began']);
  });

  it('are found when one began twice', () => {
    const again = evidence.instances.slice(1).map((each) => ({ ...each, id: 'again' }));
    expect(whats([...evidence.instances, ...again])).toEqual(['invoked 1 cases, and 2 began']);
  });
});

import { begin } from './testing/programme';
import { hnteFacts } from './testing/hnte-facts';
import { people } from './testing/walker';

const { enterprise, officer, head } = people;
const operator = { id: 'zhao', roles: ['operator'] };
const young = hnteFacts({ company: { registeredDays: 300 } });
const lease = { room: 'A-302', area: '120', incubationEnd: '2024-05-08', special: '否' };
const handedBack = { date: '2022-06-01', area: '120', movedTo: '钟楼开发区' };
const assessed = (score = 82, facts = young) =>
  begin('tenancy', facts)
    .go('apply', enterprise, { carrier: '天安数码城', industry: '工业软件', area: '120' })
    .go('judge_fit', operator, { grounds: '与主导产业一致' })
    .go('record_assessment', operator, { score, experts: '三人', policy: '首年免租' });
const incubating = () => assessed().go('admit', head).go('sign_incubation', operator, lease);

describe('a tenancy', () => {
  it('leads from the application to graduation with the space returned', () => {
    const walker = incubating();
    expect(walker.timers).toEqual(['incubating/visit', 'incubating/incubation_end']);
    walker.go('graduate', operator, { test: '高新技术企业', proof: 'GR202032000001' });
    expect(walker.go('record_return', operator, handedBack).state).toBe('graduated');
  });

  it('ends without graduation in an exit, the space returned just the same', () => {
    const walker = incubating().go('begin_exit', officer).go('record_return', officer, handedBack);
    expect(walker.state).toBe('exited');
  });

  it('is declined where the industry does not fit', () => {
    const walker = begin('tenancy', young).go('apply', enterprise, {
      carrier: '天安数码城',
      industry: '餐饮',
      area: '80',
    });
    expect(walker.go('judge_unfit', operator).state).toBe('declined');
  });

  it('is not admitted below the score', () => {
    expect(assessed(59).failures('admit', head)).toEqual(['score']);
  });

  it('counts no old company as incubated and no period beyond 48 months', () => {
    const old = assessed(82, hnteFacts()).go('admit', head).send('sign_incubation', operator, lease);
    expect(old).toMatchObject({ kind: 'refused' });
    const long = { ...lease, incubationEnd: '2024-05-09' };
    expect(assessed().go('admit', head).send('sign_incubation', operator, long).kind).toBe('refused');
    const special = assessed()
      .go('admit', head)
      .send('sign_incubation', operator, { ...long, special: '是' });
    expect(special.kind).toBe('moved');
  });

  it('graduates by one of the four tests only', () => {
    expect(incubating().send('graduate', operator, { test: '团队优秀', proof: '' }).kind).toBe('refused');
  });
});

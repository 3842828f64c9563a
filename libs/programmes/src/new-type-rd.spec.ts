import { begin, evidence } from './testing/programme';
import { people } from './testing/walker';

const { enterprise, officer, head } = people;
const figures = { business: '研发', rdStaff: 18, staffShare: '62', area: '900', equipment: '260' };
const drafting = () =>
  begin('new-type-rd')
    .go('record_agreement', officer, { partner: '某大学', business: '研发', date: '2019-03-01' })
    .go('record_legal_person', officer, { creditCode: '91320404MA1WX00089', date: '2019-06-01' })
    .go('record_team', officer, { leader: '李教授', area: '900' })
    .go('invite', officer, { cutoff: '2020-09-30' });

describe('a new-type R&D institution', () => {
  it('goes from the idea to its filing and renewal', () => {
    const walker = drafting().go('enter_figures', enterprise, figures).go('submit', enterprise);
    walker.go('pass_review', officer).go('approve', head).go('record_filing', officer, evidence);
    expect(walker.timers).toEqual(['filed/evaluation']);
    walker.go('record_evaluation', officer, { grade: '良好', date: '2021-05-01' });
    expect(walker.go('record_renewal', officer, evidence).state).toBe('renewed');
  });

  it('is refused when its business is to manufacture', () => {
    const walker = drafting().go('enter_figures', enterprise, { ...figures, business: '生产制造' });
    expect(walker.failures('submit', enterprise)).toEqual(['business']);
  });
});

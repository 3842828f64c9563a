import { begin, evidence } from './testing/programme';
import { hnteFacts } from './testing/hnte-facts';
import { people } from './testing/walker';

const { enterprise, officer, head } = people;
const leading = () => hnteFacts({ company: { everRecognised: true } });
const ready = (facts = leading()) =>
  begin('innovation-leader', facts)
    .go('serve', officer, { line: '电动工具', contact: '周敏' })
    .go('invite', officer, { cutoff: '2020-06-16' })
    .go('enter_figures', enterprise, { rdRatio: '5.6', salesRank: 2 });

describe('an innovation leader', () => {
  it('goes from the list through the pool to the title', () => {
    const walker = ready().go('submit', enterprise).go('pass_review', officer).go('approve', head);
    walker.go('record_pool', officer, evidence);
    walker.go('record_review', officer, { date: '2020-05-08', finding: '良好' });
    expect(walker.timers).toEqual(['in_pool/annual_review']);
    expect(walker.go('record_leader', officer, evidence).state).toBe('leader');
  });

  it('has to be an HNTE first', () => {
    expect(ready(hnteFacts()).failures('submit', enterprise)).toEqual(['hnte']);
  });

  it('names an unconfirmed line as such', () => {
    const walker = ready().go('revise', enterprise);
    walker.go('enter_figures', enterprise, { rdRatio: '4.99', salesRank: 4 });
    const decision = walker.send('submit', enterprise);
    expect(walker.failures('submit', enterprise)).toEqual(['rd', 'rank']);
    expect(JSON.stringify(decision)).toContain('待确认');
  });
});

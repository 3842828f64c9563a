import { begin } from './testing/programme';
import { people } from './testing/walker';

const { officer, head } = people;
const planned = (heldOn: string) =>
  begin('training-event').go('propose', officer, { theme: '高企申报', heldOn, budget: '8000' });

describe('a training event', () => {
  it('is planned, approved, held and answered', () => {
    const walker = planned('2020-05-08').go('approve', head);
    expect(walker.timers).toEqual(['preparation/held']);
    walker.go('record_invitations', officer, { invited: 80, accepted: 62 });
    walker.go('record_attendance', officer, { present: 58 });
    walker.go('record_feedback', officer, { satisfaction: '97', suggestions: '' });
    expect(walker.state).toBe('completed');
  });

  it('has no attendance before its day', () => {
    const walker = planned('2020-05-20').go('approve', head);
    walker.go('record_invitations', officer, { invited: 80, accepted: 62 });
    expect(walker.failures('record_attendance', officer)).toEqual(['held']);
  });
});

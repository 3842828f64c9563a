import { begin } from './testing/programme';
import { people } from './testing/walker';

const { officer, head } = people;
const meeting = { date: '2020-05-08', topic: '学习', present: 12 };
const month = { committee: 1, groups: 1, themeDays: 1, date: '2020-05-08' };
const opened = () => begin('party-duties').go('open_year', officer, { year: 2020, plan: '按月按季安排' });

function wholeYear() {
  const walker = opened();
  for (let done = 0; done < 12; done += 1) walker.go('record_month', officer, month);
  for (let done = 0; done < 4; done += 1)
    walker.go('record_general_meeting', officer, meeting).go('record_lecture', officer, meeting);
  return walker.go('record_yearly_review', officer, meeting);
}

describe('the organisational calendar', () => {
  it('runs month and quarter side by side and begins the month anew when it is recorded', () => {
    const walker = opened();
    expect([...walker.timers].sort()).toEqual(['calendar/year_end', 'month/monthly', 'quarter/quarterly']);
    walker.go('record_month', officer, month);
    expect(walker.timers).toEqual(['month/monthly']);
  });

  it('closes a complete year, confirmed by somebody else', () => {
    const walker = wholeYear().go('submit_year', officer);
    expect(walker.failures('confirm_year', { id: 'wang', roles: ['head'] })).toEqual(['four-eyes']);
    expect(walker.go('confirm_year', head).state).toBe('closed');
  });

  it('refuses a year with duties missing, each by its own clause', () => {
    expect(opened().go('record_month', officer, month).failures('submit_year', officer)).toEqual([
      'committee',
      'groups',
      'general',
      'lectures',
      'theme-days',
      'review',
    ]);
  });
});

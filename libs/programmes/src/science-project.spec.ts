import { begin, evidence } from './testing/programme';
import { people } from './testing/walker';

const { enterprise, officer, head } = people;
const contract = { number: 'BE2020001', midtermDue: '2021-06-30', acceptanceDue: '2022-06-30' };
const ready = (own = '300') =>
  begin('science-project')
    .go('announce', officer, { plan: '产业前瞻与关键共性技术研发计划', cutoff: '2020-05-29' })
    .go('enter_budget', enterprise, { title: '伺服系统', grant: '100', own });
const checked = (finding = '属实') =>
  ready()
    .go('submit', enterprise)
    .go('pass_review', officer)
    .go('record_site_check', officer, { date: '2020-05-07', visitors: '周敏、王强', finding });
const running = () =>
  checked()
    .go('approve', head)
    .go('record_approval', officer, evidence)
    .go('record_contract', officer, contract);

describe('an S&T project', () => {
  it('goes from the guide to its acceptance', () => {
    const walker = running();
    expect(walker.timers).toEqual(['execution/acceptance', 'running/midterm']);
    walker.go('record_midterm', officer, { date: '2021-06-20', spent: '180' });
    walker.go('apply_acceptance', enterprise, { summary: '完成' });
    expect(walker.go('record_accepted', officer, evidence).state).toBe('accepted');
  });

  it('is refused with less own money than grant', () => {
    expect(ready('99.99').failures('submit', enterprise)).toEqual(['own-money']);
  });

  it('is recommended only when the site check found it true', () => {
    expect(checked('不属实').failures('approve', head)).toEqual(['site']);
  });

  it('is extended once and by a year at most, where it stands', () => {
    const walker = running();
    const late = walker.send('record_extension', officer, {
      acceptanceDue: '2023-07-01',
      documentNumber: '1',
    });
    expect(late).toMatchObject({ kind: 'refused' });
    walker.go('record_extension', officer, { acceptanceDue: '2023-06-30', documentNumber: '1' });
    expect(walker.state).toBe('running');
    expect(walker.timers).toContain('execution/acceptance');
    const again = walker.send('record_extension', officer, {
      acceptanceDue: '2023-06-30',
      documentNumber: '2',
    });
    expect(again).toMatchObject({ kind: 'refused' });
  });
});

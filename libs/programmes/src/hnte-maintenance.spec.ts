import { begin, evidence } from './testing/programme';
import { hnteFacts } from './testing/hnte-facts';
import { people } from './testing/walker';

const { enterprise, officer, head, system } = people;
const certificate = { certificateNumber: 'GR201932000123', issuedOn: '2019-12-05' };
const holding = (...held: string[]) => hnteFacts({ documents: { held } });
const valid = () => begin('hnte-maintenance').go('record_certificate', officer, certificate);

describe('keeping an HNTE certificate', () => {
  it('reckons expiry and the first annual report from the date of issue', () => {
    const walker = valid();
    expect(walker.state).toBe('valid');
    expect(walker.snapshot.data).toMatchObject({ expiresOn: '2022-12-04', reportDue: '2020-05-31' });
    expect(walker.timers).toEqual(['validity/annual_report', 'validity/expiry']);
  });

  it('refuses a number that no Jiangsu certificate bears', () => {
    const walker = begin('hnte-maintenance');
    const decision = walker.send('record_certificate', officer, { ...certificate, certificateNumber: 'GR1' });
    expect(decision).toMatchObject({ kind: 'refused', refusal: { conditions: [{ id: 'number' }] } });
  });

  it('starts the term of the next report when this one is filed, wherever the case stands', () => {
    const walker = valid().go('report_change', enterprise, { changedOn: '2020-04-01', change: '更名' });
    walker.facts = holding('M1');
    walker.go('file_annual_report', enterprise, { filedOn: '2020-05-20' });
    expect(walker.state).toBe('change_reporting');
    expect(walker.snapshot.data['reportDue']).toBe('2021-05-31');
    expect(walker.timers).toContain('validity/annual_report');
  });

  it('counts a missed report and cancels nothing by itself', () => {
    const walker = valid().go('annual_report_missed', system);
    expect(walker.state).toBe('valid');
    expect(walker.snapshot.data).toMatchObject({ lateReports: 1, missed: true });
    expect(walker.failures('report_late_reports', officer)).toEqual(['two-years']);
  });

  it('takes two late years in all to the recognising body, through two people, and back', () => {
    const walker = valid().go('annual_report_missed', system);
    walker.facts = holding('M1');
    walker.go('file_annual_report', enterprise, { filedOn: '2020-06-03' }).go('annual_report_missed', system);
    walker.go('report_late_reports', officer);
    expect(walker.failures('confirm_ground', { id: 'wang', roles: ['head'] })).toEqual(['four-eyes']);
    walker.go('confirm_ground', head).go('record_cancellation', officer, evidence);
    expect(walker.state).toBe('cancelled');
    expect(walker.snapshot.done).toBe(true);
  });
});

describe('changes of an HNTE', () => {
  const reported = () => valid().go('report_change', enterprise, { changedOn: '2020-04-01', change: '更名' });

  it('are due three months after the day', () => {
    expect(reported().snapshot.data['changeDue']).toBe('2020-07-01');
  });

  it('need the application and the proof, then ten working days of publicity', () => {
    const walker = reported();
    expect(walker.failures('submit_change', enterprise)).toEqual(['application', 'proof']);
    walker.facts = holding('M2', 'M3');
    walker.go('submit_change', enterprise).go('record_change_publicity', officer, evidence);
    walker.go('change_publicity_ended', system).go('record_new_certificate', officer, evidence);
    expect(walker.state).toBe('valid');
  });

  it('end the case when the enterprise has moved away as a whole', () => {
    const walker = valid().go('begin_relocation', officer, { movedTo: '上海' });
    expect(walker.go('record_transfer', officer, evidence).state).toBe('transferred');
  });

  it('let nobody but a person end the case on the day of expiry', () => {
    const walker = valid().go('certificate_expired', system);
    expect(walker.state).toBe('expiring');
    expect(walker.go('record_renewal', officer, evidence).state).toBe('superseded');
  });
});

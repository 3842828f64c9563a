import type { Text } from '@terrace/kernel';
import { daysBetween } from '../records/days-between';
import type { Certificate, Level, Risk } from './watched';

const measure = '《高新技术企业认定管理办法》（国科发火〔2016〕32号）';

/** The portal takes reports from March on. */
const reportSeasonDays = 91;
const lastMonthDays = 31;
/** 第十九条（三）: two years in total, not in a row. */
const fatalLateReports = 2;
const expiryNoticeDays = 180;

/** Duties of a certificate that are near, or past. */
export const watchDuties = (certificate: Certificate, on: string): Risk[] => [
  ...annualReport(certificate, on),
  ...change(certificate, on),
  ...expiry(certificate, on),
];

const nothing = { value: null, threshold: null, gap: null };

function annualReport({ reportDue, lateReports, expiresOn }: Certificate, on: string): Risk[] {
  const left = daysBetween(on, reportDue);
  const isOwed = left <= reportSeasonDays && reportDue <= expiresOn;
  if (!isOwed && lateReports < fatalLateReports) return [];
  const late = String(lateReports);
  return [
    {
      ...{ kind: 'report', id: 'report', on: reportDue, clause: `${measure}第十三条、第十九条（三）` },
      ...nothing,
      level: levelOfReport(left, lateReports),
      title: {
        zh: left < 0 ? '年度发展情况报表逾期未报' : '年度发展情况报表待报',
        en: left < 0 ? 'The annual report is overdue' : 'The annual report is to be filed',
      },
      value: { zh: `未按时填报累计${late}年`, en: `${late} filed late so far` },
      threshold: { zh: '累计两年即取消资格', en: 'two in total end the certificate' },
      remedy: left < 0 ? fileLate : fileBy(reportDue),
    },
  ];
}

/** One more late report is fatal to whoever has one: its last month is as pressing as a report overdue. */
function levelOfReport(daysLeft: number, lateReports: number): Level {
  if (lateReports >= fatalLateReports) return 'urgent';
  if (daysLeft <= lastMonthDays) return lateReports > 0 || daysLeft < 0 ? 'urgent' : 'warning';
  return lateReports > 0 ? 'warning' : 'notice';
}

const fileBy = (day: string): Text => ({
  zh: `请督促企业于${day}前在填报系统提交。`,
  en: `Have the enterprise file it by ${day}.`,
});

const fileLate: Text = {
  zh: '请书面警示企业并督促立即补报；已计入未按时填报年度。',
  en: 'Warn the enterprise in writing and have it file at once; the year counts as late already.',
};

const reportBy = (day: string): Text => ({
  zh: `请企业于${day}前提交变更申请表和登记证明。`,
  en: `Have the enterprise submit the form and the registry's proof by ${day}.`,
});

const reportLate: Text = {
  zh: '期限已过，请企业立即提交变更申请表和登记证明；未按期报告重大变化属取消资格情形。',
  en: 'Past its day: have the enterprise submit the form and the proof at once; a change not reported is a ground to cancel.',
};

function change({ changeDue }: Certificate, on: string): Risk[] {
  if (changeDue === null) return [];
  return [
    {
      ...{ kind: 'change', id: 'change', on: changeDue, clause: `${measure}第十七条` },
      ...nothing,
      level: daysBetween(on, changeDue) <= lastMonthDays ? 'urgent' : 'warning',
      title: { zh: '更名或重大变化待报告', en: 'A change is to be reported' },
      threshold: { zh: '三个月内', en: 'within three months' },
      remedy: daysBetween(on, changeDue) < 0 ? reportLate : reportBy(changeDue),
    },
  ];
}

function expiry({ expiresOn }: Certificate, on: string): Risk[] {
  const left = daysBetween(on, expiresOn);
  if (left > expiryNoticeDays) return [];
  return [
    {
      ...{ kind: 'expiry', id: 'expiry', on: expiresOn, clause: `${measure}第九条、第十二条` },
      ...nothing,
      level: left <= lastMonthDays ? 'urgent' : 'warning',
      title: { zh: '证书有效期即将届满', en: 'The certificate is about to expire' },
      value: { zh: `剩余${String(Math.max(left, 0))}天`, en: `${String(Math.max(left, 0))} days left` },
      remedy: {
        zh: '请确认企业已申报重新认定；年底前未取得新证书的，应补缴税款差额。',
        en: 'See that it has applied for recognition again; without a new certificate by the end of the year it owes the difference in tax.',
      },
    },
  ];
}

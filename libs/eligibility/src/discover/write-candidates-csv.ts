import { csvOf } from '../csv-of';
import type { Candidate } from './candidate';

const headers = [
  '排名',
  '企业名称',
  '统一社会信用代码',
  '所属街道',
  '曾获高企认定',
  '结论',
  '所缺条件',
  '现值与标准',
  '差额',
  '补正建议',
  '数据不足的条件',
];

const verdicts: Readonly<Record<Candidate['verdict'], string>> = {
  meets: '全部符合',
  open: '可测算条件均符合',
  unknown: '数据不足',
  fails: '尚不符合',
};

/** The list as a spreadsheet opens it, a line an enterprise. */
export function writeCandidatesCsv(candidates: readonly Candidate[]): string {
  return csvOf([headers, ...candidates.map((candidate, at) => rowOf(candidate, at + 1))]);
}

function rowOf(
  { name, creditCode, street, everRecognised, verdict, lacks, undecided }: Candidate,
  rank: number,
): string[] {
  return [
    String(rank),
    name,
    creditCode,
    street,
    everRecognised ? '是' : '否',
    verdicts[verdict],
    lacks.map(({ title, unconfirmed }) => (unconfirmed ? `${title.zh}（标准未核实）` : title.zh)).join('；'),
    lacks.map(({ value, threshold }) => [value?.zh, threshold?.zh].filter(Boolean).join(' / ')).join('；'),
    lacks.map(({ gap }) => gap?.zh ?? '').join('；'),
    lacks.map(({ remedy }) => remedy?.zh ?? '').join(''),
    undecided.map(({ zh }) => zh).join('；'),
  ];
}

import { withStatus, type Judgement } from '../assess/judge-condition';
import { judgeToTell } from '../assess/judge-to-tell';
import { tellCondition, type Telling } from '../assess/tell-condition';
import { lackOf } from '../discover/rate-candidate';
import { daysBetween } from '../records/days-between';
import type { Pack } from '../pack/compiled-pack';
import type { Subject } from '../records/subject';
import { validRights } from '../records/usable-rights';
import { byDeduction } from './project-subject';
import type { Level, Risk } from './watched';

/** Under a year there is one return left to mend a figure with. */
const oneReturnDays = 365;

/** What recognition again would find wanting on the day of `later`, which is `now` at a later date. */
export function watchConditions(pack: Pack, now: Subject, later: Subject): Risk[] {
  const { judgements, telling, failed, undecided } = judgeToTell(pack, later);
  const failing = new Set(failed.map(({ condition }) => condition.def.id));
  const level: Level = daysBetween(now.on, later.on) <= oneReturnDays ? 'urgent' : 'warning';
  return [
    ...failed.map((each) => lacking(each, telling, level)),
    ...failingByDeduction(pack, later, failing),
    ...withStatus('pass', judgements)
      .filter(({ margin }) => margin === 'thin')
      .map((each) => thin(each, telling)),
    ...undecided.map((each) => unknown(each, telling)),
    ...rightsEnding(now, later),
  ];
}

function lacking(judgement: Judgement, telling: Telling, level: Level): Risk {
  const { id, title, clause, value, threshold, gap, remedy } = lackOf(judgement, telling);
  return { kind: 'condition', id, level, title, clause, on: telling.on, value, threshold, gap, remedy };
}

/** Filed as R&D for recognition, not claimed as R&D for the deduction: what the tax office's figures would fail. */
function failingByDeduction(pack: Pack, later: Subject, failing: ReadonlySet<string>): Risk[] {
  const claimed = byDeduction(later);
  if (!claimed) return [];
  const { failed, telling } = judgeToTell(pack, claimed);
  return failed
    .filter(({ condition }) => !failing.has(condition.def.id))
    .map((each) => ({
      ...lacking(each, telling, 'notice'),
      kind: 'deduction',
      remedy: {
        zh: '高企申报与加计扣除的研发费用口径相差较大，请核对辅助账，按同一事实归集。',
        en: 'R&D filed for recognition and claimed for the deduction differ: check the auxiliary ledger, so that both rest on the same facts.',
      },
    }));
}

function thin(judgement: Judgement, telling: Telling): Risk {
  const { id, title, clause, value, threshold, gap } = tellCondition(judgement, telling);
  const remedy = {
    zh: '余量很小，审计调整即可能不达标，请留出余量。',
    en: 'The margin is thin: an adjustment by the auditors may undo it. Leave room.',
  };
  return { kind: 'thin', id, level: 'notice', title, clause, on: telling.on, value, threshold, gap, remedy };
}

function unknown(judgement: Judgement, telling: Telling): Risk {
  const { id, title, clause, threshold, evidence } = tellCondition(judgement, telling);
  const remedy = {
    zh: `企业库数据不足，请补录${evidence ? `（${evidence.zh}）` : ''}。`,
    en: `The registry does not say: complete the records${evidence ? ` (${evidence.en})` : ''}.`,
  };
  return {
    ...{ kind: 'unknown', id, level: 'notice', title, clause, on: telling.on },
    ...{ value: null, threshold, gap: null, remedy },
  };
}

function rightsEnding(now: Subject, later: Subject): Risk[] {
  const still = new Set(validRights(later).map(({ no }) => no));
  const ending = validRights(now).filter(({ no }) => !still.has(no));
  if (ending.length === 0) return [];
  const numbers = ending.map(({ no }) => no);
  return [
    {
      kind: 'rights',
      id: 'rights',
      level: 'notice',
      title: {
        zh: `重新认定前到期的知识产权${String(ending.length)}项，届时有效${String(still.size)}项`,
        en: `Rights that end before: ${String(ending.length)}; valid by then: ${String(still.size)}`,
      },
      clause: '《高新技术企业认定管理工作指引》（国科发火〔2016〕195号）三（二）',
      on: later.on,
      value: { zh: numbers.join('、'), en: numbers.join(', ') },
      threshold: null,
      gap: null,
      remedy: {
        zh: '请在到期前取得新的知识产权；Ⅰ类可重复使用，Ⅱ类仅限使用一次。',
        en: 'Obtain new rights before; those of class I may serve again, those of class II once.',
      },
    },
  ];
}

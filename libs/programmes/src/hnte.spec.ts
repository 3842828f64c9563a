import type { Chart, Json } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';
import { taskSpecIn } from '@terrace/workflow';
import { loadProgrammes } from './load-programmes';
import { slotsOf } from './document-slot';
import { stagesOf, stateMetaOf } from './state-meta';
import { hnteFacts } from './testing/hnte-facts';
import { programmesRoot } from './testing/programmes-root';
import { Walker, people } from './testing/walker';

const { enterprise, officer, head, system } = people;
const evidence: Readonly<Record<string, Json>> = {
  documentNumber: '苏高企协办〔2020〕5号',
  date: '2020-05-20',
};

function hnte(): Chart {
  const chart = loadProgrammes(programmesRoot, celExpressions).catalogue.inForce('hnte', '2020-05-08');
  if (!chart) throw new Error('the HNTE chart is not in force');
  return chart;
}

const begun = (facts = hnteFacts()) => new Walker(hnte(), facts);

const trained = (facts = hnteFacts()) =>
  begun(facts)
    .go('screen', officer)
    .go('admit', head)
    .go('nurture', officer)
    .go('plan_training', officer)
    .go('record_attendance', officer)
    .go('record_coaching', officer)
    .go('begin_drafting', enterprise);

const evaluated = () => trained().go('self_evaluate', enterprise, { techField: '一（一）12' });
const underReview = () => evaluated().go('submit', enterprise);
const recommended = () => underReview().go('approve', officer).go('approve', head);
const publicised = () =>
  recommended().go('record_acceptance', officer, evidence).go('record_publicity', officer, evidence);

describe('the way of an HNTE case', () => {
  it('leads from a lead to a recognised enterprise', () => {
    const walker = publicised();
    expect(walker.timers).toEqual(['publicising/publicity_period']);
    walker
      .go('publicity_ended', system)
      .go('record_recognition', officer, { ...evidence, certificateNumber: 'GR202032000001' });
    expect(walker.state).toBe('recognised');
    expect(walker.snapshot.done).toBe(true);
    expect(walker.letters).toEqual(['recognised']);
    expect(walker.snapshot.data).toMatchObject({
      round: 0,
      batchYear: 2020,
      batchNo: 1,
      certificateNumber: 'GR202032000001',
    });
  });

  it('passes through submitted and the check at once when every document has been checked', () => {
    const walker = underReview();
    expect(walker.entered).toEqual(expect.arrayContaining(['submitted', 'machine_check', 'officer_review']));
    expect(walker.letters).toEqual(['submitted', 'review-arrived']);
  });

  it('sends nobody but the enterprise to submit', () => {
    expect(evaluated().send('submit', officer)).toMatchObject({
      refusal: { kind: 'forbidden', by: ['enterprise'] },
    });
  });

  it('moves a case to another batch back to the end of training', () => {
    const walker = evaluated().go('replan', officer, { batchYear: 2020, batchNo: 2 });
    expect(walker.state).toBe('coached');
    expect(walker.snapshot.data).toMatchObject({ batchYear: 2020, batchNo: 2 });
  });
});

describe('submitting', () => {
  it.each([
    ['C1', { registeredDays: 364 }],
    ['C2', { ipCount: 0 }],
    ['C4', { staffRatio: '0.0999' }],
    ['C5a', { rdRatio: '0.0499' }],
    ['C5b', { domesticRatio: '0.5999' }],
    ['C6', { hntRatio: '0.5999' }],
    ['C7', { scoreMax: 70 }],
    ['C8', { incidents: 1 }],
  ])('is refused by %s alone, with its clause', (id, company) => {
    const walker = evaluated();
    walker.facts = hnteFacts({ company });
    const decision = walker.send('submit', enterprise);
    const failed =
      decision.kind === 'refused' && decision.refusal.kind === 'guard-failed'
        ? decision.refusal.conditions.filter(({ holds }) => !holds)
        : [];
    expect(failed.map((condition) => condition.id)).toEqual([id]);
    expect(failed[0]?.clause).toContain('国科发火〔2016〕32号');
    expect(failed[0]?.remedy?.zh).not.toBe('');
  });

  it('is allowed exactly on each threshold', () => {
    const walker = evaluated();
    const company = {
      registeredDays: 365,
      ipCount: 1,
      staffRatio: '0.10',
      rdRatio: '0.05',
      domesticRatio: '0.60',
      hntRatio: '0.6',
      scoreMax: 71,
    };
    walker.facts = hnteFacts({ company, today: '2020-05-15' });
    expect(walker.send('submit', enterprise).kind).toBe('moved');
  });

  it('lists every failing condition at once', () => {
    const walker = evaluated();
    walker.facts = hnteFacts({
      today: '2020-05-16',
      company: { ipCount: 0, scoreMax: 60 },
      documents: { missing: 2 },
    });
    expect(walker.failures('submit', enterprise)).toEqual([
      'C2',
      'C7',
      'documents-complete',
      'before-cutoff',
    ]);
  });
});

describe('checking and correcting', () => {
  it('waits while a document is pending and moves on when the last one is checked', () => {
    const walker = evaluated();
    walker.facts = hnteFacts({ documents: { pending: 2 } });
    expect(walker.go('submit', enterprise).state).toBe('machine_check');
    expect(walker.effects).toContainEqual({ kind: 'effect', type: 'check-documents', with: {} });
    walker.facts = hnteFacts({ documents: { pending: 1 } });
    expect(walker.go('document.checked', system).state).toBe('machine_check');
    walker.facts = hnteFacts();
    expect(walker.go('document.checked', system).state).toBe('officer_review');
  });

  it('returns a case with a failed document and takes it back only with a new version', () => {
    const walker = evaluated();
    walker.facts = hnteFacts({ documents: { failed: 1 } });
    expect(walker.go('submit', enterprise).state).toBe('returned');
    expect(walker.letters).toEqual(['submitted', 'check-failed']);
    expect(walker.timers).toEqual(['returned/correction', 'returned/correction_overdue']);
    expect(walker.failures('resubmit', enterprise)).toEqual(['defects-replaced']);
    walker.facts = hnteFacts({ documents: { pending: 1 } });
    expect(walker.go('resubmit', enterprise).state).toBe('machine_check');
    walker.facts = hnteFacts();
    expect(walker.go('document.checked', system).state).toBe('officer_review');
    expect(walker.snapshot.data['round']).toBe(1);
  });

  it('counts each round in which the officer returns the case', () => {
    const walker = underReview().go('return_for_correction', officer).go('resubmit', enterprise);
    walker.go('return_for_correction', officer);
    expect(walker.state).toBe('returned');
    expect(walker.letters).toEqual(['returned']);
    expect(walker.snapshot.data['round']).toBe(2);
  });
});

describe('deciding', () => {
  it('keeps the head’s approval apart from the officer’s review', () => {
    expect(taskSpecIn(hnte(), 'head_review')).toMatchObject({
      roles: ['head'],
      fourEyes: { steps: ['officer_review'], clause: expect.stringContaining('初审与审批分离') as string },
    });
  });

  it('asks two of three experts, in person, and goes back to the officer with their advice', () => {
    expect(taskSpecIn(hnte(), 'expert_review')).toMatchObject({
      roles: ['reviewer'],
      personal: true,
      quorum: { of: 3, needs: 2 },
    });
    const walker = underReview().go('ask_experts', officer);
    expect(walker.letters).toEqual(['experts-asked']);
    walker.go('endorse', { id: 'zhao', roles: ['reviewer'] });
    expect(walker.state).toBe('officer_review');
    expect(walker.snapshot.data['expertAdvice']).toBe('endorsed');
  });

  it('ends a case the head declines as not recognised', () => {
    expect(underReview().go('approve', officer).go('reject', head).state).toBe('not_recognised');
  });

  it('recognises nobody because the publicity period ran out', () => {
    const walker = publicised().go('publicity_ended', system);
    expect(walker.state).toBe('announcing');
    expect(walker.send('record_recognition', system)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(walker.snapshot.done).toBe(false);
  });

  it('keeps the publicity running under an objection and goes back to what is left of it', () => {
    const walker = publicised().go('raise_objection', officer).go('dismiss_objection', officer, evidence);
    expect(walker.state).toBe('publicity');
    expect(walker.timers).toEqual([]);
  });

  it('awaits the announcement at once when an objection is dismissed after the period', () => {
    const walker = publicised().go('raise_objection', officer).go('publicity_ended', system);
    expect(walker.state).toBe('objection');
    expect(walker.go('dismiss_objection', officer, evidence).state).toBe('announcing');
  });

  it('ends a case whose objection is upheld', () => {
    expect(publicised().go('raise_objection', officer).go('uphold_objection', officer, evidence).state).toBe(
      'not_recognised',
    );
  });
});

describe('sending back', () => {
  it.each(['drafting', 'coached'])('leads from the officer’s review back to %s, as chosen', (step) => {
    const walker = underReview().go('return_to_step', officer, { step });
    expect(walker.state).toBe(step);
    expect(walker.letters).toEqual(['returned']);
  });

  it('leads nowhere else', () => {
    expect(underReview().send('return_to_step', officer, { step: 'recommended' })).toMatchObject({
      refusal: { kind: 'guard-failed' },
    });
  });

  it('lets the enterprise take its submission back, and the officer the review', () => {
    expect(underReview().go('take_back', enterprise).state).toBe('self_evaluated');
    expect(underReview().go('approve', officer).go('take_back', officer).state).toBe('officer_review');
  });
});

describe('withdrawing', () => {
  it.each([
    ['as a lead', begun],
    ['while drafting', () => trained()],
    ['under review by the district', underReview],
    ['once recommended', recommended],
  ])('is open to the enterprise %s', (_, walk) => {
    expect(walk().go('withdraw', enterprise).state).toBe('withdrawn');
  });

  it('is over when the province has the case', () => {
    const walker = recommended().go('record_acceptance', officer, evidence);
    expect(walker.send('withdraw', enterprise)).toMatchObject({ refusal: { kind: 'not-enabled' } });
  });
});

describe('reading the HNTE chart', () => {
  it('tells the stages in order', () => {
    expect(stagesOf(hnte()).map(({ id, final }) => [id, final])).toEqual([
      ['cultivation', false],
      ['training', false],
      ['submission', false],
      ['review', false],
      ['recognised', true],
      ['not_recognised', true],
      ['withdrawn', true],
    ]);
  });

  it('lets the enterprise upload while drafting and correcting only', () => {
    const open = stagesOf(hnte()).flatMap(({ states }) =>
      states.filter(({ uploads }) => uploads).map(({ id }) => id),
    );
    expect(open).toEqual(['drafting', 'self_evaluated', 'returned']);
  });

  it('tells a state nested in a frame by its top-level stage', () => {
    expect(stateMetaOf(hnte(), 'objection')).toMatchObject({
      stage: 'review',
      holder: null,
      title: { zh: '异议核实' },
    });
  });

  it('asks for the thirteen documents', () => {
    expect(
      slotsOf(hnte())
        .map(({ code }) => code)
        .join(' '),
    ).toBe('D1 D2 D3a D3b D3c D3d D4 D5 D6 D7 D8 D9 D10');
  });
});

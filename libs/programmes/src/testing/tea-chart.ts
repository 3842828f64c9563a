/** A small sound programme, as its author writes it: tests put one mistake into it. */
export const teaChart = `id: tea
version: 1
inForceFrom: 2020-01-01
title: { zh: 茶, en: Tea }
initial: leaf
facts: { heat: int, documents.held: list<string> }
data: { cups: { type: int, initial: 0 } }
meta:
  slots:
    - { code: A, title: { zh: 甲, en: A }, required: true, accept: [pdf], mustName: false, maxBytes: 10 }
  cohorts:
    tasting: { title: { zh: 品茶会, en: Tasting }, signals: [pour] }
states:
  leaf:
    title: { zh: 叶, en: Leaf }
    meta: { holder: officer }
    timers:
      soon:
        due: { days: 3 }
        event: steeped
        meta: { reminders: [0], letter: hello, holder: officer, title: { zh: 快, en: Soon }, clause: 茶经 }
    on:
      steeped: { target: resting, by: [system] }
      pour:
        - target: cup
          title: { zh: 倒, en: Pour }
          by: [officer]
          guard: [{ id: hot, when: facts.heat > 80, reason: { zh: 凉, en: Cold } }]
          do: [{ effect: letter, with: { kind: hello, to: officer } }]
          meta: { form: [{ name: note, title: { zh: 注, en: Note }, type: text, required: true }] }
        - target: resting
          title: { zh: 倒, en: Pour }
          by: [officer]
          guard: [{ id: cold, when: facts.heat <= 80, reason: { zh: 热, en: Hot } }]
  resting:
    title: { zh: 候, en: Resting }
    meta: { holder: officer }
    on:
      pour: { target: cup, title: { zh: 倒, en: Pour }, by: [officer] }
  cup: { type: final, title: { zh: 杯, en: Cup }, meta: { holder: null } }
`;

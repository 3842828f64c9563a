import type { StageCount } from '../../api/client';
import { useLanguage } from '../../language/language-context';
import './stage-strip.css';

interface Props {
  stages: readonly StageCount[];
  stage: string | undefined;
  state: string | undefined;
  onChoose: (stage: string | undefined, state: string | undefined) => void;
}

/** The stages as terraces, each a step higher than the one before; choosing one filters the list. */
export function StageStrip({ stages, stage, state, onChoose }: Props) {
  const { t, textOf } = useLanguage();
  const chosen = stages.find((one) => one.stage === stage);
  return (
    <section aria-label={t.cases.stageStrip}>
      <div className="stage-strip" role="group" aria-label={t.cases.stageStrip}>
        {stages.map(({ stage: id, title, count }, index) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === stage}
            className={count === 0 ? 'empty' : ''}
            style={{ paddingTop: 10 + index * (28 / Math.max(1, stages.length - 1)) }}
            onClick={() => onChoose(id === stage ? undefined : id, undefined)}
          >
            <span className="stage-count figures">{count}</span>
            <span>{textOf(title)}</span>
          </button>
        ))}
      </div>
      {chosen && chosen.states.length > 1 ? (
        <div className="state-chips" role="group" aria-label={textOf(chosen.title)}>
          {chosen.states.map(({ state: id, title, count }) => (
            <button
              key={id}
              type="button"
              aria-pressed={id === state}
              className={count === 0 ? 'empty' : ''}
              onClick={() => onChoose(stage, id === state ? undefined : id)}
            >
              {textOf(title)} <span className="figures">{count}</span>
            </button>
          ))}
        </div>
      ) : null}
    </section>
  );
}

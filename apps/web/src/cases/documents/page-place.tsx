import type { Box } from '../../api/client';
import { useLanguage } from '../../language/language-context';
import type { Wording } from '../../language/zh';

const width = 34;
const height = 46;

/** A page in small with the place of the finding marked; the same in words for those who cannot see it. */
export function PagePlace({ page, box }: { page: number; box: Box | null }) {
  const { t } = useLanguage();
  const place = box ? placeOf(t, box) : null;
  return (
    <span className="page-place">
      <svg width={width} height={height} aria-hidden="true" focusable="false">
        <rect x="0.5" y="0.5" width={width - 1} height={height - 1} rx="2" className="page-sheet" />
        {box ? (
          <rect
            className="page-mark"
            x={box.x * width}
            y={box.y * height}
            width={Math.max(5, box.width * width)}
            height={Math.max(3, box.height * height)}
          />
        ) : null}
      </svg>
      <span>{t.documents.atPage(page)}</span>
      {place ? <span>{place}</span> : null}
    </span>
  );
}

function placeOf(t: Wording, { x, y, width: w, height: h }: Box): string {
  const { top, middle, bottom, left, centre, right } = t.documents.place;
  const across = x + w / 2;
  const down = y + h / 2;
  const row = down < 1 / 3 ? top : down > 2 / 3 ? bottom : middle;
  const column = across < 1 / 3 ? left : across > 2 / 3 ? right : centre;
  return `${row} ${column}`;
}

import type { Finding } from '../finding';
import type { ReadPage } from '../page-reader';
import type { DocumentSlot } from '../slot';

export const scanUnreadable = (slot: DocumentSlot, page: ReadPage): Finding => ({
  code: 'scan-unreadable',
  severity: 'block',
  message: {
    zh: '扫描件无法辨认：页面空白或文字模糊。',
    en: 'The scan cannot be read: it is blank or its writing is blurred.',
  },
  page: page.page,
  box: null,
  value: percent(page.confidence),
  ...(slot.clause ? { clause: slot.clause } : {}),
  remedy: {
    zh: '请以不低于 200 dpi 重新扫描原件，确保文字清晰、页面端正后上传。',
    en: 'Scan the original again at 200 dpi or more, straight and sharp.',
  },
});

export const pageUnreadable = (page: ReadPage): Finding => ({
  code: 'page-unreadable',
  severity: 'warn',
  message: {
    zh: `第 ${page.page} 页为空白页或文字无法辨认，请人工核对。`,
    en: `Page ${page.page} is blank or cannot be read; please look at it.`,
  },
  page: page.page,
  box: null,
  value: percent(page.confidence),
});

export const pagesNotRead = (pages: readonly number[]): Finding => ({
  code: 'pages-not-read',
  severity: 'info',
  message: {
    zh: `文件页数较多，第 ${ranges(pages)} 页未作自动识别，须人工核对。`,
    en: `The file is long: pages ${ranges(pages)} were not read by the machine and need a look.`,
  },
  page: pages[0] ?? null,
  box: null,
  value: ranges(pages),
});

const percent = (confidence: number): string => `${Math.round(confidence * 100)}%`;

/** 3, 4, 5, 9 → `3–5, 9`. */
function ranges(pages: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const page of pages) {
    const last = spans.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else spans.push([page, page]);
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** Width of a line in pixels at a font size: wide characters take one em, the others about half. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += wide.test(character) ? 1 : 0.55;
  return ems * fontSize;
}

/** CJK, kana, hangul, full-width forms and the punctuation set with them, and symbols drawn as wide. */
const wide =
  /[\u1100-\u115f\u2190-\u21ff\u2300-\u23ff\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

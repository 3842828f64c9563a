/** Something the person at the terminal can set right; said in English and Chinese, without a trace. */
export class Trouble extends Error {
  constructor(english: string, chinese: string) {
    super(`${english}\n${chinese}`);
    this.name = 'Trouble';
  }
}

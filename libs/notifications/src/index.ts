export type { Channel, Letter } from './letter';
export { LetterStore, Mailer } from './ports';
export type { Claim, Mail } from './ports';
export { SilentMailer } from './silent-mailer';

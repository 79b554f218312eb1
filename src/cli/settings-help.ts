// The settings from the environment, as the help shows them.
import { SETTINGS } from '../config.ts'

export function settingsHelp(): string {
  const lines = Object.entries(SETTINGS).map(([name, { about }]) => `  ${name}\n    ${about.vi}\n    ${about.en}`)
  return `\nBiến môi trường · Environment:\n${lines.join('\n')}\n`
}

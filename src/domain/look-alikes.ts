// Characters that look like those of Vietnamese texts and are others: full-width forms, as keyboards for Chinese and Japanese give them.

const FULL_WIDTH = /[\uff01-\uff5e\u3000]/g
/** From a full-width form to its character of ASCII. */
const WIDTH_OFFSET = 0xfee0

/** Full-width letters, figures and signs as those of ASCII: `８９３／ＱĐ` as `893/QĐ`. As long as the text. */
export function withUsualWidth(text: string): string {
  return text.replace(FULL_WIDTH, (form) =>
    form === '\u3000' ? ' ' : String.fromCharCode(form.charCodeAt(0) - WIDTH_OFFSET),
  )
}

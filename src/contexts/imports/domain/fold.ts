const LETTERS: Readonly<Record<string, string>> = { å: 'a', ä: 'a', æ: 'a', ö: 'o', ø: 'o', é: 'e', ü: 'u' };

/**
 * A heading or a category word without what people write differently: case, å ä ö (and the Norwegian letters of some
 * systems), spaces, dots, hyphens, underscores. `Leverantörs nr.` and `leverantorsnr` fold to the same.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[åäæöøéü]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/[\s_.\-/:\u00ad\u2010-\u2015]+/g, '');
}

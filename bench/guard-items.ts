import { composeIBAN } from 'ibantools'

type Draw = (below: number) => number
interface Item {
  readonly text: string
  /** Words before it, where a person would write some. */
  readonly before: string
}

const one = <T>(draw: Draw, list: readonly T[]): T => list[draw(list.length)] as T
const figures = (draw: Draw, n: number) => Array.from({ length: n }, () => draw(10)).join('')
const pad = (value: number, n = 2) => String(value).padStart(n, '0')
function grouped(text: string, sizes: readonly number[], sign: string): string {
  const ends = sizes.map((_, index) => sizes.slice(0, index + 1).reduce((total, size) => total + size, 0))
  return sizes.map((size, index) => text.slice((ends[index] as number) - size, ends[index])).join(sign)
}

function nir(draw: Draw): string {
  const corsica = draw(10) === 0
  const department = corsica ? one(draw, ['2A', '2B']) : pad(1 + draw(95)).replace('20', '21')
  const body = `${1 + draw(2)}${pad(draw(100))}${pad(1 + draw(12))}${department}${pad(1 + draw(900), 3)}${pad(1 + draw(900), 3)}`
  const key = 97n - (BigInt(body.replace('2A', '19').replace('2B', '18')) % 97n)
  return body + pad(Number(key))
}

function telephone(draw: Draw): string {
  const number = `0${one(draw, [1, 2, 3, 4, 5, 6, 7, 9])}${figures(draw, 8)}`
  const national = [2, 2, 2, 2, 2]
  const abroad = `${one(draw, ['+33', '0033', '+33 ', '+33 (0)'])}`
  return one(draw, [
    () => grouped(number, national, one(draw, [' ', '.', '-', '/', '\u00a0'])),
    () => number,
    () => grouped(number, [4, 2, 2, 2], ' '),
    () => abroad + grouped(number.slice(1), [1, 2, 2, 2, 2], one(draw, ['', ' ', '.'])),
    () => grouped(`0692${figures(draw, 6)}`, [4, 2, 2, 2], ' '),
  ])()
}

function iban(draw: Draw): string {
  const bbans: Record<string, () => string> = {
    FR: () => figures(draw, 10) + figures(draw, 11) + figures(draw, 2),
    DE: () => figures(draw, 18),
    BE: () => {
      const account = figures(draw, 10)
      return account + pad(Number(BigInt(account) % 97n) || 97)
    },
    NL: () => `ABNA${figures(draw, 10)}`,
  }
  const country = one(draw, ['FR', 'FR', 'FR', 'DE', 'BE', 'NL'])
  const bban = (bbans[country] as () => string)()
  // composeIBAN refuses a wrong national key: the international checksum is computed on its own then.
  const whole = composeIBAN({ countryCode: country, bban }) ?? withChecksum(country, bban)
  return draw(2) ? whole : (whole.match(/.{1,4}/g) as string[]).join(' ')
}

function withChecksum(country: string, bban: string): string {
  const value = `${bban}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return `${country}${pad(98 - Number(BigInt(value) % 97n))}${bban}`
}

const names = [
  'dupont',
  'martin44',
  'fatou.diallo',
  'j.le-goff',
  'lili_du_44',
  'jean-paul.b',
  'o.n',
  'marie+ville',
]
const hosts = [
  'orange.fr',
  'gmail.com',
  'wanadoo.fr',
  'free.fr',
  'la-poste.net',
  'outlook.co.uk',
  'mail.ville-x.fr',
]
const streets =
  `rue des Lilas|avenue de la République|boulevard Victor-Hugo|impasse du Moulin|rue Jean Jaurès|allée des Tilleuls|rue du
 11 novembre 1918|chemin de la Garenne|place du Commerce|quai de la Fosse|rue de l'Église|bd Albert 1er|av. Pierre Mendès-France`
    .replace(/\s*\n\s*/g, ' ')
    .split('|')

export const items = {
  email: (draw: Draw): Item => ({ before: '', text: `${one(draw, names)}${draw(99)}@${one(draw, hosts)}` }),
  telephone: (draw: Draw): Item => ({ before: '', text: telephone(draw) }),
  nir: (draw: Draw): Item => {
    const number = nir(draw)
    const text = draw(2) ? number : grouped(number, [1, 2, 2, 2, 3, 3, 2], ' ')
    return { before: '', text }
  },
  iban: (draw: Draw): Item => ({ before: '', text: iban(draw) }),
  address: (draw: Draw): Item => ({
    before: '',
    text: `${1 + draw(300)}${one(draw, ['', '', ' bis', ' ter', ','])} ${one(draw, streets)}${one(draw, ['', ', 44600 Saint-Nazaire', ' 75011 Paris'])}`,
  }),
  plate: (draw: Draw): Item =>
    one(draw, [
      { before: '', text: `AB-${pad(1 + draw(998), 3)}-CD` },
      { before: '', text: `FX ${pad(1 + draw(998), 3)} KM` },
      { before: 'la voiture immatriculée ', text: `${1 + draw(9998)} XB 44` },
    ]),
  birth_date: (draw: Draw): Item => ({
    before: one(draw, ['né le ', 'née le ', 'date de naissance : ', 'ma mère est née à Nantes le ']),
    text: one(draw, ['12 mars 1985', '12/03/1985', '3 août 2004', '1er mai 1950', '03.04.61', '7-8-1999']),
  }),
  profile: (draw: Draw): Item => ({
    before: '',
    text: one(draw, [
      'https://www.facebook.com/jean.dupont.44',
      '@lili_du_44',
      'instagram.com/karim44',
      'https://fr.linkedin.com/in/marie-dupont-12',
    ]),
  }),
}

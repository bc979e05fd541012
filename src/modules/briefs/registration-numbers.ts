/** Whether a SIRET number is well formed: Luhn's key, but for La Poste, whose figures add up to a multiple of five. */
export function isSiret(value: string): boolean {
  if (!/^\d{14}$/.test(value)) return false
  const figures = [...value].map(Number)
  if (value.startsWith('356000000')) return figures.reduce((sum, figure) => sum + figure, 0) % 5 === 0
  const sum = figures.reduce((total, figure, index) => {
    const weighed = index % 2 === 0 ? figure * 2 : figure
    return total + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
  return sum % 10 === 0
}

/** The number of an association in the national register: W and nine figures. */
export const isRna = (value: string): boolean => /^W\d{9}$/.test(value)

/** People copy these numbers with their spaces. */
export const closedUp = (value: string): string => value.replace(/[\s.]/g, '').toUpperCase()

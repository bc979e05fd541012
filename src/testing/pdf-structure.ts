import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

/** A part of a document as a screen reader is told of it. */
export interface Element {
  /** Its kind among the standard ones, whatever name the file gives it. */
  readonly tag: string
  readonly given: string
  readonly dict: PDFDict
  readonly children: readonly Element[]
  /** The marks of the pages that belong to it, as `page mark`, and the annotations. */
  readonly marks: readonly string[]
  readonly objects: readonly string[]
}

export interface Structure {
  readonly document: PDFDocument
  readonly catalog: PDFDict
  /** Undefined: the file has no tags. */
  readonly root: PDFDict | undefined
  readonly elements: readonly Element[]
  readonly all: readonly Element[]
}

export const at = (dict: PDFDict | undefined, name: string): PDFObject | undefined =>
  dict?.lookup(PDFName.of(name))
export const dictAt = (dict: PDFDict | undefined, name: string): PDFDict | undefined => {
  const found = at(dict, name)
  return found instanceof PDFDict ? found : undefined
}
export const nameAt = (dict: PDFDict | undefined, name: string): string | undefined => {
  const found = at(dict, name)
  return found instanceof PDFName ? found.decodeText() : undefined
}
export function textAt(dict: PDFDict | undefined, name: string): string | undefined {
  const found = at(dict, name)
  return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : undefined
}
export const listAt = (dict: PDFDict | undefined, name: string): PDFObject[] => {
  const found = at(dict, name)
  if (found === undefined) return []
  if (!(found instanceof PDFArray)) return [found]
  return Array.from({ length: found.size() }, (_, index) => found.lookup(index) as PDFObject)
}
export function bytesOf(stream: PDFObject | undefined): string {
  if (stream instanceof PDFArray)
    return Array.from({ length: stream.size() }, (_, index) => bytesOf(stream.lookup(index))).join('\n')
  if (!(stream instanceof PDFRawStream)) return ''
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
}

/** Reads the tags of a PDF, in the order they are read. */
export async function structureOf(pdf: Uint8Array): Promise<Structure> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const { catalog } = document
  const root = dictAt(catalog, 'StructTreeRoot')
  const roles = dictAt(root, 'RoleMap')
  const all: Element[] = []
  const elementOf = (dict: PDFDict, under: PDFObject | undefined): Element => {
    const given = nameAt(dict, 'S') ?? ''
    let tag = given
    for (let steps = 0; steps < 10 && nameAt(roles, tag) !== undefined; steps++)
      tag = nameAt(roles, tag) ?? tag
    const page = dict.get(PDFName.of('Pg')) ?? under
    const children: Element[] = []
    const marks: string[] = []
    const objects: string[] = []
    const element = { tag, given, dict, children, marks, objects }
    all.push(element)
    for (const kid of listAt(dict, 'K')) {
      if (kid instanceof PDFNumber) marks.push(`${page} ${kid.asNumber()}`)
      else if (kid instanceof PDFDict && nameAt(kid, 'Type') === 'MCR')
        marks.push(`${kid.get(PDFName.of('Pg')) ?? page} ${at(kid, 'MCID')}`)
      else if (kid instanceof PDFDict && nameAt(kid, 'Type') === 'OBJR')
        objects.push(String(kid.get(PDFName.of('Obj'))))
      else if (kid instanceof PDFDict) children.push(elementOf(kid, page))
    }
    return element
  }
  const elements = listAt(root, 'K').flatMap((kid) =>
    kid instanceof PDFDict ? [elementOf(kid, undefined)] : [],
  )
  return { document, catalog, root, elements, all }
}

/** What stands for a picture: its words, or the words drawn in it. */
export const alternativeOf = ({ dict }: Element) => textAt(dict, 'Alt') ?? textAt(dict, 'ActualText')

/** The value of an attribute of an element, whoever owns it: the scope of a heading cell. */
export function attributeOf({ dict }: Element, name: string): PDFObject | undefined {
  for (const one of listAt(dict, 'A')) {
    const found = one instanceof PDFDict ? at(one, name) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

export const isReference = (one: PDFObject): one is PDFRef => one instanceof PDFRef

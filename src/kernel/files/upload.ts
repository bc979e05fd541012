import { z } from 'zod'
import type { FileKind } from './file-types.ts'
import type { KeptFile } from './files.ts'

/** What an operation may be sent as a file. */
export interface UploadRule {
  readonly kinds: readonly FileKind[]
  /** Bytes, when less than the largest of its kind. */
  readonly most?: number
}

/** A file that was sent. `perform` checks and keeps it before the transaction opens: `run` only finds kept ones. */
export class Upload {
  #kept: KeptFile | undefined
  constructor(
    readonly rule: UploadRule,
    private readonly sent: Blob | string,
  ) {}

  /** Roughly, before it is read. */
  get announced(): number {
    return typeof this.sent === 'string' ? Math.floor((this.sent.length * 3) / 4) : this.sent.size
  }
  async bytes(): Promise<Uint8Array> {
    if (typeof this.sent === 'string') return Buffer.from(this.sent, 'base64')
    return new Uint8Array(await this.sent.arrayBuffer())
  }
  get kept(): KeptFile {
    if (!this.#kept) throw new Error('an upload is kept by perform, not before')
    return this.#kept
  }
  keptAs(file: KeptFile): void {
    this.#kept = file
  }
}

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/
const uploads = new WeakSet<object>()

/**
 * A file: from a form that sends files, as it comes; from a program, `{ "base64": "…" }`; from the command line, a path
 * that the command line itself reads. The name it had is never asked.
 */
export function upload(rule: UploadRule) {
  const program = z.object({
    base64: z
      .string()
      .min(1)
      .max(32_000_000)
      .refine((value) => base64.test(value)),
  })
  const form = z.custom<Blob>((value) => value instanceof Blob)
  const schema = z
    .union([program, form])
    .transform((sent) => new Upload(rule, sent instanceof Blob ? sent : sent.base64))
  uploads.add(schema)
  return schema
}

/** The fields of an input that are files, or lists of files. */
export function fileFields(input: z.ZodObject): string[] {
  return Object.entries(input.shape)
    .filter(([, type]) => isUpload(type as z.ZodType))
    .map(([name]) => name)
}

function isUpload(type: z.ZodType): boolean {
  if (uploads.has(type)) return true
  const { innerType, element } = type.def as { innerType?: z.ZodType; element?: z.ZodType }
  const inner = innerType ?? element
  return inner !== undefined && isUpload(inner)
}

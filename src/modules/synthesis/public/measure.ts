/** What a published synthesis leaves unsaid: it waits for the server, is measured, once; or a newer publication replaces it. */
export const measureStatuses = ['waiting', 'running', 'measured', 'failed', 'left'] as const
export type MeasureStatus = (typeof measureStatuses)[number]

/** Begun so many times without an end, it is given up: something in it stops the server. */
export const mostAttempts = 3

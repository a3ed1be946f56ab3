/**
 * Errors as the host answers them. Codes are those of the documentation page
 * "Error handling with the application-specific JavaScript APIs" (error codes table).
 */
export type ErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'ConnectionFailure'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedOperation';

const statusCodes: Partial<Record<ErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  ConnectionFailure: 503,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
};

/** An error that the host answers to the client instead of going on with the batch. */
export class HostError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }

  get statusCode(): number {
    return statusCodes[this.code] ?? 400;
  }
}

export const itemNotFound = (): HostError =>
  new HostError('ItemNotFound', "The requested resource doesn't exist.");

export const invalidArgument = (detail: string): HostError =>
  new HostError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format. ${detail}`,
  );

/** The stand-in names the member that it lacks, so that a test says at once what is missing. */
export const apiNotFound = (member: string): HostError =>
  new HostError('ApiNotFound', `The API you are trying to use could not be found: ${member}.`);

export const accessDenied = (detail: string): HostError =>
  new HostError('AccessDenied', `You cannot perform the requested operation. ${detail}`);

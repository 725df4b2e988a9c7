/**
 * Forbids ONNX Runtime's library to report to its makers. The version that ships cannot; 1.29 and later do, unless their process's environment
 * says this before they are loaded. It must be called on the main thread, for the `process.env` of any other is a copy.
 */
export function silence(): void {
  process.env['ORT_DISABLE_TELEMETRY'] = '1';
}

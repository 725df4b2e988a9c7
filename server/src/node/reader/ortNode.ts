import { networkOf, sessionOptions, type OpenNetwork } from '../../onnx/network';

/** ONNX Runtime's native library. Throws where there is none for the platform. */
export async function native(): Promise<OpenNetwork> {
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  return async (file, hash) => {
    // By its name, so that the library reads the file and no copy waits to be collected.
    const session = await InferenceSession.create(file, { ...sessionOptions, executionProviders: ['cpu'] });
    return networkOf(session, numbers => new Tensor('int32', numbers, [numbers.length]), hash);
  };
}

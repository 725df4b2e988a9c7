import { networkOf, sessionOptions, type OpenNetwork } from '../../onnx/network';

/** ONNX Runtime's native library. Throws where there is none for the platform. */
export async function native(): Promise<OpenNetwork> {
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  return async (weights, hash) => {
    const session = await InferenceSession.create(weights, sessionOptions);
    return networkOf(session, numbers => new Tensor('int32', numbers, [numbers.length]), hash);
  };
}

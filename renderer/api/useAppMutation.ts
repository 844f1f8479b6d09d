import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useShowError } from './useShowError.tsx';

interface AppMutationOptions<Data, Variables> {
  readonly mutationFn: (variables: Variables) => Promise<Data>;
  readonly onSuccess?: (data: Data, variables: Variables) => void;
  /** Told of a failure first; answers true when it has dealt with it. */
  readonly onFailure?: (error: Error) => Promise<boolean> | boolean;
  readonly onSettled?: () => void;
}

/** A change asked of the main process: a failure that nobody deals with is shown in plain words. */
export function useAppMutation<Data, Variables = void>({
  mutationFn,
  onSuccess,
  onFailure,
  onSettled,
}: AppMutationOptions<Data, Variables>): UseMutationResult<Data, Error, Variables> {
  const showError = useShowError();
  return useMutation({
    mutationFn,
    onSuccess: (data, variables) => onSuccess?.(data, variables),
    onError: async (error) => {
      const isDealtWith = onFailure === undefined ? false : await onFailure(error);
      if (!isDealtWith) showError(error);
    },
    onSettled: () => onSettled?.(),
  });
}
